// From a block of text to its tokens.
#pragma once

#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "language/language.h"

namespace backstory::language {

// Tokens in order, not overlapping; what lies between them is white space. A full stop is part of the token
// before it where that is an abbreviation or an initial.
std::vector<Token> tokenize(std::string_view text, SourceSpan block);

}  // namespace backstory::language
