// Timelines that nobody wrote, as various as newsrooms are: 1 to 300 events; crowds and outliers; stretches
// of time, rough and open dates; long words, Arabic, Chinese; billions of years; dates that cannot be placed;
// eras and tracks.
#pragma once

#include <cstdint>

#include "timeline/timeline.h"

namespace backstory::testing {

// The same for the same number, on every machine.
timeline::Timeline generate_story(std::uint32_t number);

}  // namespace backstory::testing
