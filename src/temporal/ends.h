// The two ends of a range and the members of a list complete each other: "May 3-5", "May to July 2024",
// "2018-19".
#pragma once

#include "calendar/date.h"
#include "temporal/object.h"
#include "temporal/resolve.h"

namespace backstory::temporal {

// Each takes the coarser parts that only the other names.
void share_parts(Object& left, Object& right);

// The second end of a range does not come before the first: "November to January", "Friday to Monday".
void follow_partner(const Object& object, const calendar::Edtf& first, Resolved& second);

}  // namespace backstory::temporal
