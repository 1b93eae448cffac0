// If these fail, a date in somebody's timeline file is read as another day than it says.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "calendar/table.h"

namespace backstory::calendar {
namespace {

using testing::read_table;

std::string day_text(const std::optional<double>& days) {
  if (!days) return "…";
  const double whole = std::floor(*days);
  const CivilDay day = civil_day(static_cast<std::int64_t>(whole));
  const auto second = static_cast<long>(std::lround((*days - whole) * 86'400));
  std::string out = fmt::format("{}-{:02}-{:02}", day.year, day.month, day.day);
  if (second != 0) out += fmt::format(" {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
  return out;
}

TEST_CASE("each EDTF text is read, written in its canonical form, and covers its days") {
  for (const auto& row : read_table("edtf.tsv", 3)) {
    INFO(row[0]);
    const ParsedDate parsed = parse_edtf(row[0]);
    CHECK(testing::describe(parsed, row[0]) == row[1]);
    if (!std::holds_alternative<Edtf>(parsed)) continue;
    const std::optional<Extent> extent = find_extent(std::get<Edtf>(parsed));
    const std::string days = extent ? day_text(extent->begin) + " to " + day_text(extent->end) : "not placed";
    CHECK(days == row[2]);
    CHECK(is_placed(std::get<Edtf>(parsed)) == extent.has_value());
  }
}

TEST_CASE("white space around a date does not matter and is not blamed") {
  CHECK(testing::describe(parse_edtf(" \t2024-10-31\n"), "") == "2024-10-31");
  const ParsedDate parsed = parse_edtf("  2023-02-29 ");
  CHECK(std::get<DateFault>(parsed) == DateFault{"February 2023 has 28 days", {10, 12}});
}

TEST_CASE("milliseconds, as content systems write them, are left out") {
  CHECK(testing::describe(parse_edtf("2024-10-31T14:30:05.123Z"), "") == "2024-10-31T14:30:05Z");
}

TEST_CASE("the grain of a value is how precisely it was said") {
  const auto grain = [](std::string_view text) { return grain_name(grain_of(testing::edtf(text))); };
  CHECK(grain("1961") == "year");
  CHECK(grain("196X") == "decade");
  CHECK(grain("19XX") == "century");
  CHECK(grain("1XXX") == "millennium");
  CHECK(grain("2024-10") == "month");
  CHECK(grain("2024-10-31") == "day");
  CHECK(grain("2024-10-XX") == "month");
  CHECK(grain("2024-XX") == "year");
  CHECK(grain("2024-XX-XX") == "year");
  CHECK(grain("XXXX-08") == "month");
  CHECK(grain("XXXX-08-31") == "day");
  CHECK(grain("2024-21") == "season");
  CHECK(grain("2024-Q3") == "quarter");
  CHECK(grain("2024-38") == "third");
  CHECK(grain("2024-41") == "half");
  CHECK(grain("2024-W43") == "week");
  CHECK(grain("2024-10-31T14") == "hour");
  CHECK(grain("2024-10-31T14:30") == "minute");
  CHECK(grain("2024-10-31T14:30:00") == "second");
  CHECK(grain("1961/1989-11-09") == "day");
  CHECK(grain("2006/..") == "year");
}

TEST_CASE("a doubt about any part is a doubt about the whole") {
  CHECK(is_approximate(testing::edtf("1961~/1989")));
  CHECK(is_approximate(testing::edtf("[1667,1668%]")));
  CHECK_FALSE(is_approximate(testing::edtf("1961?")));
  CHECK(is_uncertain(testing::edtf("1961/1989?")));
  CHECK(is_uncertain(testing::edtf("1961%")));
  CHECK_FALSE(is_uncertain(testing::edtf("1961~")));
}

TEST_CASE("dates made by hand are those that EDTF writes") {
  CHECK(format_edtf(make_year(1961)) == "1961");
  CHECK(format_edtf(make_year(-43)) == "-0043");
  CHECK(format_edtf(make_year(-65'998'000)) == "Y-65998000");
  CHECK(format_edtf(make_decade(1960)) == "196X");
  CHECK(format_edtf(make_decade(-44)) == "-004X");
  CHECK(format_edtf(make_century(1900)) == "19XX");
  CHECK(format_edtf(make_month(2024, 5)) == "2024-05");
  CHECK(format_edtf(make_day(2024, 10, 31)) == "2024-10-31");
  CHECK(format_edtf(make_season(2020, 21)) == "2020-21");
  CHECK(format_edtf(make_quarter(2021, 3)) == "2021-Q3");
  CHECK(format_edtf(make_half(2021, 2)) == "2021-41");
  CHECK(format_edtf(make_week(2024, 43)) == "2024-W43");
  CHECK(format_edtf(make_interval(make_year(1961), make_year(1989))) == "1961/1989");
  CHECK(format_edtf(make_since(make_year(2006))) == "2006/..");
  CHECK(format_edtf(make_until(make_month(2017, 5))) == "../2017-05");
}

}  // namespace
}  // namespace backstory::calendar
