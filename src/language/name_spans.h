// Where names lie in a tree.
#pragma once

#include <vector>

#include "language/syntax.h"

namespace backstory::language {

// A proper noun with the words of its name, titles before it still in.
struct NameSpan {
  WordRange words;
  WordIndex head = kNoWord;
};

std::vector<NameSpan> find_name_spans(const Tree& tree);

}  // namespace backstory::language
