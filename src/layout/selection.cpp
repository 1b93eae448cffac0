#include "layout/selection.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>

namespace backstory::layout {
namespace {

constexpr std::size_t kNextTried = 8;

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

std::vector<Occurrence> pick(const std::vector<Occurrence>& occurrences, std::vector<std::size_t> indices) {
  std::sort(indices.begin(), indices.end());
  std::vector<Occurrence> picked;
  picked.reserve(indices.size());
  for (const std::size_t index : indices) picked.push_back(occurrences[index]);
  return picked;
}

std::vector<std::string> ids_left_out(const std::vector<Occurrence>& all,
                                      const std::vector<Occurrence>& drawn) {
  std::set<std::string_view> kept;
  for (const Occurrence& occurrence : drawn) kept.insert(occurrence.id);
  std::vector<std::string> ids;
  for (const Occurrence& occurrence : all) {
    if (!kept.contains(occurrence.id)) ids.push_back(occurrence.id);
  }
  return ids;
}

void choose_events(const std::vector<std::size_t>& ranking, std::size_t most,
                   const std::function<bool(const std::vector<std::size_t>&)>& fits) {
  const auto first = [&](std::size_t count) {
    return std::vector<std::size_t>(ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(count));
  };
  if (fits(first(most))) return;
  std::size_t low = 0;
  for (std::size_t high = most == 0 ? 0 : most - 1; low < high;) {
    const std::size_t middle = low + (high - low + 1) / 2;
    if (fits(first(middle)))
      low = middle;
    else
      high = middle - 1;
  }
  std::vector<std::size_t> chosen = first(low);
  const std::size_t end = std::min(ranking.size(), low + kNextTried);
  for (std::size_t next = low; next < end; ++next) {
    chosen.push_back(ranking[next]);
    if (!fits(chosen)) chosen.pop_back();
  }
}

}  // namespace backstory::layout
