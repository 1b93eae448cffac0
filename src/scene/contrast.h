// How well words, marks and rules stand out from what lies behind them, as WCAG 2.2 counts contrast.
#pragma once

#include <string>
#include <vector>

#include "scene/inventory.h"

namespace backstory::scene {

struct Contrast {
  double ratio = 21;  // 1 to 21, the least over every colour that may lie behind
  double needed = 4.5;
  const Words* words = nullptr;  // of text
  std::string what;              // of a mark or rule
};

// 1.4.3: 4.5, or 3 from 24 px (18.66 px bold). One for each line of words.
std::vector<Contrast> text_contrasts(const Scene& scene, const Inventory& inventory);

// 1.4.11: 3. One for each event's mark, for each other shape with role mark, for each leader and for each
// line of the axis. A mark has the contrast of that part of it, fill or outline, that stands out most; a line
// what half of its length has or more. What is told by the ground alone (a band, an era) is not counted.
std::vector<Contrast> mark_contrasts(const Scene& scene, const Inventory& inventory);

// The scene as a reader with a dark screen sees it; as it is when it has no dark colours.
Scene with_dark_colours(Scene scene);

}  // namespace backstory::scene
