#include "events/antecedent.h"

#include <algorithm>

namespace backstory::events {
namespace {

constexpr std::size_t kLookBack = 4;  // sentences

// A person whom the sentence names before the clause, though not as a subject.
std::optional<Subject> find_named_before(const DocumentReading& document, std::size_t sentence,
                                         std::size_t clause, Wanted wanted) {
  const Reading& reading = document.sentences[sentence];
  for (std::size_t i = reading.tree.clauses[clause].begin; i-- > 0;) {
    const bool ends_in_name = reading.chunks[i].kind == ChunkKind::phrase &&
                              reading.words[reading.chunks[i].end - 1].tag == Tag::name;
    if (!ends_in_name || !agrees(document, reading, {i, i + 1}, wanted)) continue;
    Subject found = make_subject(document, sentence, reading.tree.of_chunk[i], {i, i + 1});
    found.resolved = true;
    return found;
  }
  return std::nullopt;
}

// "They charged the company and its chief. Both …": two things after the main verb.
std::optional<Subject> find_pair(const DocumentReading& document, std::size_t sentence) {
  const Reading& reading = document.sentences[sentence];
  for (std::size_t i = 0; i + 2 < reading.chunks.size(); ++i) {
    const bool pair = reading.chunks[i].kind == ChunkKind::phrase &&
                      reading.chunks[i + 1].kind == ChunkKind::conjunction &&
                      reading.chunks[i + 2].kind == ChunkKind::phrase && i > 0 &&
                      reading.chunks[i - 1].kind == ChunkKind::verb;
    if (!pair || is_pronoun(reading, i)) continue;
    Subject found = make_subject(document, sentence, reading.tree.of_chunk[i], {i, i + 3});
    found.plural = true;
    found.resolved = true;
    return found;
  }
  return std::nullopt;
}

// "The army held the town after it was taken": army or town?
bool has_rival(const DocumentReading& document, const Reading& reading, std::size_t clause) {
  const Clause& home = reading.tree.clauses[clause];
  if (home.kind != ClauseKind::adverbial || !home.parent) return false;
  const std::optional<std::size_t> verb = reading.tree.clauses[*home.parent].verb;
  if (!verb || *verb + 1 >= reading.chunks.size() || *verb > home.begin) return false;
  const std::size_t object = *verb + 1;
  return reading.chunks[object].kind == ChunkKind::phrase &&
         agrees(document, reading, {object, object + 1}, Wanted::thing);
}

// "Gunmen kidnapped three workers. They were freed": gunmen or workers?
bool has_plural_object(const Reading& reading, std::size_t clause) {
  const std::optional<std::size_t> verb = reading.tree.clauses[clause].verb;
  if (!verb || *verb + 1 >= reading.chunks.size()) return false;
  const std::size_t object = *verb + 1;
  const Tag head = reading.words[reading.chunks[object].head].tag;
  return reading.chunks[object].kind == ChunkKind::phrase && !reading.chunks[*verb].passive &&
         is_plural_phrase(reading, object) && head == Tag::noun;
}

}  // namespace

std::optional<Subject> find_antecedent(const DocumentReading& document, std::size_t sentence,
                                       std::size_t clause, Wanted wanted) {
  for (std::size_t back = 0; back <= std::min(sentence, kLookBack); ++back) {
    const Reading& reading = document.sentences[sentence - back];
    const std::vector<Clause>& clauses = reading.tree.clauses;
    std::vector<std::size_t>
        order;  // in the sentence itself from the clause backwards, before it main clauses first
    if (back == 0) {
      for (std::size_t i = clause; i-- > 0;) order.push_back(i);
    } else {
      for (std::size_t i = 0; i < clauses.size(); ++i) order.push_back(i);
      std::stable_partition(order.begin(), order.end(),
                            [&](std::size_t i) { return clauses[i].kind == ClauseKind::main; });
    }
    if (back == 1 && is_somebody(wanted)) {
      if (std::optional<Subject> named = find_named_before(document, sentence, clause, wanted)) return named;
    }
    if (back == 1 && wanted == Wanted::two) {
      if (std::optional<Subject> pair = find_pair(document, sentence - back)) return pair;
    }
    if (back == 0 && wanted == Wanted::thing && has_rival(document, reading, clause)) return std::nullopt;
    for (const std::size_t i : order) {
      if (clauses[i].subject.empty() || !agrees(document, reading, clauses[i].subject, wanted)) continue;
      if (back == 1 && wanted == Wanted::many && has_plural_object(reading, i)) return std::nullopt;
      Subject found = make_subject(document, sentence - back, i, clauses[i].subject);
      if (found.pieces.empty()) continue;
      found.resolved = true;
      return found;
    }
  }
  return std::nullopt;
}

bool may_mean_speaker(const DocumentReading& document, const Reading& reading, const Clause& told) {
  if (!told.parent || reading.tree.clauses[*told.parent].subject.empty()) return true;
  const ChunkRange speaker = reading.tree.clauses[*told.parent].subject;
  const std::string& word = reading.words[reading.chunks[told.subject.begin].begin].lower;
  const bool many = is_plural(reading, speaker);
  if (word == "he" || word == "she") return !many;
  if (word == "it") return !many && !is_person(document, reading, speaker.begin);
  return true;
}

}  // namespace backstory::events
