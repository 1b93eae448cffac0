// Timelines as text, to compare in tests.
#pragma once

#include <string>

#include "timeline/timeline.h"

namespace backstory::timeline::testing {

// Every value of the timeline but its spans, a line each.
std::string describe(const Timeline& timeline);

struct Outcome {
  std::optional<Timeline> timeline;
  Diagnostics diagnostics;
  std::string messages;  // as a person sees them
};
Outcome read_text(const std::string& text, const std::string& name = "file.yaml");

}  // namespace backstory::timeline::testing
