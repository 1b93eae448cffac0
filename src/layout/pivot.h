// Before and after one event: what is drawn on either side of it.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/band_scene.h"

namespace backstory::layout {

// The most important; of several, the one that has most nearly as many events before it as after.
std::size_t find_pivot(const std::vector<Occurrence>& placed);

// The others, their dates told from the pivot: "3 days before (Oct. 28)".
std::vector<Occurrence> tell_from(const std::vector<Occurrence>& others, const Occurrence& pivot);

// Side by side around the pivot, on an axis each. Everything in `others` is ordered by place.
struct PivotStory {
  const Occurrence* pivot = nullptr;
  std::vector<Occurrence> before;
  std::vector<Occurrence> after;
};
scene::Scene layout_pivot_across(const Job& job, const Occurrences& all, std::size_t pivot);
// One below another, for canvases too narrow for that.
scene::Scene layout_pivot_down(const Job& job, const Occurrences& all, std::size_t pivot);

}  // namespace backstory::layout
