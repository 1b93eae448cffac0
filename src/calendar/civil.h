// Calendar arithmetic below Date: floor division, saturating sums, ISO weeks. Inside calendar/ only.
#pragma once

#include <cstdint>

namespace backstory::calendar {

// The years that day numbers are exact for; others are clamped to them.
inline constexpr std::int64_t kLastYear = 1'000'000'000'000'000;

std::int64_t floor_div(std::int64_t a, std::int64_t b);  // b > 0
std::int64_t floor_mod(std::int64_t a, std::int64_t b);  // 0 … b-1
std::int64_t saturating_add(std::int64_t a, std::int64_t b);
std::int64_t saturating_multiply(std::int64_t a, std::int64_t b);

// day_number without its clamp, for years up to one past kLastYear on either side.
std::int64_t exact_day_number(std::int64_t year, unsigned month, unsigned day);

std::int64_t first_day_of_week(std::int64_t iso_year, unsigned week);  // its Monday
unsigned weeks_in_year(std::int64_t iso_year);                         // 52 or 53
struct IsoWeek {
  std::int64_t year = 0;
  unsigned week = 1;
};
IsoWeek iso_week(std::int64_t day_number);

}  // namespace backstory::calendar
