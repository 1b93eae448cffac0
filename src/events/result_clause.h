// What came of it, where that is the news: "Ship sinks, killing three sailors".
#pragma once

#include "events/phrase.h"

namespace backstory::events {

// Appends the participle that follows the comma and its object, if its verb tells of harm; else nothing. The
// label may still be cut before it.
void append_result(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t clause,
                   std::size_t comma);

}  // namespace backstory::events
