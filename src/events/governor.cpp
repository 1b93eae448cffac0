#include "events/governor.h"

#include <algorithm>
#include <optional>

namespace backstory::events {
namespace {

const EventNoun* find_event(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  if (phrase.kind != ChunkKind::phrase) return nullptr;
  const Word& head = reading.words[phrase.head];
  return lexicon().find_event_noun(head.lower);
}

std::optional<std::size_t> find_date_chunk(const Reading& reading, std::size_t time) {
  for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
    for (std::size_t w = reading.chunks[i].begin; w < reading.chunks[i].end; ++w) {
      if (reading.words[w].tag == Tag::date && reading.words[w].time == time) return i;
    }
  }
  return std::nullopt;
}

bool is_past(const Chunk& verb) {
  return verb.tense == Tense::past || verb.tense == Tense::past_or_participle || verb.perfect;
}

// The nearest event noun of the phrases that stand directly before the date: phrase, or phrase, preposition,
// phrase …
std::optional<std::size_t> find_noun_before(const Reading& reading, std::size_t date) {
  std::size_t i = date;
  while (i > 0) {
    const ChunkKind kind = reading.chunks[i - 1].kind;
    if (kind == ChunkKind::phrase) {
      if (find_event(reading, i - 1) != nullptr) return i - 1;
    } else if (kind != ChunkKind::preposition && kind != ChunkKind::conjunction) {
      return std::nullopt;
    }
    --i;
  }
  return std::nullopt;
}

std::string_view preposition_of(const Reading& reading, std::size_t phrase) {
  if (phrase == 0 || reading.chunks[phrase - 1].kind != ChunkKind::preposition) return "";
  return reading.words[reading.chunks[phrase - 1].begin].lower;
}

Governor clause_governor(std::size_t clause) {
  return {Governor::Kind::clause, clause, 0, ""};
}
Governor noun_governor(std::size_t clause, std::size_t noun) {
  return {Governor::Kind::noun, clause, noun, ""};
}
Governor refuse(std::string why) {
  return {Governor::Kind::none, 0, 0, std::move(why)};
}

bool is_year(const Reading& reading, std::size_t time) {
  for (const Word& word : reading.words) {
    if (word.tag == Tag::date && word.time == time) {
      return word.lower.size() == 4 && word.lower.find_first_not_of("0123456789") == std::string::npos;
    }
  }
  return false;
}

bool has_genitive(const Reading& reading, std::size_t phrase) {
  const Chunk& chunk = reading.chunks[phrase];
  return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(chunk.begin),
                     reading.words.begin() + static_cast<std::ptrdiff_t>(chunk.end), [](const Word& word) {
                       return word.tag == Tag::genitive || word.tag == Tag::possessive;
                     });
}

// "an August incursion": of a noun that happens, or of the clause that the phrase stands in.
Governor govern_attribute(const Reading& reading, std::size_t time, std::size_t phrase) {
  const std::size_t clause = reading.tree.of_chunk[phrase];
  const Clause& home = reading.tree.clauses[clause];
  const EventNoun* event = find_event(reading, phrase);
  const bool object = home.verb && *home.verb < phrase;
  // "The 1978 resolution calls for": what the noun does says more than the noun, unless somebody's it is.
  const bool states = home.verb && phrase < *home.verb && reading.chunks[*home.verb].base != "be" &&
                      !reading.chunks[*home.verb].passive && !has_genitive(reading, phrase);
  const std::string_view preposition = preposition_of(reading, phrase);
  const bool setting = (preposition == "in" || preposition == "during" || preposition == "at") && object &&
                       is_past(reading.chunks[*home.verb]) &&
                       !is_report(reading.tree, reading.chunks, clause);
  if (event != nullptr && setting) return clause_governor(clause);
  if (event != nullptr && states) return clause_governor(clause);
  if (event != nullptr) {
    const bool carried = object && *home.verb + 1 == phrase && is_past(reading.chunks[*home.verb]);
    return carried || (object && lexicon().is(WordClass::light, reading.chunks[*home.verb].base) &&
                       is_past(reading.chunks[*home.verb]))
               ? clause_governor(clause)
               : noun_governor(clause, phrase);
  }
  if (is_year(reading, time)) return refuse("the year describes a thing and tells no event");
  if (!home.verb) return refuse("nothing happens in the words around the date");
  return clause_governor(clause);
}

