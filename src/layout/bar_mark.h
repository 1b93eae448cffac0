// A stretch of time as a bar in a row of its own: solid when it is known; a tint where the event lies
// somewhere in it; dashed when approximate, an outline when uncertain; pointed where it goes on, and fading
// where nobody knows its end.
#pragma once

#include <vector>

#include "layout/mark.h"

namespace backstory::layout {

std::vector<scene::Node> make_bar(const Occurrence& occurrence, const MarkExtent& extent, double y,
                                  double height_px, const MarkStyle& style, const Typesetter& setter);

// Whether words in the colour of the ground can be read on a solid bar of this colour.
bool can_hold_words(std::string_view bar_colour, const Typesetter& setter);

}  // namespace backstory::layout
