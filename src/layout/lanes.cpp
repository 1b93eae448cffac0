#include "layout/lanes.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <set>
#include <utility>

namespace backstory::layout {

std::vector<std::size_t> pack_rows(std::span<const RowSpan> spans, double apart_px) {
  std::vector<std::size_t> order(spans.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return spans[a].left_px < spans[b].left_px; });

  using End = std::pair<double, std::size_t>;  // where a row is free again
  std::priority_queue<End, std::vector<End>, std::greater<>> ends;
  std::set<std::size_t> free;
  std::vector<std::size_t> rows(spans.size(), 0);
  std::size_t opened = 0;
  for (const std::size_t i : order) {
    while (!ends.empty() && ends.top().first + apart_px <= spans[i].left_px) {
      free.insert(ends.top().second);
      ends.pop();
    }
    if (free.empty()) {
      rows[i] = opened++;
    } else {
      rows[i] = *free.begin();
      free.erase(free.begin());
    }
    ends.emplace(spans[i].right_px, rows[i]);
  }
  return rows;
}

}  // namespace backstory::layout
