// language/ takes text and gives sentences and tokens with their spans (and, in time, tags and syntax). It
// knows words, not dates, and never changes the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace backstory::language {

struct Token {
  SourceSpan span;    // bytes of the whole text
  std::string lower;  // lower case; ’ “ ” made ' and ", – made -, — made --
  bool space_before = false;
};

struct Sentence {
  SourceSpan span;
  std::vector<Token> tokens;
};

// One block of the document, cut into sentences.
struct Passage {
  SourceSpan span;
  std::vector<Sentence> sentences;
};

// Tokens as the English treebank (UD EWT) has them: hyphens, clitics ("Russia|'s", "do|n't") and punctuation
// apart; "U.S.", "Oct.", "10,000", "9:30" whole. Sentences end at . ! ? (with closing quotes), not after
// abbreviations ("Gen.", "U.S." before a lower-case word), initials ("Daniel J. Kritenbrink") or month
// abbreviations before a number.
Passage analyse(std::string_view text, SourceSpan block);

}  // namespace backstory::language
