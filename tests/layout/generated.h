// Timelines that nobody wrote: random dates, lengths and words, and words that break drawing programs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::layout::testing {

timeline::Timeline random_timeline(std::uint32_t seed, std::size_t events);

struct Named {
  std::string name;
  timeline::Timeline timeline;
};
std::vector<Named> hostile_timelines();

}  // namespace backstory::layout::testing
