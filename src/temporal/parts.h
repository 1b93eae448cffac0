// What an expression is put together from.
#pragma once

#include <cstdint>
#include <vector>

#include "temporal/chart.h"
#include "temporal/time_expression.h"

namespace backstory::temporal {

// "the 5th of May" → "" (the), "ordinal-number" (5th), "" (of), "month" (May): the categories nearest to the
// words; a number is called what a rule made of it.
std::vector<Part> find_parts(const Chart& chart, std::uint32_t item);

}  // namespace backstory::temporal
