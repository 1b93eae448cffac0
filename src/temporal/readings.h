// Chooses among a chart's items the readings that do not overlap.
//
// The order, first difference decides: more pieces; higher rank of the rule; more features; fewer rules; the
// rule's name. Then the earlier place in the sentence. The order of files and of lines decides nothing.
#pragma once

#include <string>
#include <vector>

#include "temporal/chart.h"

namespace backstory::temporal {

// A reading that was not chosen.
struct Loss {
  std::uint32_t item = 0;
  std::uint32_t winner =
      kNone;        // the item that took its place; none: what stands right beside it rules it out
  std::string why;  // "the longer reading wins"
};

// Items of time, range, pair and nothing, in the order of the text. `losses`, when asked for, come best
// first.
std::vector<std::uint32_t> choose_readings(const Chart& chart, std::vector<Loss>* losses = nullptr);

}  // namespace backstory::temporal
