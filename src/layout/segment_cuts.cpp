#include "layout/segment_cuts.h"

#include <algorithm>
#include <limits>

namespace backstory::layout {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

// costs[i][n]: of the strip of the n + 1 events from i on; only strips that fit.
std::vector<std::vector<double>> strip_costs(std::size_t count, const StripCost& cost) {
  std::vector<std::vector<double>> costs(count);
  for (std::size_t from = 0; from < count; ++from) {
    for (std::size_t to = from + 1; to <= count; ++to) {
      const std::optional<double> found = cost(from, to);
      if (!found) break;
      costs[from].push_back(*found);
    }
  }
  return costs;
}

}  // namespace

std::vector<std::optional<SegmentCuts>> cut_into_segments(std::size_t count, std::size_t most,
                                                          const StripCost& cost) {
  const auto costs = strip_costs(count, cost);
  std::vector<std::optional<SegmentCuts>> ways;
  std::vector<double> best(count + 1, kNever);
  best[0] = 0;
  std::vector<std::vector<std::size_t>> came_from;
  for (std::size_t k = 1; k <= std::min(most, count); ++k) {
    std::vector<double> next(count + 1, kNever);
    std::vector<std::size_t> from(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i) {
      if (best[i] == kNever) continue;
      for (std::size_t n = 0; n < costs[i].size(); ++n) {
        const std::size_t j = i + n + 1;
        if (best[i] + costs[i][n] >= next[j]) continue;
        next[j] = best[i] + costs[i][n];
        from[j] = i;
      }
    }
    best = std::move(next);
    came_from.push_back(std::move(from));
    ways.emplace_back();
    if (best[count] == kNever) continue;
    SegmentCuts way{std::vector<std::size_t>(k), best[count]};
    std::size_t at = count;
    for (std::size_t strip = k; strip-- > 0;) way.begins[strip] = at = came_from[strip][at];
    ways.back() = std::move(way);
  }
  return ways;
}

}  // namespace backstory::layout
