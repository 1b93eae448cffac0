// Marks that would hide each other, set one behind the other.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace backstory::layout {

struct MarkSpan {
  double left_px = 0;
  double right_px = 0;
};

inline constexpr std::size_t kMostMarkLevels = 3;

// The level of each mark, 0 at the edge of the axis: the shortest first, each on the lowest level where it
// does not hide nor is hidden by more than a third of the shorter mark. What finds no level shares the last.
std::vector<std::size_t> stack_marks(std::span<const MarkSpan> marks);

}  // namespace backstory::layout
