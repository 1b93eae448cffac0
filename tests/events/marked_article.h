// Articles for tests with their dates marked by hand, so that these tests hold whatever the temporal room can
// read: `It opened in [[May=2024-05]].` A value that begins with P is a duration, with S a set.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/events.h"
#include "language/model.h"

namespace backstory::testing {

struct MarkedArticle {
  intake::Document document;
  std::vector<language::Passage> passages;
  std::vector<temporal::TimeExpression> times;

  events::Extraction extract() const;
};

// The model that the program ships.
const language::Model& english_model();

// Paragraphs are apart by blank lines.
MarkedArticle mark_article(std::string_view marked, std::string headline = "");

// A line an event, `date | label | expression`, then a line a rejected date, `- expression: reason`.
std::string table_of(const MarkedArticle& article);

}  // namespace backstory::testing
