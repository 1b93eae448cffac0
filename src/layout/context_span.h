// Time around an event that stands alone on its piece of the axis, so that a date has something to be read
// against.
#pragma once

#include <span>
#include <vector>

#include "layout/scale.h"

namespace backstory::layout {

// A piece that would hold a single short span is widened to the month or year around it, the only event of an
// axis to as much time again on either side. Never so far that it meets a neighbour; and events that overlap
// for more than a year are not widened: open ends reach no further than what is known.
void widen_lonely_spans(std::vector<Span>& spans, std::span<const std::size_t> cuts);

}  // namespace backstory::layout
