// Lanes below their axis as nodes: grounds, rules and names; marks and words of the events.
#pragma once

#include <vector>

#include "layout/lane_draft.h"
#include "scene/scene.h"

namespace backstory::layout {

struct DrawnLanes {
  std::vector<scene::Node> ground;  // eras
  std::vector<scene::Node> axis;    // the band, lines down from its ticks, rules and names of lanes
  std::vector<scene::Node> events;  // in order of time
  std::vector<scene::MarkPlace> places;
};
DrawnLanes draw_lanes(const LaneDraft& draft, const Rect& plot, const Job& job);

}  // namespace backstory::layout
