// Eras as shaded ground behind a horizontal timeline, each named once at the top.
#pragma once

#include <vector>

#include "layout/scale.h"
#include "layout/typesetter.h"
#include "scene/scene.h"
#include "timeline/timeline.h"

namespace backstory::layout {

struct EraBand {
  double left_px = 0;
  double right_px = 0;
  text::TextBlock name;
  double name_left_px = 0;
  std::size_t row = 0;  // of the name, when names would touch
};

struct EraBands {
  std::vector<EraBand> bands;  // those that are on the axis at all
  double names_px = 0;         // height that the names need
};

EraBands find_eras(const timeline::Timeline& timeline, const TimeScale& scale, const Rect& room,
                   const Typesetter& setter);
// The most height that the names of eras can need on axes of this width, however many axes share them.
double era_names_px(const timeline::Timeline& timeline, double width_px, const Typesetter& setter);
// The grounds, and the names on them.
std::vector<scene::Node> draw_eras(const EraBands& eras, const Rect& room, const Typesetter& setter);

}  // namespace backstory::layout
