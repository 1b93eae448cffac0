// The quality of a picture, measured on its Scene: what must hold for every example, template and size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace backstory::scene {

// Numbers follow docs/drawing.md, "What a program can measure". What the checks go by is the role of a node:
//   background, decoration   may lie behind words, and may fill the margin
//   mark, furniture, axis    shapes and lines that words keep clear of; a filled shape may hold words wholly
//   leader                   may touch the box of its words and share an end with other leaders, no more
//   event                    a group whose id MarkPlace and Scene::events_left_out speak of; its words are
//                            its texts with role label; the groups stand in time order
// Colours are checked twice where the scene has dark ones.
// Words are compared by the box of their capitals and descenders, with half a pixel of slack.
enum class Metric {
  overlap = 1,          // text on text, text on mark
  outside = 2,          // beyond the canvas less its margin
  leader = 3,           // leaders that cross, or run through text
  lost_event = 4,       // an event neither drawn with its words nor reported as left out
  truncated = 5,        // an ellipsis that the event's label has not, or a word cut off
  small_text = 6,       // smaller than the size preset allows
  contrast = 7,         // text against what lies behind it: 4.5, or 3 from 24 px (18.7 px bold)
  mark_contrast = 8,    // of marks, leaders and lines of the axis: 3 (contrast.h says how it is counted)
  order = 10,           // labels of one row (of one column, when time runs down) in time order
  displaced_mark = 11,  // a mark more than 0.5 px from where the scale puts its date
  tracks = 17           // two tracks that differ by the colour of their marks (or words), and by nothing else
};

struct Finding {
  Metric metric = Metric::overlap;
  std::string message;  // names the nodes and the place
};

// Everything that is wrong, in a fixed order; empty for a good picture. Overlaps and leaders by sweep line:
// O(n log n) for n boxes.
std::vector<Finding> check_scene(const Scene& scene);

std::string format_finding(const Finding& finding);

}  // namespace backstory::scene
