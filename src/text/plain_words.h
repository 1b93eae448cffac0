// Plain Latin text cut where its lines may end, each word shaped once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/pieces.h"
#include "text/plain_shaping.h"

namespace backstory::text {

class PlainWords {
 public:
  // The same as cut_into_pieces, for words that are parted by single spaces and end or break only where
  // nobody could doubt it: "(the follow-up, he said)". Nothing for any other text, whose breaks and widths
  // only the shaping of the whole tells. `text` as there.
  std::optional<std::vector<Piece>> cut(PlainShaper& shaper, std::string_view text, const Font& font);

 private:
  // Of a word as if it stood at byte 0; the last part's advance with a space after the word.
  using Parts = std::vector<Piece>;
  // Null where the word is not of that kind, or cannot be shaped so.
  const Parts* parts_of(PlainShaper& shaper, std::string_view word, const Font& font);

  std::map<Font, std::unordered_map<std::string, Parts>> known_;  // no parts: not of that kind
};

}  // namespace backstory::text
