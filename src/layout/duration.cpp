#include <array>
#include <cmath>

#include "layout/axis.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

constexpr double kDaysInYear = 365.2425;
constexpr double kDaysInMonth = kDaysInYear / 12;

// In the order of Stretch.
struct Unit {
  double from_days;  // used from here on
  double days;
};
constexpr std::array<Unit, 6> kUnits = {{{1e9 * kDaysInYear, 1e9 * kDaysInYear},
                                         {1e6 * kDaysInYear, 1e6 * kDaysInYear},
                                         {1.75 * kDaysInYear, kDaysInYear},
                                         {1.75 * kDaysInMonth, kDaysInMonth},
                                         {1, 1},
                                         {0, 1.0 / 24}}};

// Of a long stretch nobody needs more than two digits.
std::int64_t round_large(std::int64_t count) {
  std::int64_t unit = 1;
  while (count / unit >= 1000) unit *= 10;
  if (count >= 1000) unit *= 10;
  return (count + unit / 2) / unit * unit;
}

}  // namespace

std::string say_duration(double days) {
  for (std::size_t u = 0; u < kUnits.size(); ++u) {
    const Unit& unit = kUnits[u];
    if (days < unit.from_days) continue;
    const auto count = static_cast<std::int64_t>(std::llround(days / unit.days));
    const std::int64_t said = count < 1 ? 1 : round_large(count);
    return say_stretch(static_cast<Stretch>(u), said);
  }
  return "";
}

}  // namespace backstory::layout
