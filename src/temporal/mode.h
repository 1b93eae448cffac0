// Whether a document is news or tells of long ago (Mode, time_expression.h).
#pragma once

#include <optional>
#include <vector>

#include "calendar/date.h"
#include "language/language.h"
#include "temporal/grammar.h"
#include "temporal/time_expression.h"

namespace backstory::temporal {

// Narrative: years of more than a decade ago are named at least four times, no less often than later ones,
// and twice as often as days of the week and words such as "yesterday", which are of the week of writing. So
// is what names a dozen years and hardly such a day: the life of someone of today.
Mode find_mode(const Grammar& grammar, const std::vector<language::Passage>& passages,
               const std::optional<calendar::Date>& creation);

}  // namespace backstory::temporal
