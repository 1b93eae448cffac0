// Who "he", "they" or "the 48-year-old" is: the last subject before that agrees in number and kind.
#pragma once

#include <optional>

#include "events/agreement.h"
#include "events/subjects.h"

namespace backstory::events {

// Looks back through the sentence, then through the sentences before. Nothing where two could be meant.
std::optional<Subject> find_antecedent(const DocumentReading& document, std::size_t sentence,
                                       std::size_t clause, Wanted wanted);

// "Officials say he was killed", "Hale says it closed": whoever speaks is not meant. `told` is the clause of
// the pronoun.
bool may_mean_speaker(const DocumentReading& document, const Reading& reading, const Clause& told);

}  // namespace backstory::events
