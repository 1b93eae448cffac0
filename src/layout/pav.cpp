#include "layout/pav.h"

#include <algorithm>
#include <cassert>

namespace backstory::layout {
namespace {

constexpr double kSlackPx = 1e-6;

struct Pool {
  double sum = 0;
  double count = 0;
  double mean() const { return sum / count; }
};

}  // namespace

std::optional<std::vector<double>> place_in_order(std::span<const double> wishes,
                                                  std::span<const double> separations, double low,
                                                  double high) {
  if (wishes.empty()) return std::vector<double>{};
  assert(separations.size() + 1 == wishes.size());
  std::vector<double> offset(wishes.size(), 0);
  for (std::size_t i = 1; i < wishes.size(); ++i) offset[i] = offset[i - 1] + separations[i - 1];
  const double room = high - low - offset.back();
  if (room < -kSlackPx) return std::nullopt;

  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    Pool pool{wishes[i] - offset[i], 1};
    while (!pools.empty() && pools.back().mean() >= pool.mean()) {
      pool.sum += pools.back().sum;
      pool.count += pools.back().count;
      pools.pop_back();
    }
    pools.push_back(pool);
  }

  std::vector<double> places;
  places.reserve(wishes.size());
  for (const Pool& pool : pools) {
    const double value = std::clamp(pool.mean(), low, std::max(low, low + room));
    for (double i = 0; i < pool.count; ++i) places.push_back(value + offset[places.size()]);
  }
  return places;
}

}  // namespace backstory::layout
