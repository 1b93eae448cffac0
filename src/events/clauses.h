// A sentence's clauses, as the tree has them, over its chunks: where each begins, its verb, its subject, and
// what a relative clause or a participle hangs on. Right more often than not; whoever uses it must be able to
// do without.
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

enum class ClauseKind {
  main,         // also what "and", ";" or a dash sets beside it
  conjunct,     // "and voted": a further verb of the same subject
  complement,   // what is said, thought, decided: "that …" or without "that"
  relative,     // "treaty that was signed"
  participial,  // "treaty signed", ", turning", "after seeking"
  adverbial,    // "after he left"
};

struct Clause {
  language::WordIndex node = language::kNoWord;  // the verb, or the predicate of "is"
  ClauseKind kind = ClauseKind::main;
  std::size_t begin = 0;                  // chunk
  std::optional<std::size_t> parent;      // clause
  std::optional<std::size_t> verb;        // chunk
  ChunkRange subject;                     // chunks; empty when it has none of its own
  bool subject_is_antecedent = false;     // "who", "that", a participle on a noun: see `antecedent`
  bool subject_is_parents = false;        // a conjunct, ", turning"
  std::optional<std::size_t> antecedent;  // chunk: the phrase that a relative clause or participle describes
};

struct ClauseTree {
  std::vector<Clause> clauses;        // the first is the main clause
  std::vector<std::size_t> of_chunk;  // clause of each chunk
  std::vector<std::size_t> of_node;   // clause of each word of the tree
};

ClauseTree find_clauses(const SentenceWords& sentence, const std::vector<Chunk>& chunks);

// The clause has a verb of reporting, and a clause or quotation that it reports.
bool is_report(const ClauseTree& tree, const std::vector<Chunk>& chunks, std::size_t clause);

}  // namespace backstory::events
