// The distances that callouts must keep, and the best places of stems once sides, rows and shapes are chosen.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/callouts.h"

namespace backstory::layout {

// How far words reach from their stem.
struct Reach {
  double left_px = 0;
  double right_px = 0;
};
Reach reach_of(const CalloutShape& shape, bool hangs_left, const CalloutRoom& room);

// Between the stems of two callouts on one side, `a` before `b`.
double separation(std::size_t row_a, const Reach& a, std::size_t row_b, const Reach& b,
                  const CalloutRoom& room);

// Sets stem_px of every place; false when they do not fit. Exact (least squares) where only neighbours touch;
// else feasible and near it.
bool place_stems(std::span<const CalloutWish> wishes, std::vector<CalloutPlace>& places,
                 const CalloutRoom& room);

}  // namespace backstory::layout
