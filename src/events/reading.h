// A document's sentences, read: words, chunks and clauses of each.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "events/chunks.h"
#include "events/clauses.h"
#include "events/words.h"
#include "intake/document.h"

namespace backstory::events {

// Longer ones are no sentences: they are not read.
inline constexpr std::size_t kMaxSentenceTokens = 400;

struct Reading {
  std::size_t passage = 0;
  SourceSpan span;
  std::vector<Word> words;
  language::Tree syntax;
  std::vector<std::size_t> of_node;  // word of each word of the tree
  std::vector<Chunk> chunks;
  ClauseTree tree;
};

enum class Gender { male, female };

struct DocumentReading {
  std::string_view text;
  std::vector<Reading> sentences;                 // of all passages, in order
  std::vector<std::size_t> of_time;               // sentence of each time expression
  std::map<std::string, std::string> full_names;  // by surname, as the text first has it in full
  std::set<std::string> surnames;                 // last words of names that also stand alone, lower case
  std::set<std::string> lone_names;               // names of one word that stand alone, lower case
  std::map<std::string, Gender> genders;          // by lower-case last name, where titles and pronouns tell
  std::set<std::string> persons;  // lower-case last names of people, as titles, ages and appositions tell

  bool known_as(Gender gender, const std::string& last_name) const {
    const auto found = genders.find(last_name);
    return found != genders.end() && found->second == gender;
  }
};

DocumentReading read_document(const intake::Document& document,
                              const std::vector<language::Passage>& passages,
                              const std::vector<temporal::TimeExpression>& times,
                              const language::Model& model);

// The block that holds the span.
const intake::Block* find_block(const intake::Document& document, SourceSpan span);

// The words of a chunk range as they stand in the text.
SourceSpan span_of(const Reading& reading, ChunkRange range);

}  // namespace backstory::events
