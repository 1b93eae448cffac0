// Timelines written as people write them: in every style of YAML, with comments, blank lines, and line ends
// of any system.
#pragma once

#include <random>
#include <string>

#include "timeline/timeline.h"

namespace backstory::timeline::testing {

std::string write_in_any_style(const Timeline& timeline, std::mt19937& random);

}  // namespace backstory::timeline::testing
