#include "calendar/parts.h"

#include <bit>
#include <limits>

#include "calendar/civil.h"

namespace backstory::calendar {

std::int64_t power_of_ten(unsigned exponent) {
  std::int64_t power = 1;
  for (unsigned i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::optional<unsigned> trailing_x(const Date& date) {
  if (date.year_mask == 0) return 0;
  const unsigned x = static_cast<unsigned>(std::countr_one(date.year_mask));
  const bool all_trailing = (date.year_mask >> x) == 0;
  if (!all_trailing || date.year_mask == kYearUnknown || x > 18) return std::nullopt;
  return x;
}

YearSpan years_of(const Date& date, unsigned x) {
  const std::int64_t more = power_of_ten(x) - 1;
  if (date.year < 0 || date.minus_zero) return {saturating_add(date.year, -more), date.year};
  return {date.year, saturating_add(date.year, more)};
}

std::int64_t block_number(const Date& date, unsigned x) {
  const std::int64_t number = date.year / power_of_ten(x);
  return date.year < 0 || date.minus_zero ? number - 1 : number;
}

Date block_date(std::int64_t number, unsigned x) {
  Date date;
  date.year = saturating_multiply(number < 0 ? number + 1 : number, power_of_ten(x));
  date.year_mask = (1U << x) - 1;
  date.minus_zero = number == -1;
  return date;
}

Date block_of_year(std::int64_t year, unsigned x) {
  Date date;
  const std::int64_t size = power_of_ten(x);
  date.year = year / size * size;
  date.year_mask = (1U << x) - 1;
  date.minus_zero = year < 0 && date.year == 0;
  return date;
}

MonthRun months_of(unsigned part) {
  if (part <= 12) return {part, 1};
  if (part <= 28) return {3 + 3 * ((part - 21) % 4), 3};  // spring is March to May
  if (part <= 32) return {part <= 30 ? 9 + 3 * (part - 29) : 3 + 3 * (part - 31), 3};
  if (part <= 36) return {1 + 3 * (part - 33), 3};
  if (part <= 39) return {1 + 4 * (part - 37), 4};
  return {1 + 6 * (part - 40), 6};
}

Grain part_grain(unsigned part) {
  if (part <= 12) return Grain::month;
  if (part <= 32) return Grain::season;
  if (part <= 36) return Grain::quarter;
  return part <= 39 ? Grain::third : Grain::half;
}

PartFamily family_of(unsigned part) {
  if (part <= 12) return {1, 12};
  if (part <= 36) return {21 + (part - 21) / 4 * 4, 4};
  return part <= 39 ? PartFamily{37, 3} : PartFamily{40, 2};
}

std::optional<FieldRange> field_range(unsigned value, unsigned mask, unsigned most) {
  std::optional<FieldRange> range;
  for (unsigned n = 1; n <= most; ++n) {
    const bool tens_fit = (mask & 2U) != 0 || n / 10 == value / 10;
    const bool ones_fit = (mask & 1U) != 0 || n % 10 == value % 10;
    if (!tens_fit || !ones_fit) continue;
    if (!range) range = FieldRange{n, n, false};
    if (n > range->last + 1) range->gaps = true;
    range->last = n;
  }
  return range;
}

}  // namespace backstory::calendar
