// Which time expressions cannot date an event, whatever the sentence says.
#pragma once

#include <string>
#include <vector>

#include "intake/document.h"
#include "temporal/time_expression.h"

namespace backstory::events {

// Why not, or "".
std::string reason_against(const intake::Document& document,
                           const std::vector<temporal::TimeExpression>& times, std::size_t time);

}  // namespace backstory::events