// "for one bad winter", "on a Tuesday"
bool is_indefinite(const Reading& reading, std::size_t date) {
  const Chunk& chunk = reading.chunks[date];
  const bool ends_phrase = chunk.kind == ChunkKind::date || reading.words[chunk.end - 1].tag == Tag::date;
  if (!ends_phrase) return false;
  std::size_t first = chunk.begin;
  if (chunk.kind == ChunkKind::date) {
    if (date == 0 || reading.chunks[date - 1].kind != ChunkKind::phrase ||
        reading.chunks[date - 1].end != chunk.begin)
      return false;
    const Chunk& before = reading.chunks[date - 1];
    for (std::size_t w = before.begin; w < before.end; ++w) {
      if (w > before.begin && reading.words[w].tag != Tag::adjective) return false;
    }
    first = before.begin;
  }
  const std::string& word = reading.words[first].lower;
  return word == "a" || word == "an" || word == "one" || word == "any";
}

// "found guilty of driving": what a preposition governs is part of the clause around it; "after leaving" is
// not.
std::size_t climb(const Reading& reading, std::size_t clause) {
  const Clause& home = reading.tree.clauses[clause];
  if (home.kind != ClauseKind::participial || !home.parent || home.subject_is_antecedent) return clause;
  const Chunk& opening = reading.chunks[home.begin];
  const bool after_verb = opening.kind == ChunkKind::verb && home.begin != home.verb;  // "stopped producing"
  const bool governed =
      after_verb || (opening.kind == ChunkKind::preposition &&
                     !lexicon().is(WordClass::clause_preposition, reading.words[opening.begin].lower));
  return governed && reading.tree.clauses[*home.parent].verb ? *home.parent : clause;
}

}  // namespace

Governor find_governor(const Reading& reading, std::size_t time) {
  const std::optional<std::size_t> date = find_date_chunk(reading, time);
  if (!date) return refuse("the date stands in no clause");
  if (is_indefinite(reading, *date)) return refuse("no particular date");
  if (reading.chunks[*date].kind == ChunkKind::phrase) return govern_attribute(reading, time, *date);
  const std::size_t clause = climb(reading, reading.tree.of_chunk[*date]);
  const Clause& home = reading.tree.clauses[clause];
  if (reading.chunks[*date].kind == ChunkKind::verb) return clause_governor(clause);  // "will on Friday sign"
  const std::optional<std::size_t> noun = find_noun_before(reading, *date);
  if (!home.verb) {
    if (noun) return noun_governor(clause, *noun);
    if (home.parent && reading.tree.clauses[*home.parent].verb) return clause_governor(*home.parent);
    return refuse("nothing happens in the words around the date");
  }
  if (noun) {
    const Chunk& verb = reading.chunks[*home.verb];
    const bool before_verb = *noun < *home.verb;
    const bool looks_ahead =
        lexicon().is(WordClass::planned, verb.base) || verb.base == "want" || verb.base == "hope";
    const bool present = verb.tense == Tense::present && !verb.perfect && !verb.passive && !looks_ahead;
    const bool report = is_report(reading.tree, reading.chunks, clause);
    const std::string_view preposition = preposition_of(reading, *noun);
    const bool temporal = preposition == "after" || preposition == "before" || preposition == "since" ||
                          preposition == "during" || preposition == "following";
    if (before_verb || present || temporal || (report && !preposition.empty()))
      return noun_governor(clause, *noun);
  }
  return clause_governor(clause);
}

}  // namespace backstory::events
