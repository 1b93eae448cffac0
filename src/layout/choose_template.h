// Which template a story is drawn with when nobody names one. Reads dates and counts events; draws nothing.
#pragma once

#include <string>
#include <vector>

#include "layout/layout.h"

namespace backstory::layout {

// What the choice goes by, of the events that have a place in time.
struct StoryShape {
  std::size_t events = 0;
  double span_days = 0;
  double longest_gap = 0;   // ÷ the median gap; 0 where no two dates differ
  double span_in_gaps = 0;  // span ÷ the shortest gap
  double lasting = 0;       // share of events that have a length
};
StoryShape find_story_shape(const timeline::Timeline& timeline);

struct TemplateChoice {
  std::string name;    // of a file of templates/
  std::string reason;  // "12 events, the longest gap 40 times the usual"
  bool may_leave_out = false;
  std::size_t sure_to_leave_out = 0;  // so many events at least, known before it is laid out
};

// From the one to try first to the last: the first that leaves no event out is taken, or that may leave some
// out, because only a few of them have words in such a picture. Never empty.
std::vector<TemplateChoice> choose_templates(const timeline::Timeline& timeline, const CanvasSize& size);

}  // namespace backstory::layout
