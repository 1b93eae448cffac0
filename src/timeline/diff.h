// What changed between two timelines.
#pragma once

#include <vector>

#include "timeline/merge.h"
#include "timeline/timeline.h"

namespace backstory::timeline {

// The head, then the events of `after` in its order, then those that are gone: `updated` with each field
// (`mine` the value before, `now` the one after), `added` and `removed`; `moved` where only the evidence
// differs: passages and how sure their reading is. Spans lie in `after`, of what is gone in `before`. Events
// are recognised by id, then by what they say; their order counts nothing.
std::vector<Change> diff_timelines(const Timeline& before, const Timeline& after);

}  // namespace backstory::timeline
