// Gives a length its place beside the date that the text fastens it to, and tells the discourse of the
// stretches that business reports speak of.
#pragma once

#include "calendar/date.h"
#include "temporal/discourse.h"
#include "temporal/object.h"
#include "temporal/resolve.h"
#include "temporal/time_expression.h"

namespace backstory::temporal {

// "The past two years" end today, "the year ended June 30" with its partner, the date beside it. `time` keeps
// its TIMEX3 type and value but for "the quarter ended July 31", which is that quarter.
void fasten(const Object& length, const Surroundings& around, const calendar::Date* partner,
            Discourse& discourse, TimeExpression& time);

}  // namespace backstory::temporal
