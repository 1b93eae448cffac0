// What every report on an article's times is made from.
#pragma once

#include <string>

#include "intake/document.h"
#include "temporal/time_expression.h"

namespace backstory::cli {

struct TimesOfArticle {
  intake::Document document;
  temporal::Findings findings;
};

// "story.md:7:4", as messages name a place; no control characters.
std::string place_words(const TimesOfArticle& article, SourceSpan text_span);

// The words themselves, on one line.
std::string quote_words(const TimesOfArticle& article, SourceSpan text_span);

}  // namespace backstory::cli
