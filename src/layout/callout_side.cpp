#include "layout/callout_side.h"

#include <algorithm>

namespace backstory::layout {

double CalloutSide::least_stem(std::size_t row, const Reach& reach) const {
  const Row& on = rows_[row];
  return std::max(on.stem_from_px, reach.left_px > 0 ? on.words_from_px + reach.left_px : on.stem_from_px);
}

double CalloutSide::growth(std::size_t row, double height_px, const CalloutRoom& room) const {
  const double before = rows_[row].height_px;
  return std::max(0.0, height_px - before) + (before > 0 ? 0 : room.row_gap_px);
}

// The same distances as separation() in stems.h, as bounds for what comes next.
void CalloutSide::put(std::size_t row, double stem_px, const Reach& reach, double height_px,
                      const CalloutRoom& room) {
  height_px_ += growth(row, height_px, room);
  ++count_;
  Row& on = rows_[row];
  on.stem_px = stem_px;
  on.right_px = stem_px + reach.right_px;
  on.height_px = std::max(on.height_px, height_px);
  for (std::size_t other = 0; other < rows_.size(); ++other) {
    Row& next = rows_[other];
    next.stem_from_px = std::max(next.stem_from_px, stem_px + room.stem_gap_px);
    if (reach.right_px > 0 && row <= other) {
      next.stem_from_px = std::max(next.stem_from_px, on.right_px + room.column_gap_px);
    }
    if (row == other) next.words_from_px = std::max(next.words_from_px, on.right_px + room.column_gap_px);
    if (row > other) next.words_from_px = std::max(next.words_from_px, stem_px + room.column_gap_px);
  }
}

}  // namespace backstory::layout
