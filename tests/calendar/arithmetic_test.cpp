// If these fail, "two years later" lands on the wrong date, or a date gains a precision that nobody gave it.
#include <catch2/catch.hpp>
#include <cstdint>

#include "calendar/table.h"

namespace backstory::calendar {
namespace {

std::string plus(std::string_view text, std::int64_t count, Grain grain) {
  return format_edtf(add(testing::date(text), count, grain));
}

std::string cut(std::string_view text, Grain grain) {
  return format_edtf(truncate(testing::date(text), grain));
}

TEST_CASE("days and weeks are counted through months and years") {
  CHECK(plus("2024-02-28", 1, Grain::day) == "2024-02-29");
  CHECK(plus("2024-12-31", 1, Grain::day) == "2025-01-01");
  CHECK(plus("2024-10-31", -60, Grain::day) == "2024-09-01");
  CHECK(plus("2024-10-31", 1, Grain::week) == "2024-11-07");
  CHECK(plus("2024-W52", 1, Grain::week) == "2025-W01");
  CHECK(plus("2020-W53", 1, Grain::week) == "2021-W01");
  CHECK(plus("2024-W43", 14, Grain::day) == "2024-W45");
  CHECK(plus("0000-01-01", -1, Grain::day) == "-0001-12-31");
}

TEST_CASE("a month later is the same day, or the month's last") {
  CHECK(plus("2024-01-31", 1, Grain::month) == "2024-02-29");
  CHECK(plus("2023-01-31", 1, Grain::month) == "2023-02-28");
  CHECK(plus("2024-02-29", 1, Grain::year) == "2025-02-28");
  CHECK(plus("2024-12-15", 1, Grain::month) == "2025-01-15");
  CHECK(plus("2024-01-15", -1, Grain::month) == "2023-12-15");
  CHECK(plus("2024-05", 1, Grain::year) == "2025-05");
  CHECK(plus("2024-10-31", 2, Grain::quarter) == "2025-04-30");
  CHECK(plus("2024-10-31", 1, Grain::century) == "2124-10-31");
}

TEST_CASE("other parts of the year follow each other") {
  CHECK(plus("2020-24", 1, Grain::season) == "2021-21");
  CHECK(plus("2020-21", -1, Grain::season) == "2019-24");
  CHECK(plus("2020-29", 5, Grain::season) == "2021-30");
  CHECK(plus("2021-Q4", 1, Grain::quarter) == "2022-Q1");
  CHECK(plus("2021-Q1", -5, Grain::quarter) == "2019-Q4");
  CHECK(plus("2021-Q1", 3, Grain::month) == "2021-Q2");
  CHECK(plus("2021-41", 1, Grain::half) == "2022-40");
  CHECK(plus("2021-39", 1, Grain::third) == "2022-37");
  CHECK(plus("2024-W43", 1, Grain::year) == "2025-W43");
  CHECK(plus("2020-W53", 1, Grain::year) == "2021-W52");
}

TEST_CASE("years, decades and centuries step by their own length") {
  CHECK(plus("1961", 28, Grain::year) == "1989");
  CHECK(plus("1961", -1, Grain::decade) == "1951");
  CHECK(plus("1961", 24, Grain::month) == "1963");
  CHECK(plus("196X", 2, Grain::decade) == "198X");
  CHECK(plus("196X", 20, Grain::year) == "198X");
  CHECK(plus("18XX", 1, Grain::century) == "19XX");
  CHECK(plus("000X", -1, Grain::decade) == "-000X");
  CHECK(plus("-000X", -1, Grain::decade) == "-001X");
  CHECK(plus("-000X", 1, Grain::decade) == "000X");
}

TEST_CASE("times of day carry into days") {
  CHECK(plus("2024-10-31T23", 2, Grain::hour) == "2024-11-01T01");
  CHECK(plus("2024-10-31T00:15Z", -30, Grain::minute) == "2024-10-30T23:45Z");
  CHECK(plus("2024-10-31T23:59:59", 1, Grain::second) == "2024-11-01T00:00:00");
  CHECK(plus("2024-10-31T24:00", 1, Grain::day) == "2024-11-01T24:00");
  CHECK(plus("2024-10-31T14:30", 1, Grain::month) == "2024-11-30T14:30");
  CHECK(plus("2024-10-31", 48, Grain::hour) == "2024-11-02");
}

TEST_CASE("a step that the date is too coarse for leaves it as it is") {
  CHECK(plus("2024-05", 1, Grain::day) == "2024-05");
  CHECK(plus("2024", 7, Grain::month) == "2024");
  CHECK(plus("196X", 1, Grain::year) == "196X");
  CHECK(plus("2021-Q1", 1, Grain::month) == "2021-Q1");
  CHECK(plus("2024-10-31", 1, Grain::hour) == "2024-10-31");
  CHECK(plus("2024-10-31T14", 30, Grain::minute) == "2024-10-31T14");
  CHECK(plus("2024-W43", 1, Grain::day) == "2024-W43");
  CHECK(plus("XXXX-08", 1, Grain::month) == "XXXX-08");
  CHECK(plus("2024-10-2X", 1, Grain::day) == "2024-10-2X");
}

TEST_CASE("doubt and X stay while a date moves") {
  CHECK(plus("1961~", 1, Grain::year) == "1962~");
  CHECK(plus("2024-10-31%", 1, Grain::day) == "2024-11-01%");
  CHECK(plus("2024-W43?", 1, Grain::month) == "2024-W47?");
  CHECK(plus("2024-10-XX", 1, Grain::month) == "2024-11-XX");
  CHECK(plus("2024-01-3X", 1, Grain::month) == "2024-02-XX");
  CHECK(plus("2024-XX", 1, Grain::year) == "2025-XX");
  CHECK(plus("2024-1X", 1, Grain::year) == "2025-1X");
}

TEST_CASE("years past 64 bits stay at the last one") {
  CHECK(add(make_year(INT64_MAX), 1, Grain::year).year == INT64_MAX);
  CHECK(add(make_year(INT64_MIN), -1, Grain::year).year == INT64_MIN);
  CHECK(add(make_year(0), INT64_MAX, Grain::millennium).year > 0);
  CHECK(add(make_day(INT64_MAX, 12, 31), 1, Grain::day) == make_day(INT64_MAX, 12, 31));
  CHECK(add(make_month(INT64_MAX, 12), 1, Grain::month).year == INT64_MAX);
}

TEST_CASE("a day lies in its week, month, quarter … millennium") {
  CHECK(cut("2024-10-31", Grain::day) == "2024-10-31");
  CHECK(cut("2024-10-31", Grain::week) == "2024-W44");
  CHECK(cut("2024-12-30", Grain::week) == "2025-W01");
  CHECK(cut("2024-10-31", Grain::month) == "2024-10");
  CHECK(cut("2024-10-31", Grain::quarter) == "2024-Q4");
  CHECK(cut("2024-10-31", Grain::third) == "2024-39");
  CHECK(cut("2024-10-31", Grain::season) == "2024-23");
  CHECK(cut("2024-12-31", Grain::season) == "2024-24");
  CHECK(cut("2025-01-31", Grain::season) == "2024-24");
  CHECK(cut("2024-10-31", Grain::half) == "2024-41");
  CHECK(cut("2024-10-31", Grain::year) == "2024");
  CHECK(cut("2024-10-31", Grain::decade) == "202X");
  CHECK(cut("2024-10-31", Grain::century) == "20XX");
  CHECK(cut("2024-10-31", Grain::millennium) == "2XXX");
}

TEST_CASE("coarser dates are cut too, and none is made finer") {
  CHECK(cut("2024-W01", Grain::month) == "2024-01");
  CHECK(cut("2025-W01", Grain::year) == "2025");
  CHECK(cut("2024-24", Grain::year) == "2024");
  CHECK(cut("2024-Q3", Grain::half) == "2024-41");
  CHECK(cut("196X", Grain::century) == "19XX");
  CHECK(cut("-0043", Grain::decade) == "-004X");
  CHECK(cut("-0005", Grain::decade) == "-000X");
  CHECK(cut("-0005-03-01", Grain::century) == "-00XX");
  CHECK(cut("-000X", Grain::century) == "-00XX");
  CHECK(cut("1961", Grain::month) == "1961");
  CHECK(cut("2024-10", Grain::day) == "2024-10");
  CHECK(cut("2024-10", Grain::week) == "2024-10");
  CHECK(cut("XXXX-08-31", Grain::month) == "XXXX-08-31");
  CHECK(cut("2024-10-31~", Grain::year) == "2024~");
  CHECK(cut("2024-10-31T14:35:20Z", Grain::minute) == "2024-10-31T14:35Z");
  CHECK(cut("2024-10-31T14:35:20Z", Grain::hour) == "2024-10-31T14Z");
  CHECK(cut("2024-10-31T14:35:20Z", Grain::day) == "2024-10-31");
  CHECK(cut("Y-65998000", Grain::millennium) == "Y-65998XXX");
}

}  // namespace
}  // namespace backstory::calendar
