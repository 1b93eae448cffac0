// The words of a label while it is put together: taken from the text without articles, dates, titles before
// names, and cut where a phrase ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/reading.h"

namespace backstory::events {

inline constexpr std::size_t kMaxLabelLength = 60;  // code points

struct Piece {
  std::string text;
  bool space_before = true;
  bool may_end_before = false;  // the label may be cut here
  bool optional = false;        // may go where the label is too long
  bool first_name = false;      // may go too, before anything else does
};

using Pieces = std::vector<Piece>;

enum class Place { subject, inside };

// A noun phrase without its article, and without the office before a person's name.
void append_phrase(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk,
                   Place place);
// Any chunk's words as they are, dates and asides left out.
void append_words(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk,
                  bool may_end_before);
void append_text(Pieces& out, std::string_view text, bool may_end_before = false);

// The pieces as text.
std::string join(const Pieces& pieces);
// The longest beginning that fits and ends where a phrase ends, nothing left hanging ("of", "and"); the first
// letter large, quotation marks balanced.
std::string fit(Pieces pieces, std::size_t max_length = kMaxLabelLength);

}  // namespace backstory::events
