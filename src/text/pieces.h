// A text cut where its lines may end, each piece measured as it stands in the whole.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/shaping.h"

namespace backstory::text {

struct Piece {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;    // without the spaces after it
  double width_px = 0;    // of [begin, end)
  double advance_px = 0;  // with the spaces after it
};

// The widths of words that were shaped before, by the font that they were shaped in.
class WordWidths {
 public:
  double of(PangoLayout& layout, std::string_view word, const Font& font);

 private:
  std::map<Font, std::unordered_map<std::string, double>> widths_;
};

// The same as cut_into_pieces for words of plain Latin letters and figures with single spaces, each shaped
// once; nothing for any other text, whose breaks and widths only the shaping of the whole tells.
std::optional<std::vector<Piece>> cut_into_words(PangoLayout& layout, std::string_view text, const Font& font,
                                                 WordWidths& known);

// `text` must be drawable() and without spaces at its ends. Breaks after spaces, hyphens and dashes, between
// ideographs (UAX #14); not before a dash, which ends its line, and not inside a range of numbers
// ("1961–1989").
std::vector<Piece> cut_into_pieces(PangoLayout& layout, std::string_view text, const Font& font);

// Pieces wider than the room are cut again: at no-break spaces, and where that is not enough between grapheme
// clusters.
std::vector<Piece> cut_to_fit(PangoLayout& layout, std::string_view text, const Font& font,
                              double max_width_px);

}  // namespace backstory::text
