#include "layout/pav.h"

#include <algorithm>
#include <cassert>

namespace backstory::layout {
namespace {

constexpr double kSlackPx = 1e-6;

}  // namespace

const std::vector<double>* RowPlacer::place(std::span<const double> wishes,
                                            std::span<const double> separations, double low, double high) {
  places_.clear();
  if (wishes.empty()) return &places_;
  assert(separations.size() + 1 == wishes.size());
  offsets_.assign(1, 0);
  for (const double separation : separations) offsets_.push_back(offsets_.back() + separation);
  const double room = high - low - offsets_.back();
  if (room < -kSlackPx) return nullptr;

  pools_.clear();
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    Pool pool{wishes[i] - offsets_[i], 1};
    while (!pools_.empty() && pools_.back().mean() >= pool.mean()) {
      pool.sum += pools_.back().sum;
      pool.count += pools_.back().count;
      pools_.pop_back();
    }
    pools_.push_back(pool);
  }

  for (const Pool& pool : pools_) {
    const double value = std::clamp(pool.mean(), low, std::max(low, low + room));
    for (double i = 0; i < pool.count; ++i) places_.push_back(value + offsets_[places_.size()]);
  }
  return &places_;
}

std::optional<std::vector<double>> place_in_order(std::span<const double> wishes,
                                                  std::span<const double> separations, double low,
                                                  double high) {
  RowPlacer placer;
  const std::vector<double>* places = placer.place(wishes, separations, low, high);
  if (!places) return std::nullopt;
  return *places;
}

}  // namespace backstory::layout
