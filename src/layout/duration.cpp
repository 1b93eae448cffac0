#include <fmt/format.h>

#include <array>
#include <cmath>

#include "layout/axis.h"

namespace backstory::layout {
namespace {

constexpr double kDaysInYear = 365.2425;
constexpr double kDaysInMonth = kDaysInYear / 12;

struct Unit {
  double from_days;  // used from here on
  double days;
  std::string_view name;
};
constexpr std::array<Unit, 6> kUnits = {{{1e9 * kDaysInYear, 1e9 * kDaysInYear, "billion year"},
                                         {1e6 * kDaysInYear, 1e6 * kDaysInYear, "million year"},
                                         {1.75 * kDaysInYear, kDaysInYear, "year"},
                                         {1.75 * kDaysInMonth, kDaysInMonth, "month"},
                                         {1, 1, "day"},
                                         {0, 1.0 / 24, "hour"}}};

// Of a long stretch nobody needs more than two digits.
std::int64_t round_large(std::int64_t count) {
  std::int64_t unit = 1;
  while (count / unit >= 1000) unit *= 10;
  if (count >= 1000) unit *= 10;
  return (count + unit / 2) / unit * unit;
}

std::string group_digits(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3 && digits.size() > 4;) {
    at -= 3;
    digits.insert(at, ",");
    if (at <= 3) break;
  }
  return digits;
}

}  // namespace

std::string say_duration(double days) {
  for (const Unit& unit : kUnits) {
    if (days < unit.from_days) continue;
    const auto count = static_cast<std::int64_t>(std::llround(days / unit.days));
    const std::int64_t said = count < 1 ? 1 : round_large(count);
    return fmt::format("{} {}{}", group_digits(said), unit.name, said == 1 ? "" : "s");
  }
  return "";
}

}  // namespace backstory::layout
