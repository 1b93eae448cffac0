// Questions that tagging asks of a sentence's words: what stands beside one. Words before it are read
// already.
#pragma once

#include <string_view>
#include <vector>

#include "events/words.h"

namespace backstory::events {

// Of a class of words that can be listed whole: articles, pronouns, prepositions, auxiliaries.
bool is_closed(std::string_view lower);
// By its ending, or listed.
bool is_adjective(std::string_view lower);

// Looks at words that outlive it.
class WordView {
 public:
  explicit WordView(const std::vector<Word>& words) : words_(words) {}

  // The nearest word before that is no adverb, negation, date or aside.
  const Word* before(std::size_t i) const;
  // The nearest one after that is no adverb, date or aside.
  const Word* after(std::size_t i) const;
  bool next_opens_phrase(std::size_t i) const;
  // The very next word may be a noun or stand before one.
  bool next_is_nominal(std::size_t i) const;
  // The "to" here stands before a verb.
  bool is_infinitive(std::size_t to) const;

 private:
  const std::vector<Word>& words_;
};

}  // namespace backstory::events
