// What kind of thing a name names.
#pragma once

#include "language/names.h"

namespace backstory::language {

// Takes the titles off the front of the name and settles its kind by what stands in and around it; `text`
// is filled in.
Name judge_name(const Tree& tree, WordRange words, WordIndex head);

}  // namespace backstory::language
