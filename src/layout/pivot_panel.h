// The event in the middle of a story told before and after it: its date and words in large type.
#pragma once

#include "layout/representation.h"
#include "scene/scene.h"

namespace backstory::layout {

struct PanelDraft {
  TypeStyle date_style;
  TypeStyle label_style;
  text::TextBlock date;
  text::TextBlock label;
  double mark_px = 0;
  double pad_px = 0;
  double left_px = 0;
  double width_px = 0;
  double height_px = 0;

  double right_px() const { return left_px + width_px; }
};

// At most so wide, pads included: standing between two sides, or lying between two lists.
PanelDraft make_panel(const Occurrence& pivot, double enlarged, const Job& job, double most_px, bool lies);

// The group of the event, on a ground of its own; the words stand evenly around `middle_px` as far as the
// ground lets them.
scene::Group draw_panel(const PanelDraft& panel, const Occurrence& pivot, const Rect& ground,
                        double middle_px, const Job& job);

}  // namespace backstory::layout
