// News speaks from the day it was written; a history or an obituary from the year it has got to.
#pragma once

#include <optional>
#include <vector>

#include "calendar/date.h"
#include "language/language.h"
#include "temporal/grammar.h"

namespace backstory::temporal {

enum class Mode { news, narrative };

// Narrative: years of more than a decade ago are named at least four times, no less often than later ones,
// and twice as often as days of the week and words such as "yesterday", which are of the week of writing.
Mode find_mode(const Grammar& grammar, const std::vector<language::Passage>& passages,
               const std::optional<calendar::Date>& creation);

}  // namespace backstory::temporal
