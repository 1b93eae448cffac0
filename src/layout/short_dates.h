// Dates without the year where the event before has already told it.
#pragma once

#include <vector>

#include "layout/occurrence.h"

namespace backstory::layout {

// "Sept. 15, 2024" becomes "Sept. 15" after another event of 2024; `drawn` is in order of place. Years that
// are all a date says stay, and so do years that are not the last word.
void drop_repeated_years(std::vector<Occurrence>& drawn);

// The date without its year; whole where it cannot go.
std::string without_year(const Occurrence& occurrence);

}  // namespace backstory::layout
