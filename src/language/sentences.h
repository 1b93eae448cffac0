// From the tokens of a block to its sentences.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/language.h"

namespace backstory::language {

// For each sentence the index one past its last token; the last is tokens.size(). Empty when there are no
// tokens.
std::vector<std::size_t> find_sentence_ends(std::string_view text, const std::vector<Token>& tokens);

}  // namespace backstory::language
