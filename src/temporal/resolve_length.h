// Where a length lies that the text fastens to a date: "over the past two years" ends on the day of writing,
// "the year ended June 30" with its partner. What is only a length has no place.
#pragma once

#include <optional>

#include "calendar/date.h"
#include "temporal/discourse.h"
#include "temporal/object.h"
#include "temporal/resolve.h"
#include "temporal/time_expression.h"

namespace backstory::temporal {

struct PlacedLength {
  calendar::DateRange range;
  calendar::Date anchor_date;
  Anchor anchor = Anchor::none;
};

// `partner`: the date beside it, for what is fastened to that (Base::partner). Nothing where the anchor is
// not known or too coarse for the unit, and where how long is not said.
std::optional<PlacedLength> place_length(const Object& length, const Discourse& discourse,
                                         const Surroundings& around, const calendar::Date* partner);

}  // namespace backstory::temporal
