// events/ takes a Document with its time expressions and gives a Timeline: one event a dated happening, each
// with the words it came from. It never adds what the text does not say and never changes a date's reading.
#pragma once

#include <string>
#include <vector>

#include "base/source_span.h"
#include "intake/document.h"
#include "language/language.h"
#include "language/model.h"
#include "temporal/time_expression.h"
#include "timeline/timeline.h"

namespace backstory::events {

// A time expression that became no event, and why: for `extract --explain`.
struct Rejected {
  std::size_t expression = 0;  // index into the time expressions
  std::string reason;
};

// Where the first mention of an event stands, in bytes of the document's text.
struct Evidence {
  SourceSpan expression;  // the date's words with their preposition
  SourceSpan trigger;     // the verb or noun that says what happens
};

struct Extraction {
  timeline::Timeline timeline;     // dates in EDTF, events in the order of their dates, ids unique and stable
  std::vector<Evidence> evidence;  // one an event
  std::vector<Rejected> rejected;
  std::vector<std::string> event_of;  // one a time expression: the id of the event that it tells, or ""
};

Extraction find_events(const intake::Document& document, const std::vector<language::Passage>& passages,
                       const std::vector<temporal::TimeExpression>& times, const language::Model& model);

}  // namespace backstory::events
