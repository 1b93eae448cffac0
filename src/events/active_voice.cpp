#include "events/active_voice.h"

#include "events/clause_view.h"
#include "events/headline_verb.h"

namespace backstory::events {
namespace {

// Nothing of the clause follows but dates, or what a comma sets apart.
bool ends_clause(const Reading& reading, const ClauseView& view, std::size_t i) {
  while (i < reading.chunks.size() && is_date_or_aside(reading.chunks[i].kind)) ++i;
  if (i >= reading.chunks.size() || !view.is_mine(i)) return true;
  const ChunkKind kind = reading.chunks[i].kind;
  if (kind == ChunkKind::comma) return !view.continues_list(i);
  return kind == ChunkKind::end || kind == ChunkKind::stop;
}

// "was founded", or "founded" of "a choir founded by"; not "is being", "had not been".
bool is_plain_passive(const Chunk& verb) {
  const bool reduced = verb.tense == Tense::participle && verb.end == verb.begin + 1;
  const bool whole = verb.passive && verb.tense == Tense::past && verb.end == verb.begin + 2;
  return (reduced || whole) && !verb.negated;
}

}  // namespace

Pieces active_voice(const DocumentReading& document, std::size_t sentence, std::size_t clause,
                    const Subject& subject, std::size_t after_verb) {
  const Reading& reading = document.sentences[sentence];
  const Chunk verb = verb_of(reading, clause);
  std::size_t by = after_verb;
  while (by < reading.chunks.size() && is_date_or_aside(reading.chunks[by].kind)) ++by;
  if (!is_plain_passive(verb) || subject.pieces.empty() || by + 1 >= reading.chunks.size()) return {};
  const Chunk& agent = reading.chunks[by + 1];
  const Tag head = reading.words[agent.head].tag;
  const bool named = reading.words[reading.chunks[by].begin].lower == "by" &&
                     agent.kind == ChunkKind::phrase && (head == Tag::name || head == Tag::noun);
  if (!named || !ends_clause(reading, ClauseView(reading, clause), by + 2)) return {};
  const Subject who = make_subject(document, sentence, clause, {by + 1, by + 2});
  Pieces out = who.pieces;
  append_verb(out, who.plural ? verb.base : lexicon().third_person(verb.base), reading.words[verb.head].span);
  const std::size_t object = out.size();
  out.insert(out.end(), subject.pieces.begin(), subject.pieces.end());
  out[object].space_before = true;
  return out;
}

}  // namespace backstory::events
