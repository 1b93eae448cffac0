// Where a new event belongs.
#pragma once

#include <cstddef>
#include <vector>

#include "calendar/date.h"

namespace backstory::timeline {

// Of the places between `dates`, the last one that puts the fewest of them on the wrong side of `date`: in a
// list by date, in one that runs backwards, and as well as can be in one without order. Nothing says which
// way one event runs: forwards.
std::size_t find_place(const std::vector<const calendar::Edtf*>& dates, const calendar::Edtf& date);

}  // namespace backstory::timeline
