#include "events/result_clause.h"

namespace backstory::events {
namespace {

bool is_kind(const Reading& reading, std::size_t chunk, ChunkKind kind) {
  return chunk < reading.chunks.size() && reading.chunks[chunk].kind == kind;
}

bool tells_of_harm(const Reading& reading, std::size_t clause, std::size_t verb) {
  if (!is_kind(reading, verb, ChunkKind::verb) || reading.chunks[verb].tense != Tense::gerund) return false;
  const Clause& result = reading.tree.clauses[reading.tree.of_chunk[verb]];
  return result.kind == ClauseKind::participial && result.parent == clause && !result.subject_is_antecedent &&
         lexicon().is(WordClass::harm, reading.chunks[verb].base);
}

}  // namespace

void append_result(Pieces& out, const DocumentReading& document, const Reading& reading, std::size_t clause,
                   std::size_t comma) {
  const std::size_t verb = comma + 1;
  if (!is_kind(reading, comma, ChunkKind::comma) || !tells_of_harm(reading, clause, verb) ||
      !is_kind(reading, verb + 1, ChunkKind::phrase))
    return;
  append_words(out, document, reading, comma, true);
  append_words(out, document, reading, verb, false);
  append_phrase(out, document, reading, verb + 1);
  const bool of = is_kind(reading, verb + 3, ChunkKind::phrase) &&
                  reading.words[reading.chunks[verb + 2].begin].lower == "of";  // "hundreds of houses"
  if (!of) return;
  append_words(out, document, reading, verb + 2, false);
  append_phrase(out, document, reading, verb + 3);
}

}  // namespace backstory::events
