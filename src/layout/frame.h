// What a scene says about itself: its size, words for those who cannot see it, and the groups that hold its
// parts.
#pragma once

#include <vector>

#include "layout/furniture.h"
#include "layout/occurrence.h"
#include "layout/typesetter.h"
#include "scene/scene.h"

namespace backstory::layout {

// Parts of a scene, in the order in which they are painted.
struct Parts {
  std::vector<scene::Node> ground;  // eras
  std::vector<scene::Node> axis;
  std::vector<scene::Node> events;  // groups, in order of time
  Furniture furniture;
};

scene::Scene make_scene(const timeline::Timeline& timeline, const Occurrences& all, Parts parts,
                        const Typesetter& setter, const CanvasSize& size, double height_px);

// The group of an event, without its parts.
scene::Group event_group(const Occurrence& occurrence);

// "11 events from 1961 to Oct. 31, 2024. Most important: …"
std::string describe_timeline(const timeline::Timeline& timeline, const Occurrences& all);

}  // namespace backstory::layout
