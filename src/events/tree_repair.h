// What a fast parser gets wrong in newspaper prose again and again, put right where the tree itself shows
// that it cannot be so.
#pragma once

#include "language/syntax.h"

namespace backstory::events {

// Heads and relations only; the words stay as they are, but for a verb that a possessive proves a noun.
void repair(language::Tree& tree);

}  // namespace backstory::events
