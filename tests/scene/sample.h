// A small picture made by hand, with every kind of node, that breaks no rule. Tests of the renderers draw it
// too.
#pragma once

#include <stdexcept>
#include <string_view>

#include "scene/scene.h"

namespace backstory::testing {

// 400 × 240: two events, "strike" above the axis and "ferry" below, a bar for "talks" with its words inside.
scene::Scene sample_scene();

// The group with this id; the test fails when there is none.
scene::Group& find_group(scene::Scene& scene, std::string_view id);

// The n-th child of this kind.
template <typename Kind>
Kind& find_child(scene::Group& group, std::size_t n = 0) {
  for (scene::Node& node : group.children) {
    if (Kind* kind = std::get_if<Kind>(&node); kind && n-- == 0) return *kind;
  }
  throw std::out_of_range("no such child in " + group.id);
}

}  // namespace backstory::testing
