#include "events/plain_clause.h"

#include "events/clause_view.h"

namespace backstory::events {
namespace {

bool denies(const Word& word) {
  return word.tag == Tag::negation || word.lower == "no" || word.lower == "neither";
}

bool names_subject(const Reading& reading, const Clause& clause) {
  return !clause.subject.empty() && clause.verb && clause.subject.begin < *clause.verb &&
         is_nominal(reading.words[reading.chunks[clause.subject.begin].head].tag) &&
         !(clause.subject.begin > 0 && reading.chunks[clause.subject.begin - 1].kind == ChunkKind::verb);
}

// The nearest clause from here up that names its own subject before its verb; else the main one.
std::size_t clause_with_subject(const Reading& reading, std::size_t clause) {
  std::size_t at = clause;
  while (!names_subject(reading, reading.tree.clauses[at]) &&
         reading.tree.clauses[at].kind != ClauseKind::main && reading.tree.clauses[at].parent)
    at = *reading.tree.clauses[at].parent;
  return at;
}

// The subject; where there is none, or what is denied stands before it, the first word after the last dash or
// semicolon.
std::size_t first_of_plain(const Reading& reading, const Clause& home) {
  const bool named = names_subject(reading, home);
  const std::size_t end = named ? home.subject.begin : home.verb.value_or(home.begin);
  std::size_t begin = 0;
  bool denied = false;
  for (std::size_t i = 0; i < end; ++i) {
    if (reading.chunks[i].kind == ChunkKind::stop) begin = i + 1;
    for (std::size_t w = reading.chunks[i].begin; w < reading.chunks[i].end; ++w)
      denied = denied || denies(reading.words[w]);
  }
  if (named && !denied) return home.subject.begin;
  const auto is_joint = [&](ChunkKind kind) {
    return kind == ChunkKind::conjunction || kind == ChunkKind::comma || kind == ChunkKind::quote ||
           kind == ChunkKind::subordinator || is_date_or_aside(kind);
  };
  while (begin < reading.chunks.size() && is_joint(reading.chunks[begin].kind)) ++begin;
  return begin;
}

}  // namespace

Pieces plain_clause(const DocumentReading& document, std::size_t sentence, std::size_t clause) {
  const Reading& reading = document.sentences[sentence];
  const Clause& home = reading.tree.clauses[clause_with_subject(reading, clause)];
  std::size_t i = first_of_plain(reading, home);
  if (i == reading.chunks.size() || reading.words[reading.chunks[i].begin].tag == Tag::pronoun) return {};
  Pieces out;
  for (; i < reading.chunks.size(); ++i) {
    const ChunkKind kind = reading.chunks[i].kind;
    if (is_date_or_aside(kind)) continue;
    if (kind == ChunkKind::end || kind == ChunkKind::stop) break;
    if (kind == ChunkKind::phrase) {
      append_phrase(out, document, reading, i);
      continue;
    }
    const bool after_verb = home.verb && i > *home.verb;
    append_words(
        out, document, reading, i,
        after_verb && kind != ChunkKind::verb && kind != ChunkKind::adverb && kind != ChunkKind::quote);
  }
  return out;
}

}  // namespace backstory::events
