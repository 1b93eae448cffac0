// Intervals packed into as few rows as can be.
#pragma once

#include <span>
#include <vector>

namespace backstory::layout {

// What an event takes of a row: its mark and its words.
struct RowSpan {
  double left_px = 0;
  double right_px = 0;
};

// The row of each span, the spans by their left ends, each in the highest row that is free: exactly as many
// rows as spans overlap at once, O(n log n). Those of one row stand `apart_px` apart or more. Spans whose
// left ends are equal keep their order.
std::vector<std::size_t> pack_rows(std::span<const RowSpan> spans, double apart_px);

}  // namespace backstory::layout
