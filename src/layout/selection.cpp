#include "layout/selection.h"

#include <algorithm>
#include <numeric>

namespace backstory::layout {
namespace {

// The order in which to take n things in a row so that any first few of them are spread evenly: the last, the
// first, the middle, then the middles of what is left between.
std::vector<std::size_t> spreading_order(std::size_t n) {
  std::vector<std::size_t> turn(n, 0);
  std::vector<std::pair<std::size_t, std::size_t>> between;
  std::size_t next = 0;
  if (n > 0) turn[n - 1] = next++;
  if (n > 1) turn[0] = next++;
  if (n > 2) between.push_back({0, n - 1});
  for (std::size_t i = 0; i < between.size(); ++i) {
    const auto [low, high] = between[i];
    if (high - low < 2) continue;
    const std::size_t middle = (low + high) / 2;
    turn[middle] = next++;
    between.push_back({low, middle});
    between.push_back({middle, high});
  }
  return turn;
}

}  // namespace

std::vector<std::size_t> rank_by_importance(const std::vector<Occurrence>& occurrences) {
  std::vector<std::size_t> ranking(occurrences.size());
  std::iota(ranking.begin(), ranking.end(), std::size_t{0});
  const std::vector<std::size_t> turn = spreading_order(occurrences.size());
  std::stable_sort(ranking.begin(), ranking.end(), [&](std::size_t a, std::size_t b) {
    const int first = occurrences[a].importance;
    const int second = occurrences[b].importance;
    return first != second ? first > second : turn[a] < turn[b];
  });
  return ranking;
}

std::vector<Occurrence> keep_best(const std::vector<Occurrence>& occurrences,
                                  const std::vector<std::size_t>& ranking, std::size_t count) {
  std::vector<std::size_t> kept(ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(count));
  std::sort(kept.begin(), kept.end());
  std::vector<Occurrence> best;
  best.reserve(count);
  for (const std::size_t index : kept) best.push_back(occurrences[index]);
  return best;
}

}  // namespace backstory::layout
