// A sentence's tokens made ready for reading: hyphened words whole, dates and parentheses marked and kept
// from the parser, each word with its place in the tree and the part it plays.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "events/lexicon.h"
#include "language/language.h"
#include "language/model.h"
#include "language/syntax.h"
#include "temporal/time_expression.h"

namespace backstory::events {

enum class Tag {
  noun,
  name,
  number,
  adjective,
  determiner,
  possessive,  // "its"
  genitive,    // "'s"
  pronoun,
  relative,  // who, which, where, and "that" before a clause
  subordinator,
  preposition,
  conjunction,
  modal,
  be,
  have,
  do_verb,
  negation,
  to,  // before an infinitive
  adverb,
  verb,   // see Word::forms
  date,   // part of a time expression, or its preposition
  aside,  // in parentheses
  comma,
  stop,  // ; : and dashes
  quote,
  end,  // . ! ? and what else is no word
};

enum class VerbForm { none, past, participle, gerund, base, third };

struct Word {
  SourceSpan span;  // bytes of Document::text
  std::string lower;
  bool space_before = false;
  bool capital = false;
  Tag tag = Tag::noun;
  VerbForm form = VerbForm::none;
  std::optional<VerbForms> forms;   // of a word that can be a verb, whatever its tag
  std::optional<std::size_t> time;  // index of the time expression it belongs to
  bool attributive = false;         // a date that stands before its noun: "an August incursion"
  std::size_t first_token = 0;      // of the sentence
  std::size_t last_token = 0;
  language::WordIndex node =
      language::kNoWord;  // in the tree; of a hyphened word its head. None for what is struck
  language::WordIndex beside =
      language::kNoWord;  // of a date: the word of the tree that it hangs on where nothing is struck
};

// What is known of a document before its sentences are read.
struct WordContext {
  const language::Model* model = nullptr;
  std::string_view text;
  std::set<std::string> names;  // words that stand with a capital inside a sentence
};

WordContext make_word_context(const language::Model& model, std::string_view text,
                              const std::vector<language::Passage>& passages);

// `times` are those of this sentence, in order of the text, with their indexes in `first_time` + i.
struct SentenceTimes {
  std::vector<std::size_t> indexes;
  const std::vector<temporal::TimeExpression>* all = nullptr;
};

struct SentenceWords {
  std::vector<Word> words;
  language::Tree tree;               // of the tokens without dates and parentheses
  std::vector<std::size_t> of_node;  // word of each node
};

SentenceWords read_words(const WordContext& context, const language::Sentence& sentence,
                         const SentenceTimes& times);

bool is_nominal(Tag tag);  // noun, name, number, adjective

}  // namespace backstory::events
