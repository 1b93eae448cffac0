#include "events/clause_subject.h"

namespace backstory::events {
namespace {

ChunkRange trimmed(const ChunkView& view, ChunkRange range) {
  view.trim(range);
  return range;
}

bool separates(const SubjectSearch& search, std::size_t chunk) {
  return search.chunks[chunk].kind == ChunkKind::comma || search.chunks[chunk].kind == ChunkKind::stop;
}

bool is_free_phrase(const SubjectSearch& search, const Clause& clause, std::size_t i) {
  if (search.chunks[i].kind != ChunkKind::phrase) return false;
  const std::optional<std::size_t> previous = search.view.before(i);
  if (!previous || search.chunks[*previous].kind != ChunkKind::preposition) return true;
  // "after he left": the preposition opens the clause and governs no phrase.
  return *previous == clause.begin && clause.kind == ClauseKind::adverbial;
}

std::size_t first_phrase(const SubjectSearch& search, std::size_t clause, std::size_t end) {
  for (std::size_t i = search.tree.clauses[clause].begin; i < end; ++i) {
    if (search.tree.of_chunk[i] != clause || search.chunks[i].kind != ChunkKind::phrase) continue;
    if (!search.view.is_kind(search.view.before(i), ChunkKind::preposition)) return i;
  }
  return end;
}

}  // namespace

ChunkRange find_clause_subject(const SubjectSearch& search, std::size_t clause_index, std::size_t verb) {
  const Clause& clause = search.tree.clauses[clause_index];
  std::size_t end = verb;
  while (end > clause.begin && is_transparent(search.chunks[end - 1].kind)) --end;
  // ", the general," before the verb is an aside of the subject, which is the clause's first phrase then.
  if (end > clause.begin &&
      (search.chunks[end - 1].kind == ChunkKind::comma || search.view.is_dash(end - 1))) {
    const std::size_t first = first_phrase(search, clause_index, end);
    std::size_t last = first;
    while (last < end && !separates(search, last)) ++last;
    if (first < end) return trimmed(search.view, {first, last});
  }
  std::size_t begin = end;
  while (begin > clause.begin && !separates(search, begin - 1)) --begin;
  begin = search.view.extend_list(clause.begin, begin, end);
  for (std::size_t i = begin; i < end; ++i) {
    if (is_free_phrase(search, clause, i)) return trimmed(search.view, {i, end});
  }
  return {};
}

ChunkRange find_relative_subject(const SubjectSearch& search, std::size_t clause, std::size_t verb) {
  bool after_preposition = false;
  for (std::size_t i = search.tree.clauses[clause].begin; i < verb; ++i) {
    const ChunkKind kind = search.chunks[i].kind;
    if (kind == ChunkKind::preposition) after_preposition = true;
    if (kind == ChunkKind::relative) after_preposition = false;
    if (kind != ChunkKind::phrase) continue;
    if (!after_preposition) return trimmed(search.view, {i, verb});
    after_preposition = false;
  }
  return {};
}

}  // namespace backstory::events
