// Counts drawn over time: a bar a bin, or a dot an event where all dots find room.
#pragma once

#include <vector>

#include "layout/scale.h"
#include "layout/strip_bins.h"
#include "layout/typesetter.h"
#include "scene/scene.h"

namespace backstory::layout {

// Lines to read counts by, in ones, twos or fives.
struct CountGrid {
  std::size_t step = 1;
  std::size_t most = 1;  // of any bin
};
CountGrid choose_count_grid(const std::vector<Bin>& bins);
// What the numbers of the grid need left of the axis.
double count_gutter_px(const CountGrid& grid, const Typesetter& setter);

// How counts are drawn in at most this height.
struct Counts {
  bool are_dots = false;
  double dot_px = 0;
  double height_px = 0;  // of the highest count; dots are not pulled apart to fill a height
};
Counts measure_counts(const std::vector<Bin>& bins, const TimeScale& scale, double most_px);

std::vector<scene::Node> draw_counts(const std::vector<Bin>& bins, const CountGrid& grid,
                                     const Counts& counts, const TimeScale& scale, const Rect& room,
                                     const Typesetter& setter);
// The top of what is drawn for the bin that holds this day.
double count_top(const std::vector<Bin>& bins, const CountGrid& grid, double day, const Rect& room);

}  // namespace backstory::layout
