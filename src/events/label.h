// The one door to labels: what happened on a date, in the words a desk would write. Whatever reads the
// sentence stands behind it and can be replaced whole.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/source_span.h"
#include "intake/document.h"
#include "language/language.h"
#include "language/model.h"
#include "temporal/time_expression.h"

namespace backstory::events {

// At most kMaxLabelLength code points, present tense, actor first, no date, no full stop, never a pronoun
// first.
struct Label {
  std::string text;  // "" when the date tells no event: see `refusal`
  std::string refusal;
  std::vector<std::string> heads;  // what happens, lower case: {"sign", "treaty"}
  std::string subject;             // as in the label; "" when nobody is named
  std::vector<std::string> names;  // capitalised names of the clause, the label's first
  SourceSpan trigger;              // bytes of the text
  SourceSpan clause;               // the words that tell it; a part of the sentence or all of it
  SourceSpan expression;           // the date's words with their preposition
  bool report = false;             // somebody says or announces something
  bool future = false;
  bool main_clause = true;
  bool sure = true;       // that the date is of this event and of no other of the sentence
  std::string fault;      // why the clause stands in its own words: what a label of it would say falsely
  double confidence = 0;  // 0 to 1
};

class LabelMaker {
 public:
  LabelMaker(const intake::Document& document, const std::vector<language::Passage>& passages,
             const std::vector<temporal::TimeExpression>& times, const language::Model& model);
  ~LabelMaker();

  Label make(std::size_t time) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace backstory::events
