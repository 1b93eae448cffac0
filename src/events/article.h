// What a timeline says of the article that it was read from, and the words above it.
#pragma once

#include <vector>

#include "intake/document.h"
#include "language/language.h"
#include "timeline/timeline.h"

namespace backstory::events {

// The title is the headline. The deck is the standfirst where the page has one, else the first sentence; the
// first sentence of a standfirst longer than kMaxDeck; none where that is longer, too.
void describe_article(const intake::Document& document, const std::vector<language::Passage>& passages,
                      timeline::Timeline& timeline);

inline constexpr std::size_t kMaxDeck = 160;  // code points

}  // namespace backstory::events
