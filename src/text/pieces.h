// A text cut where its lines may end, each piece measured as it stands in the whole.
#pragma once

#include <string_view>
#include <vector>

#include "text/shaping.h"

namespace backstory::text {

struct Piece {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;    // without the spaces after it
  double width_px = 0;    // of [begin, end)
  double advance_px = 0;  // with the spaces after it
};

// `text` must be drawable() and without spaces at its ends. Breaks after spaces, hyphens and dashes, between
// ideographs (UAX #14); not before a dash, which ends its line, and not inside a range of numbers
// ("1961–1989").
std::vector<Piece> cut_into_pieces(PangoLayout& layout, std::string_view text, const Font& font);

// Pieces wider than the room are cut again: at no-break spaces, and where that is not enough between grapheme
// clusters.
std::vector<Piece> cut_to_fit(PangoLayout& layout, std::string_view text, const Font& font,
                              double max_width_px);

}  // namespace backstory::text
