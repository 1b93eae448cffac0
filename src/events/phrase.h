// The words of a label while it is put together: taken from the text without articles, dates, titles before
// names, each with what a label may do without.
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
  bool optional = false;        // an adjective: may go where the label is long
  bool first_name = false;      // of somebody whom the article also calls by the surname alone
  bool tail = false;            // of the subject, tied to it by a preposition: may go
  SourceSpan source{};  // bytes of the text; of a verb, whatever its form here; empty for what stands in for
                        // another word
};

using Pieces = std::vector<Piece>;

// A noun phrase without its article, and without the office before a person's name.
void append_phrase(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk);
// Any chunk's words as they are, dates and asides left out.
void append_words(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t chunk,
                  bool may_end_before);
void append_text(Pieces& out, std::string_view text, bool may_end_before = false);
// A verb in a form of its own, for the one that stands in the text.
void append_verb(Pieces& out, std::string_view text, SourceSpan source);

// The pieces as text.
std::string join(const Pieces& pieces);
bool is_quotation_mark(std::string_view text);

}  // namespace backstory::events
