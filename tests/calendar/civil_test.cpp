// If these fail, every mark of the timeline stands a day off.
#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "calendar/date.h"

namespace backstory::calendar {
namespace {

TEST_CASE("day numbers count from 1970") {
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(1969, 12, 31) == -1);
  CHECK(day_number(2000, 3, 1) == 11'017);
  CHECK(day_number(0, 1, 1) == -719'528);
  CHECK(civil_day(0) == CivilDay{1970, 1, 1});
}

TEST_CASE("each day of nine centuries follows the one before, as the standard library counts them") {
  std::int64_t number = day_number(1500, 1, 1);
  for (std::int64_t year = 1500; year < 2400; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      for (unsigned day = 1; day <= days_in_month(year, month); ++day, ++number) {
        const std::chrono::year_month_day expected{std::chrono::sys_days{std::chrono::days{number}}};
        const bool same = day_number(year, month, day) == number &&
                          civil_day(number) == CivilDay{year, month, day} &&
                          expected == std::chrono::year{static_cast<int>(year)} / static_cast<int>(month) /
                                          static_cast<int>(day);
        if (!same) FAIL(year << "-" << month << "-" << day);
      }
    }
  }
}

TEST_CASE("day numbers and civil days are inverse in deep time as well") {
  std::mt19937_64 random(1);
  std::uniform_int_distribution<std::int64_t> years(-1'000'000'000'000'000, 1'000'000'000'000'000);
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t number = day_number(years(random), 1 + static_cast<unsigned>(random() % 12), 1);
    const CivilDay day = civil_day(number);
    INFO(number);
    CHECK(day_number(day.year, day.month, day.day) == number);
    CHECK(civil_day(number + 1) > day);
    CHECK(iso_weekday(number + 1) == iso_weekday(number) % 7 + 1);
  }
}

TEST_CASE("years past the last that is counted are clamped") {
  CHECK(day_number(INT64_MAX, 12, 31) == day_number(1'000'000'000'000'000, 12, 31));
  CHECK(day_number(INT64_MIN, 1, 1) == day_number(-1'000'000'000'000'000, 1, 1));
  CHECK(civil_day(INT64_MAX) == CivilDay{1'000'000'000'000'000, 12, 31});
  CHECK(civil_day(INT64_MIN) == CivilDay{-1'000'000'000'000'000, 1, 1});
}

TEST_CASE("leap years, month lengths, weekdays") {
  CHECK(is_leap_year(2024));
  CHECK(is_leap_year(2000));
  CHECK_FALSE(is_leap_year(1900));
  CHECK(is_leap_year(0));
  CHECK(is_leap_year(-4));
  CHECK_FALSE(is_leap_year(-100));
  CHECK(days_in_month(2023, 2) == 28);
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2024, 4) == 30);
  CHECK(iso_weekday(day_number(2024, 10, 31)) == 4);
  CHECK(iso_weekday(day_number(1969, 7, 20)) == 7);
  CHECK(iso_weekday(0) == 4);
}

}  // namespace
}  // namespace backstory::calendar
