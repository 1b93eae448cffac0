// Sets the meaning of an expression against the discourse: which Friday, which May, whose year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "temporal/direction.h"
#include "temporal/discourse.h"
#include "temporal/object.h"
#include "temporal/place.h"
#include "temporal/time_expression.h"

namespace backstory::temporal {

struct Surroundings {
  TextPlace at;
  ClauseView clause;
  bool ends_range = false;    // the second end: its year is its own, unless follow_partner() finds it
  bool begins_range = false;  // the first end: what is to run may have begun
};

struct Resolved {
  Place place;
  Anchor anchor = Anchor::none;
  std::optional<calendar::Date> anchor_date;  // what it was counted from
  double confidence = 0;
  std::vector<std::string> steps;  // named like rules: "past-weekday", "year-of-creation"
  std::string unresolved;
  bool full = false;  // the year was in the words
};

// Nothing when the parts do not go together (February 30).
std::optional<Resolved> resolve_point(const Object& object, const Discourse& discourse,
                                      const Surroundings& around);

}  // namespace backstory::temporal
