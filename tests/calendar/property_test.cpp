// What must hold for every value, not only for the examples.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "calendar/generate.h"
#include "calendar/table.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

using testing::DateGenerator;
using testing::describe;

constexpr int kRuns = 20'000;

TEST_CASE("a value that is written is read as the same value") {
  DateGenerator generator(1);
  for (int i = 0; i < kRuns; ++i) {
    const Edtf value = generator.value();
    const std::string text = format_edtf(value);
    INFO(text);
    const ParsedDate parsed = parse_edtf(text);
    REQUIRE(describe(parsed, text) == text);
    REQUIRE(std::get<Edtf>(parsed) == value);
    REQUIRE(parse_date(text) == parsed);
  }
}

TEST_CASE("what AP style writes without loss is read as the same value") {
  DateGenerator generator(2);
  for (int i = 0; i < kRuns; ++i) {
    const Edtf value = generator.ap_value();
    const std::string text = format_date(value, DateStyle::ap);
    INFO(text);
    REQUIRE(describe(parse_date(text), text) == format_edtf(value));
  }
}

TEST_CASE("every value has words in each style") {
  DateGenerator generator(3);
  for (int i = 0; i < kRuns; ++i) {
    const Edtf value = generator.value();
    REQUIRE_FALSE(format_date(value, DateStyle::ap).empty());
    REQUIRE_FALSE(format_date(value, DateStyle::iso).empty());
  }
}

TEST_CASE("a step forward and back ends where it began") {
  DateGenerator generator(4);
  int moved = 0;
  for (int i = 0; i < kRuns; ++i) {
    const Date date = generator.placed_date();
    const auto grain = static_cast<Grain>(generator.between(0, 13));
    const std::int64_t count = generator.between(-5'000, 5'000);
    const Date there = add(date, count, grain);
    INFO(format_edtf(date) << " + " << count << " " << grain_name(grain) << " = " << format_edtf(there));
    // Not defined where a shorter month or year cut the day or week off, or past the last year.
    const bool cut_off = there.day != date.day || there.day_mask != date.day_mask || there.week != date.week;
    if ((cut_off && grain >= Grain::month) || std::abs(date.year / 2) > 400'000'000'000'000) continue;
    REQUIRE(add(there, -count, grain) == date);
    REQUIRE(grain_of(there) == grain_of(date));
    if (there != date) ++moved;
  }
  CHECK(moved > kRuns / 4);
}

TEST_CASE("a step of days moves the extent by as many days") {
  DateGenerator generator(5);
  for (int i = 0; i < kRuns; ++i) {
    const Date date =
        make_day(generator.between(-100'000, 100'000), static_cast<unsigned>(generator.between(1, 12)),
                 static_cast<unsigned>(generator.between(1, 28)));
    const std::int64_t count = generator.between(-100'000, 100'000);
    const double moved = *find_extent(add(date, count, Grain::day))->begin - *find_extent(date)->begin;
    REQUIRE(moved == static_cast<double>(count));
  }
}

TEST_CASE("a date lies in what it is truncated to, and truncating again changes nothing") {
  DateGenerator generator(6);
  for (int i = 0; i < kRuns; ++i) {
    const Date date = generator.placed_date();
    const auto grain = static_cast<Grain>(generator.between(0, 13));
    const Date whole = truncate(date, grain);
    if (std::abs(date.year / 2) > 400'000'000'000'000) continue;  // past the years that are counted
    INFO(format_edtf(date) << " to " << grain_name(grain) << ": " << format_edtf(whole));
    REQUIRE(truncate(whole, grain) == whole);
    REQUIRE(describe(parse_edtf(format_edtf(whole)), "") == format_edtf(whole));
    REQUIRE(grain_of(whole) >= grain_of(date));
    // A week, a season or a quarter may reach into the next month, year or season.
    const bool nests =
        grain_of(date) <= Grain::day || grain_of(date) == Grain::month || grain_of(date) >= Grain::year;
    const bool is_utc = date.offset_minutes.value_or(0) == 0 && date.second_of_day.value_or(0) < 86'400;
    if (nests && is_utc && grain_of(date) != Grain::week) REQUIRE(is_within(Edtf(date), Edtf(whole)));
  }
}

TEST_CASE("the order of a timeline is a strict weak order") {
  DateGenerator generator(7);
  for (int i = 0; i < kRuns; ++i) {
    const Edtf a = generator.value();
    const Edtf b = generator.value();
    const Edtf c = generator.one_in(3) ? a : generator.value();
    INFO(format_edtf(a) << "  " << format_edtf(b) << "  " << format_edtf(c));
    REQUIRE_FALSE(comes_before(a, a));
    REQUIRE_FALSE((comes_before(a, b) && comes_before(b, a)));
    if (comes_before(a, b) && comes_before(b, c)) REQUIRE(comes_before(a, c));
    const auto same = [](const Edtf& x, const Edtf& y) { return !comes_before(x, y) && !comes_before(y, x); };
    if (same(a, b) && same(b, c)) REQUIRE(same(a, c));
  }
}

TEST_CASE("a value lies in itself, and what lies in another has its extent inside") {
  DateGenerator generator(8);
  int nested = 0;
  for (int i = 0; i < kRuns; ++i) {
    const Edtf a = generator.value();
    const Edtf b = generator.value();
    INFO(format_edtf(a) << "  " << format_edtf(b));
    REQUIRE(is_within(a, a));
    if (!is_within(a, b) || !is_placed(a) || !is_placed(b)) continue;
    const Extent inner = *find_extent(a);
    const Extent outer = *find_extent(b);
    if (outer.begin) REQUIRE(inner.begin.value() >= *outer.begin);
    if (outer.end) REQUIRE(inner.end.value() <= *outer.end);
    ++nested;
  }
  CHECK(nested > 50);
}

TEST_CASE("what is placed has a begin before its end") {
  DateGenerator generator(9);
  for (int i = 0; i < kRuns; ++i) {
    const Date date = generator.date();
    const std::optional<Extent> extent = find_extent(date);
    INFO(format_edtf(date));
    REQUIRE(extent.has_value() == is_placed(date));
    if (!extent) continue;
    const bool within_doubles = std::abs(date.year / 2) < 50'000'000;  // seconds are lost in deep time
    if (within_doubles) REQUIRE(*extent->begin < *extent->end);
    REQUIRE(*extent->begin <= *extent->end);
  }
}

}  // namespace
}  // namespace backstory::calendar
