// The door of each representation: layout_timeline calls the one that the template names.
#pragma once

#include "layout/layout.h"
#include "layout/occurrence.h"
#include "layout/typesetter.h"

namespace backstory::layout {

struct Job {
  const timeline::Timeline* timeline = nullptr;
  const theme::Template* shape = nullptr;
  const CanvasSize* size = nullptr;
  const Typesetter* setter = nullptr;
};

// Placed events ordered by place.
scene::Scene layout_horizontal(const Job& job, const Occurrences& all);
scene::Scene layout_segments(const Job& job, const Occurrences& all);
scene::Scene layout_pivot(const Job& job, const Occurrences& all);
scene::Scene layout_strip(const Job& job, const Occurrences& all);
scene::Scene layout_lanes(const Job& job, const Occurrences& all);  // bars, and a lane a track
// In the order of a timeline.
scene::Scene layout_card(const Job& job, const Occurrences& all);
scene::Scene layout_columns(const Job& job, const Occurrences& all);  // vertical and list

}  // namespace backstory::layout
