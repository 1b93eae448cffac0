#include "events/governor.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "events/climb.h"

namespace backstory::events {
namespace {

using language::kNoWord;
using language::Relation;
using language::WordIndex;

const EventNoun* find_event(const Reading& reading, std::size_t chunk) {
  const Chunk& phrase = reading.chunks[chunk];
  if (phrase.kind != ChunkKind::phrase) return nullptr;
  return lexicon().find_event_noun(reading.words[phrase.head].lower);
}

bool is_past(const Chunk& verb) {
  return verb.tense == Tense::past || verb.perfect;
}

std::string_view preposition_of(const Reading& reading, std::size_t phrase) {
  if (phrase == 0 || reading.chunks[phrase - 1].kind != ChunkKind::preposition) return "";
  return reading.words[reading.chunks[phrase - 1].begin].lower;
}

Governor clause_governor(std::size_t clause, SourceSpan trigger) {
  return {Governor::Kind::clause, clause, 0, trigger, true, ""};
}
Governor noun_governor(std::size_t clause, std::size_t noun, SourceSpan trigger) {
  return {Governor::Kind::noun, clause, noun, trigger, true, ""};
}
Governor refuse(std::string why, SourceSpan trigger = {}) {
  return {Governor::Kind::none, 0, 0, trigger, true, std::move(why)};
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

// "an Aug. 10, 1988, agreement"
bool has_digit(const Reading& reading, const Chunk& date) {
  return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(date.begin),
                     reading.words.begin() + static_cast<std::ptrdiff_t>(date.end), [](const Word& word) {
                       return word.tag == Tag::date &&
                              word.lower.find_first_of("0123456789") != std::string::npos;
                     });
}

// "for one bad winter", "on a Tuesday"
bool is_indefinite(const Reading& reading, std::size_t date) {
  const Chunk& chunk = reading.chunks[date];
  const bool ends_phrase = chunk.kind == ChunkKind::date || reading.words[chunk.end - 1].tag == Tag::date;
  if (!ends_phrase || has_digit(reading, chunk)) return false;
  std::size_t first = chunk.begin;
  if (chunk.kind == ChunkKind::date) {
    const bool apart = lexicon().is(WordClass::preposition, reading.words[chunk.begin].lower);
    if (apart || date == 0 || reading.chunks[date - 1].kind != ChunkKind::phrase ||
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

bool is_only(const Reading& reading, std::size_t word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), reading.words[word].lower) != words.end();
}

// "on January 10, and again on January 14": what happened on the first date happened on the second.
std::optional<std::size_t> date_listed_with(const Reading& reading, std::size_t first) {
  std::size_t left = first;
  bool joined = false;
  while (left > 0 && is_only(reading, left - 1, {",", "and", "or", "then", "again", "also", "once"})) {
    joined = joined || is_only(reading, left - 1, {"and", "or"});
    --left;
  }
  if (!joined || left == 0 || reading.words[left - 1].tag != Tag::date) return std::nullopt;
  return reading.words[left - 1].time;
}

// "third-quarter losses widened": what the loss did says more than the loss; of an event it does not.
bool is_told_of(const Reading& reading, std::size_t phrase, bool owned) {
  const Word& head = reading.words[reading.chunks[phrase].head];
  if (owned || head.node == kNoWord || lexicon().find_event_noun(head.lower) != nullptr) return false;
  return reading.syntax[head.node].relation == Relation::nsubj;
}

// "reported third-quarter income"
bool is_reported(const Reading& reading, std::size_t phrase, const Climb& climb) {
  const Word& head = reading.words[reading.chunks[phrase].head];
  if (head.node == kNoWord || !climb.predicate() || !lexicon().is(WordClass::amount, head.lower))
    return false;
  const std::string& verb = reading.syntax[*climb.predicate()].lemma;
  return reading.syntax[head.node].relation == Relation::obj &&
         (verb == "post" || lexicon().is(WordClass::report, verb));
}

// "an August incursion": of a noun that happens, or of the clause that the phrase stands in.
Governor govern_attribute(const Reading& reading, std::size_t time, std::size_t phrase, bool coarse) {
  const std::size_t clause = reading.tree.of_chunk[phrase];
  const Clause& home = reading.tree.clauses[clause];
  const Word& head = reading.words[reading.chunks[phrase].head];
  const EventNoun* event = find_event(reading, phrase);
  const Climb climb(reading, phrase);
  const bool owned = reading.words[reading.chunks[phrase].begin].tag == Tag::date;  // "Friday's rout"
  const bool event_itself = owned || names_happening(head);
  const bool happens =
      event_itself ? !is_told_of(reading, phrase, owned) : is_reported(reading, phrase, climb);
  const SourceSpan trigger = happens || !climb.predicate() ? head.span : climb.span(*climb.predicate());
  const bool object = home.verb && *home.verb < phrase;
  // "The 1978 resolution calls for": what the noun does says more than the noun, unless somebody's it is.
  const bool states = home.verb && phrase < *home.verb && reading.chunks[*home.verb].base != "be" &&
                      !reading.chunks[*home.verb].passive && !has_genitive(reading, phrase);
  const std::string_view preposition = preposition_of(reading, phrase);
  const bool setting = (preposition == "in" || preposition == "during" || preposition == "at") && object &&
                       is_past(reading.chunks[*home.verb]) &&
                       !is_report(reading.tree, reading.chunks, clause);
  if (event != nullptr && setting) return clause_governor(clause, trigger);
  if (event != nullptr && states) return clause_governor(clause, trigger);
  if (event != nullptr) {
    const bool carried = object && *home.verb + 1 == phrase && is_past(reading.chunks[*home.verb]);
    return carried || (object && lexicon().is(WordClass::light, reading.chunks[*home.verb].base) &&
                       is_past(reading.chunks[*home.verb]))
               ? clause_governor(clause, trigger)
               : noun_governor(clause, phrase, trigger);
  }
  const bool era = coarse && !owned;  // "an 11th century temple"
  if (era || is_year(reading, time)) return refuse("the year describes a thing and tells no event", trigger);
  if (!home.verb) return refuse("nothing happens in the words around the date", trigger);
  return clause_governor(clause, trigger);
}

// "found guilty of driving": what a preposition governs is part of the clause around it; "after leaving" is
// not.
std::size_t widen(const Reading& reading, std::size_t clause) {
  const Clause& home = reading.tree.clauses[clause];
  if (home.kind != ClauseKind::participial || !home.parent || home.subject_is_antecedent) return clause;
  const Chunk& opening = reading.chunks[home.begin];
  // "stopped producing", "denied taking", "stays closed"
  const bool follows =
      opening.kind == ChunkKind::verb && reading.tree.clauses[*home.parent].verb == home.begin - 1;
  const bool complement = reading.syntax[home.node].relation == Relation::xcomp ||
                          (follows && (opening.tense == Tense::gerund || opening.tense == Tense::participle));
  const bool governed =
      complement || (opening.kind == ChunkKind::preposition &&
                     !lexicon().is(WordClass::clause_preposition, reading.words[opening.begin].lower));
  return governed && reading.tree.clauses[*home.parent].verb ? *home.parent : clause;
}

// "talks in Paris in May": the noun where the clause around it does not happen then.
bool is_noun_dated(const Reading& reading, std::size_t clause, std::size_t noun) {
  const Clause& home = reading.tree.clauses[clause];
  const Chunk& verb = reading.chunks[*home.verb];
  const bool looks_ahead =
      lexicon().is(WordClass::planned, verb.base) || verb.base == "want" || verb.base == "hope";
  const bool present = verb.tense == Tense::present && !verb.perfect && !verb.passive && !looks_ahead;
  const bool report = is_report(reading.tree, reading.chunks, clause);
  const std::string_view preposition = preposition_of(reading, noun);
  const bool temporal = preposition == "after" || preposition == "before" || preposition == "since" ||
                        preposition == "during" || preposition == "following";
  return noun < *home.verb || present || temporal || (report && !preposition.empty());
}

// What such a verb does is what its object names: "had a loss"; but "launched an offer", "took effect".
bool carries_noun(const Reading& reading, WordIndex predicate) {
  const std::string& verb = reading.syntax[predicate].lemma;
  return verb == "have" || verb == "include" || verb == "make" || verb == "hold" || verb == "give" ||
         lexicon().is(WordClass::planned, verb) || lexicon().is(WordClass::refers, verb) || verb == "report";
}

// "had a loss", "was hurt in a crash": what happens is the noun that the date stands by; what the verb does
// to other nouns, and what happens in a setting that opens the sentence ("In composite trading Friday, shares
// fell"), the verb.
SourceSpan trigger_of(const Reading& reading, const Climb& climb, WordIndex predicate) {
  if (const std::optional<WordIndex> noun = climb.happening()) {
    const Relation relation = reading.syntax[*noun].relation;
    const bool object = relation == Relation::obj && reading.syntax[*noun].head == predicate;
    const WordIndex preposition = reading.syntax.find_child(*noun, {Relation::case_});
    const bool setting = relation == Relation::obl && *noun < predicate && preposition != kNoWord &&
                         reading.syntax[preposition].lower == "in";
    if (setting) return climb.span(predicate);
    return climb.span(!object || carries_noun(reading, predicate) ? *noun : predicate);
  }
  const WordIndex object = reading.syntax.find_child(predicate, {Relation::obj});
  if (object == kNoWord || !carries_noun(reading, predicate)) return climb.span(predicate);
  const bool report = lexicon().is(WordClass::report, reading.syntax[predicate].lemma);
  return climb.span(!report && names_happening(reading.words[reading.of_node[object]]) ? object : predicate);
}

// "for the six months ended Aug. 12"
bool ends_period(const Reading& reading, std::size_t clause) {
  const Clause& home = reading.tree.clauses[clause];
  if (home.subject.empty() || reading.chunks[*home.verb].base != "end") return false;
  return names_period(reading.words[reading.chunks[home.subject.begin].head].lower);
}

// "The town has 900 people today"
bool is_state(const Reading& reading, std::size_t clause) {
  const Chunk& verb = reading.chunks[*reading.tree.clauses[clause].verb];
  const bool present = verb.tense == Tense::present && !verb.perfect && !verb.passive && !verb.progressive;
  return present && (verb.base == "be" || verb.base == "have" || verb.base == "include" ||
                     verb.base == "cost" || verb.base == "live" || verb.base == "remain" ||
                     verb.base == "stand" || verb.base == "own" || verb.base == "need");
}

// "up from 30 percent in May", "compared with $3 million in 1988": the phrase that the date belongs to, told
// for comparison.
bool is_compared(const Reading& reading, std::size_t first) {
  bool number = false;
  for (std::size_t i = first; i-- > 0 && first - i < 12;) {
    const Word& word = reading.words[i];
    if (word.tag == Tag::comma || word.tag == Tag::conjunction || word.tag == Tag::stop) return false;
    if (word.tag == Tag::verb && word.lower != "compared") return false;
    number = number || word.tag == Tag::number || word.lower == "%";
    if (number && (word.lower == "than" || word.lower == "versus" || word.lower == "compared")) return true;
    if (number && word.lower == "from" && i > 0) {
      const std::string& before = reading.words[i - 1].lower;
      return before == "up" || before == "down" || reading.words[i - 1].tag == Tag::number || before == "%" ||
             before == "percent";
    }
  }
  return false;
}

// "Vote on November 5": nobody is said to do it.
bool is_appeal(const Reading& reading, WordIndex predicate) {
  const language::Word& verb = reading.syntax[predicate];
  return verb.xpos == language::Xpos::vb && verb.relation == Relation::root &&
         reading.syntax.find_child(predicate, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj,
                                               Relation::aux, Relation::mark, Relation::expl}) == kNoWord;
}

// Of a date that stands by itself among the words.
Governor govern(const Reading& reading, const DatePlace& date, const Climb& climb, const When& when) {
  const std::optional<WordIndex> event = climb.event();
  if (!climb.predicate()) {
    if (event) return noun_governor(reading.tree.of_node[*event], climb.chunk_of(*event), climb.span(*event));
    return refuse("nothing happens in the words around the date",
                  climb.happening() ? climb.span(*climb.happening()) : SourceSpan{});
  }
  const std::size_t clause = widen(reading, reading.tree.of_node[*climb.predicate()]);
  const SourceSpan trigger = trigger_of(reading, climb, *climb.predicate());
  if (!reading.tree.clauses[clause].verb)
    return refuse("nothing happens in the words around the date", trigger);
  if (is_appeal(reading, *climb.predicate())) return refuse("an appeal, not a happening", trigger);
  if (ends_period(reading, clause)) return refuse("bounds a period that is counted", trigger);
  if (when.today && is_state(reading, clause)) return refuse("how things are, and no happening", trigger);
  if (is_compared(reading, date.first)) return refuse("compared with, and not told of", trigger);
  if (event && is_noun_dated(reading, clause, climb.chunk_of(*event)))
    return noun_governor(clause, climb.chunk_of(*event), climb.span(*event));
  return clause_governor(clause, trigger);
}

}  // namespace

Governor find_governor(const Reading& reading, std::size_t time, const When& when) {
  const std::optional<DatePlace> date = find_date(reading, time);
  if (!date) return refuse("the date stands in no clause");
  if (is_indefinite(reading, date->chunk)) return refuse("no particular date");
  if (const std::optional<std::size_t> other = date_listed_with(reading, date->first))
    return find_governor(reading, *other, when);
  if (reading.chunks[date->chunk].kind == ChunkKind::phrase)
    return govern_attribute(reading, time, date->chunk, when.coarse);
  const Climb climb(reading, *date, when.side);
  Governor governor = govern(reading, *date, climb, when);
  // "In the quarter ended Sept. 30, Delta posted": the day is that of the end, which is no happening of its
  // own.
  for (std::size_t w = date->first; w + 1 < date->last; ++w) {
    const bool ends = reading.words[w].lower == "ended" || reading.words[w].lower == "ending";
    if (ends && reading.words[w + 1].time == time) governor.trigger = reading.words[w].span;
  }
  governor.sure = climb.agreed();
  return governor;
}

}  // namespace backstory::events
