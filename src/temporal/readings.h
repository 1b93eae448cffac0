// Chooses among a chart's items the readings that do not overlap.
//
// The order, first difference decides: more pieces; higher rank of the rule; more features; fewer rules; the
// rule's name. Then the earlier place in the sentence. The order of files and of lines decides nothing.
#pragma once

#include <vector>

#include "temporal/chart.h"

namespace backstory::temporal {

// Items of time, range, pair and nothing, in the order of the text.
std::vector<std::uint32_t> choose_readings(const Chart& chart);

}  // namespace backstory::temporal
