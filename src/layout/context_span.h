// Time around an event that stands alone on its piece of the axis, so that a date has something to be read
// against.
#pragma once

#include <span>
#include <vector>

#include "layout/scale.h"

namespace backstory::layout {

// A piece that would hold a single short span is widened to the month, year, decade or century around it.
// Never so far that it meets a neighbour.
void widen_lonely_spans(std::vector<Span>& spans, std::span<const std::size_t> cuts);

}  // namespace backstory::layout
