// The quality of a picture, measured on its Scene: what must hold for every example, template and size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace backstory::scene {

// Numbers follow docs/drawing.md, "What a program can measure".
enum class Metric {
  overlap = 1,         // text on text, text on mark
  outside = 2,         // beyond the canvas less its margin
  leader = 3,          // leaders that cross, or run through text
  lost_event = 4,      // an event neither drawn with its words nor reported as left out
  truncated = 5,       // an ellipsis or a clipped word
  small_text = 6,      // smaller than the size preset allows
  contrast = 7,        // text against the background: 4.5, or 3 from 24 px (18.7 px bold)
  order = 10,          // labels of one row in time order
  displaced_mark = 11  // a mark more than 0.5 px from where the scale puts its date
};

struct Finding {
  Metric metric = Metric::overlap;
  std::string message;  // names the nodes and the place
};

// Everything that is wrong, in a fixed order; empty for a good picture. Sweep line: O(n log n) for n boxes.
std::vector<Finding> check_scene(const Scene& scene);

std::string format_finding(const Finding& finding);

}  // namespace backstory::scene
