// Timelines made at random, with texts that were chosen to break readers.
#pragma once

#include <random>

#include "timeline/timeline.h"

namespace backstory::timeline::testing {

Timeline generate_timeline(std::mt19937& random);

}  // namespace backstory::timeline::testing
