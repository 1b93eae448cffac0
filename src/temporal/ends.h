// The two ends of a range and the members of a list complete each other: "May 3-5", "May to July 2024",
// "2018-19".
#pragma once

#include <cstdint>
#include <vector>

#include "calendar/date.h"
#include "temporal/chart.h"
#include "temporal/object.h"
#include "temporal/resolve.h"

namespace backstory::temporal {

// The expressions of a range, pair or list, in the order of the text; a list has lists within. An item of
// another kind is its own.
std::vector<std::uint32_t> collect_ends(const Chart& chart, std::uint32_t item);

// Each takes the coarser parts that only the other names.
void share_parts(Object& left, Object& right);

// The second end of a range does not come before the first: "November to January", "Friday to Monday".
void follow_partner(const Object& object, const calendar::Edtf& first, Resolved& second);

// "9 and 10 September": days that must be of one year.
bool are_of_one_month(const Object& one, const Object& other);

}  // namespace backstory::temporal
