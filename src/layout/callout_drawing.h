// The events of a horizontal timeline as nodes: mark, leader, date and label of each, at the places of a
// plan.
#pragma once

#include <vector>

#include "layout/callout_words.h"
#include "layout/mark.h"
#include "layout/scale.h"
#include "scene/scene.h"

namespace backstory::layout {

// Heights of a graphic with words above and below a band.
struct CalloutHeights {
  double axis_top = 0;
  double axis_bottom = 0;
  double stem_above = 0;  // from the band to the words of the first row
  double stem_below = 0;
  double row_gap = 0;
};

struct CalloutScene {
  const std::vector<Occurrence>* drawn = nullptr;
  const std::vector<CalloutWords>* words = nullptr;
  const CalloutPlan* plan = nullptr;
  const TimeScale* scale = nullptr;
  CalloutStyle style;
  double stem_pad_px = 7;
  double mark_px = 10;
  std::size_t tracks = 0;
};

// Groups in order of time, and where the marks stand.
struct DrawnCallouts {
  std::vector<scene::Node> events;
  std::vector<scene::MarkPlace> places;
};
DrawnCallouts draw_callouts(const CalloutScene& wish, const CalloutHeights& heights,
                            const Typesetter& setter);

// How far marks reach into the band, stacked so that none hides another; 0 where they all stand at its edge.
double stacked_px(const CalloutScene& wish, bool above);

// The least room that elbows and marks need between band and words, on either side.
double elbow_room(const CalloutScene& wish, bool above);

// Marks and straight leaders stand on half pixels, where a hairline is sharp.
double snap(double px);

}  // namespace backstory::layout
