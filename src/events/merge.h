// Mentions of one event made one.
#pragma once

#include <string>
#include <vector>

#include "events/label.h"
#include "timeline/timeline.h"

namespace backstory::events {

// An event with what it was read from, before it is written.
struct Mention {
  timeline::Event event;
  Label label;
  std::vector<std::size_t> times;  // the expressions of all mentions, the winner's first
  std::size_t passage = 0;         // of the first mention
  std::size_t mentions = 1;
};

// Two mentions are one event when one date lies in the other and they share what happens and who does it. The
// most precise date wins, with its label; the evidence of all is kept, the winner's first.
std::vector<Mention> merge_mentions(std::vector<Mention> mentions);

}  // namespace backstory::events
