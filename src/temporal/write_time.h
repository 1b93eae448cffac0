// Writes what the words of an expression mean into it: type and value as TIMEX3, the date as EDTF.
#pragma once

#include "temporal/resolve.h"

namespace backstory::temporal {

// Type and value of a length, a repetition, or of "now" and its like.
void write_placeless(const Object& object, TimeExpression& time);
// Type and value of a place in time.
void write_place(const Resolved& resolved, TimeExpression& time);
// What a timeline draws of it.
calendar::Edtf edtf_of(const Resolved& resolved, const Object& object);

}  // namespace backstory::temporal
