// "The choir was founded by Ada Lund" the other way round: "Ada Lund founds choir".
#pragma once

#include "events/subjects.h"

namespace backstory::events {

// `after_verb` is the chunk after the passive verb. Empty unless nothing but a named agent follows: what else
// is told of a passive may not fit the active, and of three agents none acts alone.
Pieces active_voice(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                    const Subject& subject, std::size_t after_verb);

}  // namespace backstory::events
