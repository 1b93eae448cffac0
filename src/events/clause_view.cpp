#include "events/clause_view.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "events/headline_verb.h"

namespace backstory::events {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_date_or_aside(ChunkKind kind) {
  return kind == ChunkKind::date || kind == ChunkKind::aside;
}

bool ClauseView::is_to(std::size_t chunk) const {
  return chunk < reading_.chunks.size() && reading_.chunks[chunk].kind == ChunkKind::verb &&
         reading_.chunks[chunk].tense == Tense::infinitive && !reading_.chunks[chunk].perfect;
}

bool ClauseView::is_mine(std::size_t chunk) const {
  return reading_.tree.of_chunk[chunk] == clause_;
}

bool ClauseView::may_include(std::size_t chunk) const {
  const Clause& other = reading_.tree.clauses[reading_.tree.of_chunk[chunk]];
  if (reading_.tree.of_chunk[chunk] < clause_) return false;
  if (other.kind == ClauseKind::complement) return other.parent == clause_;
  if (other.kind == ClauseKind::conjunct && other.parent == clause_) return shares_object(other);
  if (other.kind != ClauseKind::participial || other.parent != clause_) return false;
  const Chunk& first = reading_.chunks[other.begin];
  return first.kind == ChunkKind::preposition ||
         (first.kind == ChunkKind::verb && !other.subject_is_antecedent);
}

// "did not confirm or deny the report"
bool ClauseView::shares_object(const Clause& other) const {
  const std::size_t verb = *reading_.tree.clauses[clause_].verb;
  return other.verb == verb + 2 && reading_.chunks[verb + 1].kind == ChunkKind::conjunction &&
         verb + 3 < reading_.chunks.size() && reading_.chunks[verb + 3].kind == ChunkKind::phrase &&
         reading_.chunks[*other.verb].tense == Tense::present;
}

bool ClauseView::needs_clause(std::size_t i) const {
  const Chunk& verb = reading_.chunks[*reading_.tree.clauses[clause_].verb];
  if (verb.base != "be" || i == 0 || reading_.chunks[i - 1].kind != ChunkKind::phrase) return false;
  const Chunk& phrase = reading_.chunks[i - 1];
  for (std::size_t w = phrase.begin; w < phrase.end; ++w) {
    const std::string& word = reading_.words[w].lower;
    if (is_one_of(word, {"only", "first", "last", "kind", "one"}) || word.ends_with("est")) return true;
  }
  return false;
}

bool ClauseView::lacks_what_is_said(std::size_t after_verb) const {
  const Chunk& verb = reading_.chunks[*reading_.tree.clauses[clause_].verb];
  if (verb.passive || !lexicon().is(WordClass::report, verb.base)) return false;
  while (after_verb < reading_.chunks.size() && is_date_or_aside(reading_.chunks[after_verb].kind))
    ++after_verb;
  return after_verb < reading_.chunks.size() && reading_.chunks[after_verb].kind == ChunkKind::preposition &&
         is_one_of(reading_.words[reading_.chunks[after_verb].begin].lower, {"in", "at", "on"});
}

bool ClauseView::only_dates_follow(std::size_t comma) const {
  return comma + 1 < reading_.chunks.size() && is_date_or_aside(reading_.chunks[comma + 1].kind) &&
         comma > 0 && is_date_or_aside(reading_.chunks[comma - 1].kind);
}

bool ClauseView::opens_clause(std::size_t i) const {
  if (reading_.chunks[i].kind != ChunkKind::preposition || i + 2 >= reading_.chunks.size() ||
      !lexicon().is(WordClass::clause_preposition, reading_.words[reading_.chunks[i].begin].lower))
    return false;
  return reading_.chunks[i + 1].kind == ChunkKind::phrase && reading_.chunks[i + 2].kind == ChunkKind::verb &&
         is_finite(reading_.chunks[i + 2]);
}

bool ClauseView::completes_noun(std::size_t i) const {
  const std::string& preposition = reading_.words[reading_.chunks[i].begin].lower;
  const std::size_t next = i + 1;
  while (i > 0 && is_date_or_aside(reading_.chunks[i - 1].kind)) --i;
  if (i == 0 || reading_.chunks[i - 1].kind != ChunkKind::phrase) return false;
  const Word& head = reading_.words[reading_.chunks[i - 1].head];
  if (head.tag == Tag::adjective) return true;  // "subject to", "consistent with"
  // "30 of its ships", but "rescued 61 of them" is "rescued 61"
  if (head.tag == Tag::number && preposition == "of" && next < reading_.chunks.size())
    return reading_.words[reading_.chunks[next].begin].tag != Tag::pronoun;
  return preposition == "of" && lexicon().is(WordClass::partitive, head.lower);
}

bool ClauseView::completes_verb(std::size_t i) const {
  const std::string& preposition = reading_.words[reading_.chunks[i].begin].lower;
  while (i > 0 && is_date_or_aside(reading_.chunks[i - 1].kind)) --i;
  if (i == 0 || reading_.chunks[i - 1].kind != ChunkKind::verb ||
      i - 1 == *reading_.tree.clauses[clause_].verb)
    return false;
  if (reading_.chunks[i - 1].tense == Tense::gerund) return true;
  return reading_.chunks[i - 1].tense == Tense::infinitive &&
         is_one_of(preposition, {"to", "with", "for", "on", "of", "about", "into", "against"});
}

bool ClauseView::is_controlled(std::size_t i) const {
  const Chunk& verb = reading_.chunks[*reading_.tree.clauses[clause_].verb];
  if (verb.base == "be" && needs_clause(i)) return true;  // "is the first woman to lead the port"
  if (i > 0 && reading_.chunks[i - 1].kind == ChunkKind::phrase &&
      reading_.words[reading_.chunks[i - 1].head].tag == Tag::adjective)
    return true;  // "is willing to withdraw"
  return reading_.chunks[i].tense == Tense::infinitive && lexicon().is(WordClass::object_control, verb.base);
}

bool ClauseView::is_expletive(std::size_t phrase) const {
  if (phrase == 0 || reading_.words[reading_.chunks[phrase].begin].lower != "it") return false;
  if (!is_one_of(reading_.chunks[phrase - 1].base, {"make", "find", "consider", "deem"})) return false;
  for (std::size_t i = phrase + 1; i < reading_.chunks.size(); ++i) {
    const Chunk& chunk = reading_.chunks[i];
    if (chunk.kind == ChunkKind::verb) return chunk.tense == Tense::infinitive;
    if (chunk.kind == ChunkKind::preposition) return reading_.words[chunk.begin].lower == "for";
    if (chunk.kind != ChunkKind::phrase && chunk.kind != ChunkKind::adverb && !is_date_or_aside(chunk.kind))
      return false;
  }
  return false;
}

bool ClauseView::governs(std::size_t preposition) const {
  for (std::size_t i = preposition + 1; i < reading_.chunks.size(); ++i) {
    const ChunkKind kind = reading_.chunks[i].kind;
    if (is_date_or_aside(kind) || kind == ChunkKind::adverb || kind == ChunkKind::quote) continue;
    return kind == ChunkKind::phrase || kind == ChunkKind::verb || kind == ChunkKind::preposition;
  }
  return false;
}

bool ClauseView::before_number(std::size_t adverb) const {
  return adverb + 1 < reading_.chunks.size() && reading_.chunks[adverb + 1].kind == ChunkKind::phrase &&
         reading_.words[reading_.chunks[adverb + 1].begin].tag == Tag::number;
}

bool ClauseView::follows_noun(std::size_t conjunction) const {
  if (conjunction == 0 || reading_.chunks[conjunction - 1].kind != ChunkKind::phrase) return true;
  const Tag head = reading_.words[reading_.chunks[conjunction - 1].head].tag;
  return head != Tag::adjective;
}

bool ClauseView::continues_list(std::size_t comma) const {
  bool phrase = false;
  for (std::size_t i = comma + 1; i < reading_.chunks.size() && is_mine(i); ++i) {
    const ChunkKind kind = reading_.chunks[i].kind;
    if (kind == ChunkKind::phrase) {
      if (phrase) return false;
      phrase = true;
    } else if (kind == ChunkKind::conjunction) {
      return phrase && i + 1 < reading_.chunks.size() && reading_.chunks[i + 1].kind == ChunkKind::phrase;
    } else if (kind == ChunkKind::comma) {
      if (!phrase) return false;
      phrase = false;
    } else {
      return false;
    }
  }
  return false;
}

bool ClauseView::is_existential() const {
  const Clause& clause = reading_.tree.clauses[clause_];
  if (clause.subject.empty() || *clause.verb + 1 >= reading_.chunks.size()) return false;
  const Chunk verb = verb_of(reading_, clause_);
  return reading_.words[reading_.chunks[clause.subject.begin].begin].lower == "there" && verb.base == "be" &&
         !verb.negated && verb.tense == Tense::past &&
         reading_.chunks[*clause.verb + 1].kind == ChunkKind::phrase;
}

bool ClauseView::keeps_adverb(std::size_t i) const {
  const std::string& word = reading_.words[reading_.chunks[i].begin].lower;
  const bool after_verb = i > 0 && reading_.chunks[i - 1].kind == ChunkKind::verb;
  const bool manner = after_verb && word.ends_with("ly") && !lexicon().is(WordClass::empty_adverb, word);
  const bool limits = lexicon().is(WordClass::hedge, word) || (word == "only" && before_number(i));
  const bool predicate = i > 0 && is_expletive(i - 1);  // "made it hard to"
  return manner || limits || predicate || (after_verb && lexicon().is(WordClass::particle, word)) ||
         is_one_of(word, {"back", "out", "up", "down", "not", "more"}) ||
         (word == "again" && i > 0 && reading_.chunks[i - 1].kind != ChunkKind::conjunction);
}

std::optional<std::size_t> ClauseView::find_planned(const Chunk& verb, std::size_t after_verb) const {
  if (verb.negated || (verb.base != "be" && !verb.passive)) return std::nullopt;
  std::size_t i = after_verb;
  bool plan = (verb.passive && (verb.base == "set" || lexicon().is(WordClass::planned, verb.base))) ||
              (verb.base == "be" && is_to(after_verb));
  if (i < reading_.chunks.size() &&
      lexicon().is(WordClass::planned_adjective, reading_.words[reading_.chunks[i].begin].lower)) {
    plan = true;
    ++i;
  }
  while (i < reading_.chunks.size() && is_date_or_aside(reading_.chunks[i].kind)) ++i;
  const bool infinitive = i < reading_.chunks.size() && reading_.chunks[i].kind == ChunkKind::verb &&
                          reading_.chunks[i].tense == Tense::infinitive;
  return plan && infinitive ? std::optional<std::size_t>(i) : std::nullopt;
}

std::optional<std::size_t> ClauseView::find_moved_object() const {
  const Clause& clause = reading_.tree.clauses[clause_];
  if (clause.kind != ClauseKind::relative || clause.subject_is_antecedent) return std::nullopt;
  const Chunk& opening = reading_.chunks[clause.begin];
  const bool by_place = opening.kind == ChunkKind::preposition ||
                        is_one_of(reading_.words[opening.begin].lower, {"where", "when", "whose"});
  const std::size_t next = *clause.verb + 1;
  const bool complete = next < reading_.chunks.size() && reading_.chunks[next].kind == ChunkKind::phrase;
  return by_place || complete ? std::nullopt : clause.antecedent;
}

std::optional<std::size_t> ClauseView::find_told() const {
  for (std::size_t i = 0; i < reading_.tree.clauses.size(); ++i) {
    const Clause& other = reading_.tree.clauses[i];
    if (other.kind == ClauseKind::complement && other.parent == clause_ && other.verb) return i;
  }
  const Clause& main = reading_.tree.clauses[0];
  if (clause_ != 0 && reading_.tree.clauses[clause_].kind == ClauseKind::main && main.verb &&
      main.begin < reading_.tree.clauses[clause_].begin)
    return std::size_t{0};
  return std::nullopt;
}

}  // namespace backstory::events
