// The timeline file as JSON Schema, for editors that complete keys and say what they mean.
#pragma once

#include "base/json.h"

namespace backstory::timeline {

// JSON Schema 2020-12, made from the table of keys. Every file that the reader takes is valid before it; what
// needs more than one value to tell (the order of offsets, a track that is none) or a calendar is left to the
// reader.
Json make_schema();

}  // namespace backstory::timeline
