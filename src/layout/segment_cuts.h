// Where to cut a story into strips of time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace backstory::layout {

// Of the events [from, to) as one strip; nothing when they do not fit on it.
using StripCost = std::function<std::optional<double>(std::size_t from, std::size_t to)>;

struct SegmentCuts {
  std::vector<std::size_t> begins;  // the first event of each strip; the first is 0
  double cost = 0;
};

// The cheapest ways to cut `count` events into 1, 2 … `most` strips, at [0] for one strip; nothing where it
// cannot be done. Exact: best[k][j] = min over i of best[k-1][i] + cost(i, j). A strip that does not fit must
// not fit with more events either.
std::vector<std::optional<SegmentCuts>> cut_into_segments(std::size_t count, std::size_t most,
                                                          const StripCost& cost);

}  // namespace backstory::layout
