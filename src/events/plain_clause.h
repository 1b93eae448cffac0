// What can be told without any art: a clause in its own words.
#pragma once

#include "events/phrase.h"

namespace backstory::events {

// From the subject of the clause, or of the nearest one around it that has a subject of its own, to the end
// of the sentence; articles, dates and parentheses left out, the verb as it stands, a cut allowed before what
// follows the verb. Empty where a pronoun opens it.
Pieces plain_clause(const DocumentReading& document, std::size_t sentence, std::size_t clause);

}  // namespace backstory::events
