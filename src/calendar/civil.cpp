#include "calendar/civil.h"

#include <algorithm>
#include <limits>

#include "calendar/date.h"

namespace backstory::calendar {
namespace {

constexpr std::int64_t kDaysPerEra = 146'097;      // 400 years
constexpr std::int64_t kEpochFromMarch = 719'468;  // 0000-03-01 to 1970-01-01

}  // namespace

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t floor_mod(std::int64_t a, std::int64_t b) {
  const std::int64_t rest = a % b;
  return rest < 0 ? rest + b : rest;
}

std::int64_t saturating_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  return b < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

std::int64_t saturating_multiply(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(a, b, &product)) return product;
  return (a < 0) != (b < 0) ? std::numeric_limits<std::int64_t>::min()
                            : std::numeric_limits<std::int64_t>::max();
}

bool is_leap_year(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

unsigned days_in_month(std::int64_t year, unsigned month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day
// is last.
std::int64_t exact_day_number(std::int64_t year, unsigned month, unsigned day) {
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t month_from_march = (static_cast<std::int64_t>(month) + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + static_cast<std::int64_t>(day) - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kEpochFromMarch;
}

std::int64_t day_number(std::int64_t year, unsigned month, unsigned day) {
  return exact_day_number(std::clamp(year, -kLastYear, kLastYear), month, day);
}

CivilDay civil_day(std::int64_t number) {
  number = std::clamp(number, exact_day_number(-kLastYear, 1, 1), exact_day_number(kLastYear, 12, 31));
  const std::int64_t shifted = number + kEpochFromMarch;
  const std::int64_t era = floor_div(shifted, kDaysPerEra);
  const std::int64_t day_of_era = shifted - era * kDaysPerEra;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const unsigned day = static_cast<unsigned>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const unsigned month =
      static_cast<unsigned>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

// 1970-01-01 was a Thursday.
unsigned iso_weekday(std::int64_t number) {
  return static_cast<unsigned>((floor_mod(number, 7) + 3) % 7 + 1);
}

std::int64_t first_day_of_week(std::int64_t iso_year, unsigned week) {
  const std::int64_t fourth = day_number(iso_year, 1, 4);  // always in week 1
  return fourth - (iso_weekday(fourth) - 1) + 7 * (static_cast<std::int64_t>(week) - 1);
}

unsigned weeks_in_year(std::int64_t iso_year) {
  const unsigned first = iso_weekday(day_number(iso_year, 1, 1));
  return first == 4 || (first == 3 && is_leap_year(iso_year)) ? 53 : 52;
}

IsoWeek iso_week(std::int64_t number) {
  const std::int64_t thursday = number - iso_weekday(number) + 4;
  const std::int64_t year = civil_day(thursday).year;
  const std::int64_t day_of_year = thursday - day_number(year, 1, 1);
  return {year, static_cast<unsigned>(day_of_year / 7 + 1)};
}

}  // namespace backstory::calendar
