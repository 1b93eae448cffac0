#include "calendar/date.h"

#include <algorithm>
#include <array>

#include "calendar/parts.h"

namespace backstory::calendar {
namespace {

constexpr std::array<std::string_view, 14> kGrainNames = {"second", "minute",  "hour",    "day",       "week",
                                                          "month",  "quarter", "third",   "season",    "half",
                                                          "year",   "decade",  "century", "millennium"};

// Year, part and nothing else.
Date make_part(std::int64_t year, unsigned part) {
  Date date;
  date.year = year;
  date.part = static_cast<std::uint8_t>(part);
  return date;
}

Grain year_grain(const Date& date) {
  const unsigned x = trailing_x(date).value_or(0);
  if (x == 0) return Grain::year;
  return x == 1 ? Grain::decade : x == 2 ? Grain::century : Grain::millennium;
}

bool has_part(const Date& date) {
  return date.part != 0 || date.part_mask != 0;
}
bool has_day(const Date& date) {
  return date.day != 0 || date.day_mask != 0;
}

// Calls `visit` with every date that a value is written with.
template <typename Visit>
void each_date(const Edtf& value, Visit visit) {
  const auto range = [&](const DateRange& r) {
    for (const Endpoint* end : {&r.from, &r.to}) {
      if (end->kind == Endpoint::Kind::date) visit(end->date);
    }
  };
  if (const auto* date = std::get_if<Date>(&value)) visit(*date);
  if (const auto* interval = std::get_if<DateRange>(&value)) range(*interval);
  if (const auto* set = std::get_if<DateSet>(&value))
    std::for_each(set->members.begin(), set->members.end(), range);
}

}  // namespace

std::string_view grain_name(Grain grain) {
  return kGrainNames.at(static_cast<std::size_t>(grain));
}

Date make_year(std::int64_t year) {
  return make_part(year, 0);
}
Date make_decade(std::int64_t first_year) {
  return block_of_year(first_year, 1);
}
Date make_century(std::int64_t first_year) {
  return block_of_year(first_year, 2);
}
Date make_month(std::int64_t year, unsigned month) {
  return make_part(year, month);
}
Date make_season(std::int64_t year, unsigned code) {
  return make_part(year, code);
}
Date make_quarter(std::int64_t year, unsigned quarter) {
  return make_part(year, 32 + quarter);
}
Date make_half(std::int64_t year, unsigned half) {
  return make_part(year, 39 + half);
}

Date make_day(std::int64_t year, unsigned month, unsigned day) {
  Date date = make_part(year, month);
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

Date make_week(std::int64_t iso_year, unsigned week) {
  Date date = make_part(iso_year, 0);
  date.week = static_cast<std::uint8_t>(week);
  return date;
}

Grain grain_of(const Date& date) {
  if (date.second_of_day) return date.time_grain.value_or(Grain::second);
  if (date.week != 0) return Grain::week;
  if (has_day(date) && (date.day_mask & 1U) == 0) return Grain::day;
  if (has_part(date) && (date.part_mask & 1U) == 0) return part_grain(date.part);
  return year_grain(date);
}

bool is_placed(const Date& date) {
  const std::optional<unsigned> x = trailing_x(date);
  if (!x) return false;
  if (*x > 0) {  // below an uncertain year only X can follow
    const bool part_known = date.week != 0 || date.part != 0 || (date.part_mask != 0 && date.part_mask != 3);
    return !part_known && date.day == 0 && (date.day_mask == 0 || date.day_mask == 3);
  }
  if (date.part_mask != 0) {
    const auto months = field_range(date.part, date.part_mask, 12);
    const bool day_unknown = date.day == 0 && (date.day_mask == 0 || date.day_mask == 3);
    return months && !months->gaps && day_unknown;
  }
  return (date.day_mask & 2U) == 0 || date.day_mask == 3;
}

Date without_qualifiers(Date date) {
  date.approximate = false;
  date.uncertain = false;
  date.second_of_day.reset();
  date.time_grain.reset();
  date.offset_minutes.reset();
  return date;
}

Edtf make_interval(const Date& from, const Date& to) {
  return DateRange{{Endpoint::Kind::date, from}, {Endpoint::Kind::date, to}};
}

Edtf make_since(const Date& from) {
  return DateRange{{Endpoint::Kind::date, from}, {Endpoint::Kind::open, {}}};
}

Edtf make_until(const Date& to) {
  return DateRange{{Endpoint::Kind::open, {}}, {Endpoint::Kind::date, to}};
}

bool is_placed(const Edtf& value) {
  bool placed = true;
  each_date(value, [&](const Date& date) { placed = placed && is_placed(date); });
  return placed;
}

Grain grain_of(const Edtf& value) {
  Grain finest = Grain::millennium;
  each_date(value, [&](const Date& date) { finest = std::min(finest, grain_of(date)); });
  return finest;
}

bool is_approximate(const Edtf& value) {
  bool any = false;
  each_date(value, [&](const Date& date) { any = any || date.approximate; });
  return any;
}

bool is_uncertain(const Edtf& value) {
  bool any = false;
  each_date(value, [&](const Date& date) { any = any || date.uncertain; });
  return any;
}

}  // namespace backstory::calendar
