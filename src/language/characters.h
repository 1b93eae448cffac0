// Character classes of the tokenizer, independent of the locale.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/utf8.h"

namespace backstory::language {

inline bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letters of any script, with the combining marks that stand on them.
inline bool is_word_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  return is_letter(c) || (c >= 0x0300 && c <= 0x036F);
}

inline bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019;
}

// Bytes of an apostrophe at `offset`, 0 when there is none.
inline std::size_t measure_apostrophe(std::string_view text, std::size_t offset) {
  const CodePoint c = decode_code_point(text, offset);
  return c.size != 0 && is_apostrophe(c.value) ? c.size : 0;
}

}  // namespace backstory::language
