// A word as the tagger's and the parser's features see it: made once, used in many features.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "language/word_table.h"

namespace backstory::language {

struct WordTraits {
  std::uint64_t form = 0;   // hash of the form
  std::uint64_t lower = 0;  // of the lower-case form, digits as 0
  std::uint64_t shape = 0;  // "Xxx", "0-0", runs kept to two
  std::array<std::uint64_t, 3> prefixes{};
  std::array<std::uint64_t, 5> suffixes{};
  WordFacts facts;
};

// `form` with plain quotes and dashes, `lower` its lower case.
WordTraits describe_word(const WordTable& words, std::string_view form, std::string_view lower);

}  // namespace backstory::language
