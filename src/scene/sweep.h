// Which boxes overlap, by a line swept down the canvas: O(n log n) for n boxes and few overlaps.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/geometry.h"

namespace backstory::scene {

// Pairs of indices (smaller first, sorted) of boxes that share a point; boxes without area count, touching is
// sharing.
std::vector<std::pair<std::size_t, std::size_t>> find_overlaps(const std::vector<Rect>& boxes);

}  // namespace backstory::scene
