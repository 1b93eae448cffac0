// Questions that the reading of clauses asks of a sentence's chunks: what stands beside one, whether a verb
// is still to come. "Transparent" chunks (adverbs, dates, asides, quotation marks) are looked through.
#pragma once

#include <optional>
#include <vector>

#include "events/chunks.h"

namespace backstory::events {

struct ChunkRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
};

bool is_transparent(ChunkKind kind);
// "say", "announce": a clause may be its object.
bool takes_clause(std::string_view base);

// Looks at words and chunks that outlive it.
class ChunkView {
 public:
  ChunkView(const std::vector<Word>& words, const std::vector<Chunk>& chunks)
      : words_(words), chunks_(chunks) {}

  bool is_boundary(std::size_t chunk) const;
  // The nearest chunk before `chunk` that is no adverb, date, aside or quotation mark.
  std::optional<std::size_t> before(std::size_t chunk) const;
  std::optional<std::size_t> after(std::size_t chunk) const;
  bool is_kind(std::optional<std::size_t> chunk, ChunkKind kind) const;
  std::optional<std::size_t> phrase_before(std::size_t chunk) const;
  bool is_dash(std::size_t chunk) const;
  // "stepped down as chairman, president and chief": a comma within a list.
  bool is_list_comma(std::size_t at) const;
  // "a company based in Basel, was extended": a verb right after a comma still waits for this clause's
  // subject.
  bool finite_follows_aside(std::size_t at) const;
  // From `begin` a phrase that could be the subject of a verb after `last`.
  bool chunk_starts_subject(std::size_t begin, std::size_t last) const;
  // Another verb waits for this clause's subject: the one at hand is a participle.
  bool finite_follows(std::size_t at) const;
  // "and voted", "but in 1955 voted": only dates, adverbs and prepositional phrases between the conjunction
  // and the verb.
  bool follows_conjunction(std::size_t at) const;
  std::size_t subject_start(std::size_t from, std::size_t at) const;
  // "A, B and C": the segments before are part of the list while they are one bare phrase each.
  std::size_t extend_list(std::size_t first, std::size_t begin, std::size_t end) const;
  void trim(ChunkRange& range) const;

 private:
  bool opens_own_clause(std::size_t at, std::size_t verb) const;
  bool phrase_inside(std::size_t comma) const;

  const std::vector<Word>& words_;
  const std::vector<Chunk>& chunks_;
};

}  // namespace backstory::events
