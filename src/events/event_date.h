// The date that an event gets from its time expression.
#pragma once

#include <optional>

#include "calendar/date.h"
#include "temporal/time_expression.h"

namespace backstory::events {

// The expression's own date. Where the text says when but leaves out from when it counts ("on Thursday", and
// no day of publication), an X for each part down to its grain, which an editor fills in: XXXX-XX-XX. Nothing
// for lengths, repetitions and words too vague for a timeline.
std::optional<calendar::Edtf> find_event_date(const temporal::TimeExpression& time);

// Nothing of the date is known: two of them are never known to be one.
bool is_wholly_open(const calendar::Edtf& date);

}  // namespace backstory::events
