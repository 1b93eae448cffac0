// How a mark is filled: what is known of its date. Each differs by more than hue.
#pragma once

#include "layout/occurrence.h"
#include "layout/typesetter.h"
#include "scene/scene.h"

namespace backstory::layout {

enum class MarkFill {
  solid,        // known
  soft,         // somewhere in here: a tint with an edge
  approximate,  // hollow, with a dashed edge
  uncertain     // hollow, with a whole edge
};
// Of the date, drawn as long as it is (`is_extent`) or as a dot.
MarkFill find_fill(const Occurrence& occurrence, bool is_extent, double point_days);

// Whether a dot should say that its date is known less closely than those of most events around it.
bool is_rough(const Occurrence& occurrence, double usual_days);
// The length of the usual date among these: a day in most stories, a year in a history.
double usual_date_days(const std::vector<Occurrence>& occurrences);

// A halo of the ground's colour or an outline in the mark's own.
void fill_mark(scene::Shape& shape, MarkFill fill, const std::string& colour, const Typesetter& setter);

// How much smaller an outlined mark is set than a solid one with its halo, so that both look alike.
inline constexpr double kOutlinedLessPx = 3;

}  // namespace backstory::layout
