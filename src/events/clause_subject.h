// The subject of a clause, as the tree has it or, where the tree has none, as the order of the words tells.
#pragma once

#include <optional>
#include <vector>

#include "events/clauses.h"

namespace backstory::events {

// A sentence's words, tree and chunks, and what of the one belongs to what of the other.
struct ChunkedSentence {
  const std::vector<Word>& words;
  const language::Tree& syntax;
  const std::vector<std::size_t>& of_node;  // word of each word of the tree
  const std::vector<Chunk>& chunks;
  const std::vector<std::size_t>& chunk_of_word;
};

// The chunks of the subject: its phrase, what a preposition ties to it, and what it is listed with; not what
// stands between commas beside it. Empty when the clause has none of its own.
ChunkRange find_clause_subject(const ChunkedSentence& sentence, language::WordIndex predicate,
                               std::optional<std::size_t> verb);

}  // namespace backstory::events
