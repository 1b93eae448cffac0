// What every representation with an axis across asks of the furniture, and how it hands in its scene.
#pragma once

#include <string>
#include <vector>

#include "layout/frame.h"
#include "layout/representation.h"

namespace backstory::layout {

// Events of `all` that are not among `drawn` count as left out.
FurnitureWish furniture_wish(const Job& job, const Occurrences& all, const std::vector<Occurrence>& drawn,
                             std::string axis_note);

scene::Scene finish_scene(const Job& job, const Occurrences& all, const std::vector<Occurrence>& drawn,
                          Parts parts, std::vector<scene::MarkPlace> places);

}  // namespace backstory::layout
