// The phrases before a verb that are its subject.
#pragma once

#include <vector>

#include "events/clauses.h"

namespace backstory::events {

// Looks at what outlives it.
struct SubjectSearch {
  const std::vector<Chunk>& chunks;
  const ChunkView& view;
  const ClauseTree& tree;
};

// Of the verb (a chunk) that the clause gets; empty when none stands before it.
ChunkRange find_clause_subject(const SubjectSearch& search, std::size_t clause, std::size_t verb);
// The same after "who", "that" or "which"; empty when what these mean is the subject.
ChunkRange find_relative_subject(const SubjectSearch& search, std::size_t clause, std::size_t verb);

}  // namespace backstory::events
