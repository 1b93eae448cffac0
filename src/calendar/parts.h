// The fields of Date and EDTF's sub-year codes, taken apart. Inside calendar/ only.
#pragma once

#include <cstdint>
#include <optional>

#include "calendar/date.h"

namespace backstory::calendar {

inline constexpr std::uint32_t kYearUnknown = 0xF;  // XXXX

std::int64_t power_of_ten(unsigned exponent);  // exponent ≤ 18

// How many X the year ends in; nothing when an X stands before a known digit, or nothing is known.
std::optional<unsigned> trailing_x(const Date& date);

struct YearSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
// The years that a year with `x` X at its end covers.
YearSpan years_of(const Date& date, unsigned x);

// A run of 10^x years by its number: 196X is 196, -004X is -5, -000X is -1. The other way gives a Date.
std::int64_t block_number(const Date& date, unsigned x);
Date block_date(std::int64_t number, unsigned x);
Date block_of_year(std::int64_t year, unsigned x);

// A sub-year code without X, as the months it covers: the first (1-12) and how many; they may run past
// December.
struct MonthRun {
  unsigned first = 1;
  unsigned count = 1;
};
MonthRun months_of(unsigned part);
Grain part_grain(unsigned part);

// One family of codes that follow each other round the year: 21-24, 25-28, …, 40-41.
struct PartFamily {
  unsigned first = 1;
  unsigned count = 12;
};
PartFamily family_of(unsigned part);

// The numbers that a two-digit field with X can stand for within 1 … most; nothing when there are none, and
// `gaps` when they are not one run (X5).
struct FieldRange {
  unsigned first = 0;
  unsigned last = 0;
  bool gaps = false;
};
std::optional<FieldRange> field_range(unsigned value, unsigned mask, unsigned most);

}  // namespace backstory::calendar
