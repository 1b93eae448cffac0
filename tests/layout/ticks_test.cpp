#include "layout/ticks.h"

#include <catch2/catch.hpp>

#include "calendar/date.h"

namespace backstory::layout {
namespace {

double day(std::int64_t year, unsigned month, unsigned d) {
  return static_cast<double>(calendar::day_number(year, month, d));
}

Ticks ticks(double from, double to, double width) {
  const Piece piece{from, to, 10, width - 10};
  // Letters of 7 px: enough to know what fits.
  const TickRoom room{0, width, 12, calendar::DateStyle::ap,
                      [](std::string_view words) { return 7.0 * static_cast<double>(words.size()); }};
  return choose_ticks(piece, room);
}

std::string said(const std::vector<Tick>& ticks) {
  std::string all;
  for (const Tick& tick : ticks) all += (all.empty() ? "" : " | ") + tick.words;
  return all;
}

}  // namespace

TEST_CASE("a week is told by its days, in the month that they lie in") {
  const Ticks found = ticks(day(2024, 10, 22), day(2024, 11, 1), 430);
  CHECK(said(found.fine) == "22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31");
  CHECK(said(found.context) == "October 2024");
}

TEST_CASE("a month that began before the axis is named at the first of its days") {
  const Piece piece{day(2024, 10, 21), day(2024, 11, 1), 40, 420};
  const TickRoom room{0, 460, 12, calendar::DateStyle::ap,
                      [](std::string_view words) { return 7.0 * static_cast<double>(words.size()); }};
  const Ticks found = choose_ticks(piece, room);
  REQUIRE(said(found.context) == "October 2024");
  CHECK(found.context.front().left_px == found.fine.front().left_px);
}

TEST_CASE("a year is told by its months, the year written where it changes") {
  const Ticks found = ticks(day(2023, 9, 1), day(2024, 6, 1), 700);
  CHECK(said(found.fine) == "Sept. | Oct. | Nov. | Dec. | Jan. | Feb. | March | April | May");
  CHECK(said(found.context) == "2023 | 2024");
}

TEST_CASE("a few years are cells, a century is round years") {
  CHECK(said(ticks(day(2017, 1, 1), day(2021, 1, 1), 300).fine) == "2017 | 2018 | 2019 | 2020");
  CHECK(said(ticks(day(1898, 1, 1), day(2025, 1, 1), 1100).fine) ==
        "1900 | 1910 | 1920 | 1930 | 1940 | 1950 | 1960 | 1970 | 1980 | 1990 | 2000 | 2010 | 2020");
  CHECK(ticks(day(1898, 1, 1), day(2025, 1, 1), 1100).context.empty());
}

TEST_CASE("there is no year 0") {
  const std::string found = said(ticks(day(-500, 1, 1), day(501, 1, 1), 900).fine);
  CHECK(found.find("200 B.C.") != std::string::npos);
  CHECK(found.find("| 0") == std::string::npos);
  CHECK(found.find("1 B.C.") == std::string::npos);
}

TEST_CASE("labels stay apart, and where none fits there is none") {
  for (const double width : {60.0, 100.0, 300.0, 1100.0}) {
    for (const double days : {1.0, 9.0, 40.0, 200.0, 900.0, 9000.0, 90000.0, 5e6}) {
      const Ticks found = ticks(day(1980, 5, 17), day(1980, 5, 17) + days, width);
      for (std::size_t i = 1; i < found.fine.size(); ++i) {
        const Tick& a = found.fine[i - 1];
        const double words = 7.0 * static_cast<double>(a.words.size());
        INFO(width << " px, " << days << " days: " << said(found.fine));
        CHECK(a.left_px + words <= found.fine[i].right_px);
        CHECK(a.right_px <= found.fine[i].left_px + 1e-6);
      }
    }
  }
  CHECK(ticks(day(1980, 5, 17), day(1990, 5, 17), 24).fine.empty());
}

}  // namespace backstory::layout
