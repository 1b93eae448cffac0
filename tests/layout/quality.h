// The numbers of docs/drawing.md that are better or worse, not right or wrong: 9 and 12 to 15.
#pragma once

#include <string>

#include "scene/scene.h"

namespace backstory::layout::testing {

struct Quality {
  double mean_displacement = 0;  // 9: of labels, in label widths
  double worst_displacement = 0;
  double ink_share = 0;   // 12: label boxes ÷ plot
  double balance = 1;     // 13: text area above ÷ below the marks, the larger over the smaller
  double widows = 0;      // 14: share of labels
  double raggedness = 0;  // 15: mean
};

Quality measure(const scene::Scene& scene);
std::string format_quality(const Quality& quality);

}  // namespace backstory::layout::testing
