// Which events a canvas keeps when it cannot hold them all.
#pragma once

#include <vector>

#include "layout/occurrence.h"

namespace backstory::layout {

// Indices of `occurrences` from the one to keep longest to the first to go: by importance; those of equal
// importance so that what is kept spreads over the whole story, its beginning and end first.
std::vector<std::size_t> rank_by_importance(const std::vector<Occurrence>& occurrences);

// The `count` best, in their order.
std::vector<Occurrence> keep_best(const std::vector<Occurrence>& occurrences,
                                  const std::vector<std::size_t>& ranking, std::size_t count);

// The largest count from 0 to `most` for which `fits` holds, found by halving; `fits` of a smaller count is
// taken to hold whenever that of a larger one does.
template <typename Fits>
std::size_t find_most(std::size_t most, Fits fits) {
  std::size_t low = 0;
  while (low < most) {
    const std::size_t middle = low + (most - low + 1) / 2;
    if (fits(middle))
      low = middle;
    else
      most = middle - 1;
  }
  return low;
}

}  // namespace backstory::layout
