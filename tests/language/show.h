// Tokens and sentences as one line of text, so that a test reads like the sentence it is about.
#pragma once

#include <string>
#include <string_view>

#include "language/language.h"

namespace backstory::language {

// Tokens with `separator` between them; sentences with " || ".
inline std::string show(std::string_view text, std::string_view separator) {
  std::string out;
  for (const Sentence& sentence : analyse(text, {0, text.size()}).sentences) {
    if (!out.empty()) out += " || ";
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (i > 0) out += separator;
      out += sentence.tokens[i].span.of(text);
    }
  }
  return out;
}

// The sentences as they stand in the text, with " || " between them.
inline std::string show_sentences(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : analyse(text, {0, text.size()}).sentences) {
    if (!out.empty()) out += " || ";
    out += sentence.span.of(text);
  }
  return out;
}

}  // namespace backstory::language
