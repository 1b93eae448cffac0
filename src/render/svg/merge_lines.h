// Lines of one look among the children of a group.
#pragma once

#include <vector>

#include "scene/scene.h"

namespace backstory::render::svg {

// One element to write: a node, or two lines or more.
struct Step {
  const scene::Node* node = nullptr;      // the first of them
  std::vector<const scene::Line*> lines;  // those that become one; empty for other nodes
};

// What screen readers are not told needs no element a line: ticks and rules are drawn with an earlier one of
// their stroke where that changes nothing, since they touch nothing that lies between the two. Half
// transparent and dashed lines stay by themselves.
std::vector<Step> merge_lines(const std::vector<scene::Node>& nodes);

}  // namespace backstory::render::svg
