// An editor's compression: of all the ways in which a label's pieces can be shortened, the one that says most
// in the room there is. Never reorders pieces, never drops one that is not marked as one that may go.
#pragma once

#include <string>

#include "events/phrase.h"

namespace backstory::events {

struct Fit {
  std::string text;  // the first letter large, quotation marks balanced, no "of" or "and" left at the end
  bool cut = false;  // more than adjectives and first names is missing
  Pieces pieces;     // what is left of them; of a word cut short, the whole word
  double score = 0;  // comparable between candidates of one event only
};

Fit compress(const Pieces& pieces, std::size_t max_length = kMaxLabelLength);

// The text alone.
std::string fit(const Pieces& pieces, std::size_t max_length = kMaxLabelLength);

}  // namespace backstory::events
