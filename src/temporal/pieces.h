// Tokens cut where digits begin and end, so that rules can speak of "5|th", "1990|s", "10|:|30|am" and
// "2018|-|19".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "language/language.h"

namespace backstory::temporal {

using Word = std::uint32_t;  // number of a known word; 0 for any other
inline constexpr Word kUnknownWord = 0;

struct Piece {
  SourceSpan span;    // bytes of the text
  std::string lower;  // lower case, quotes and dashes plain
  Word word = kUnknownWord;
  bool space_before = false;
  bool capital = false;     // begins with a capital
  std::uint8_t digits = 0;  // how many, when it is a number without separators; 255 for more than 18
  bool grouped = false;     // "10,000"
  std::int64_t number = 0;  // its value
};

std::vector<Piece> cut_pieces(std::string_view text, const language::Sentence& sentence);
// For a lexicon's surfaces: words apart by spaces, cut like tokens.
std::vector<Piece> cut_surface(std::string_view surface);

}  // namespace backstory::temporal
