// Who takes part: the names in a clause.
#pragma once

#include <string>
#include <vector>

#include "events/reading.h"
#include "events/subjects.h"

namespace backstory::events {

inline constexpr std::size_t kMaxActors = 6;

// Names as the text has them, a surname as the full name that the document gives it; the subject's first,
// each once.
std::vector<std::string> find_names(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                                    const Subject& subject);

}  // namespace backstory::events
