#include "events/climb.h"

#include <algorithm>

#include "events/tree_view.h"

namespace backstory::events {

using language::kNoWord;
using language::Relation;
using language::Upos;
using language::WordIndex;
using language::Xpos;

namespace {

bool opens_clause(const Word& word) {
  return word.tag == Tag::comma || word.tag == Tag::conjunction || word.tag == Tag::relative ||
         word.tag == Tag::subordinator || word.tag == Tag::stop || word.tag == Tag::quote ||
         word.tag == Tag::end;
}

struct Start {
  WordIndex node = kNoWord;
  bool after = false;  // the word stands after the date
};

// The word before the date; the one after it where the date opens its clause, or a clause tells of it ("in
// 1961, when they signed").
Start start_beside(const Reading& reading, const DatePlace& date) {
  std::size_t left = date.first;
  while (left > 0 && (reading.words[left - 1].node == kNoWord || reading.words[left - 1].tag == Tag::quote))
    --left;
  std::size_t right = date.last;
  while (right < reading.words.size() &&
         (reading.words[right].node == kNoWord || reading.words[right].lower == ","))
    ++right;
  const bool told_of = right > date.last && right + 1 < reading.words.size();
  if (told_of && reading.words[right].lower == "when") return {reading.words[right + 1].node, true};
  const bool can_right = right < reading.words.size() && reading.words[right].tag != Tag::end;
  if ((left == 0 || opens_clause(reading.words[left - 1])) && can_right)
    return {reading.words[right].node, true};
  return {left > 0 ? reading.words[left - 1].node : kNoWord, false};
}

}  // namespace

std::optional<DatePlace> find_date(const Reading& reading, std::size_t time) {
  for (std::size_t i = 0; i < reading.chunks.size(); ++i) {
    for (std::size_t w = reading.chunks[i].begin; w < reading.chunks[i].end; ++w) {
      if (reading.words[w].tag != Tag::date || reading.words[w].time != time) continue;
      std::size_t last = w;
      while (last < reading.words.size() && reading.words[last].tag == Tag::date) ++last;
      std::size_t first = w;
      while (first > 0 && reading.words[first - 1].tag == Tag::date) --first;
      return DatePlace{i, first, last};
    }
  }
  return std::nullopt;
}

bool names_period(std::string_view noun) {
  return lexicon().is(WordClass::period, noun);
}

bool names_happening(const Word& noun) {
  const Lexicon& english = lexicon();
  const std::string& word = noun.lower;
  if (english.is(WordClass::amount, word)) return false;
  if (english.find_event_noun(word) != nullptr || english.is(WordClass::happening, word)) return true;
  if (noun.tag == Tag::name || english.is(WordClass::thing, word)) return false;
  for (const std::string_view ending : {"tion", "tions", "sion", "sions", "ment", "ments"}) {
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  }
  return false;
}

Climb::Climb(const Reading& reading, Side side, WordIndex from)
    : reading_(reading), tree_(reading.syntax), side_(side) {
  climb(from);
}

Climb::Climb(const Reading& reading, const DatePlace& date, Side side)
    : reading_(reading), tree_(reading.syntax), side_(side) {
  const Start start = start_beside(reading, date);
  climb(start.node);
  if (start.after) event_ = happening_ = std::nullopt;  // a noun after the date is what its clause is about
  if (date.first == 0) climb_to_main();
  const Climb other(reading, side, reading.words[date.last - 1].beside);
  agreed_ = predicate_ == other.predicate_;
  if (!gives_way(other, date)) return;
  predicate_ = other.predicate_;
  event_ = other.event_;
  happening_ = other.happening_;
}

Climb::Climb(const Reading& reading, std::size_t phrase) : reading_(reading), tree_(reading.syntax) {
  const WordIndex noun = reading.words[reading.chunks[phrase].head].node;
  if (noun != kNoWord) climb(tree_[noun].head);
}

SourceSpan Climb::span(WordIndex i) const {
  return reading_.words[reading_.of_node[i]].span;
}

std::size_t Climb::chunk_of(WordIndex i) const {
  const std::size_t word = reading_.of_node[i];
  for (std::size_t c = 0; c < reading_.chunks.size(); ++c) {
    if (reading_.chunks[c].begin <= word && word < reading_.chunks[c].end) return c;
  }
  return 0;
}

void Climb::climb(WordIndex from) {
  for (WordIndex i = from; i != kNoWord; i = tree_[i].head) {
    if (is_predicate(i) && !is_passed(i)) {
      predicate_ = i;
      return;
    }
    const Word& word = reading_.words[reading_.of_node[i]];
    if (word.tag != Tag::noun && word.tag != Tag::name) continue;
    if (!event_ && lexicon().find_event_noun(word.lower) != nullptr && !is_state(i)) event_ = i;
    if (!happening_ && names_happening(word) && !is_state(i)) happening_ = i;
  }
}

// What opens the sentence belongs to the main clause, and not to "after he left" before that.
void Climb::climb_to_main() {
  std::optional<WordIndex> below;
  while (predicate_ && predicate_ != below &&
         is_one_of(tree_[*predicate_].relation, {Relation::advcl, Relation::acl, Relation::acl_relcl})) {
    below = predicate_;
    climb(tree_[*predicate_].head);
  }
}

// In words: before the date below zero, after it above.
int Climb::distance(const DatePlace& date) const {
  const std::size_t word = reading_.of_node[*predicate_];
  return word < date.first ? -static_cast<int>(date.first - word) : static_cast<int>(word - date.last) + 1;
}

// Measured on the treebank's dates: where the two opinions part, the one from beside the date is wrong when
// it finds no verb where the other does, when it takes what only begins after the date for what the date
// closes
// ("came in May, followed by"), and when a finite verb right after the date has its subject before it ("a
// venture of two firms last week opened").
bool Climb::gives_way(const Climb& other, const DatePlace& date) const {
  if (!other.predicate_ || predicate_ == other.predicate_) return false;
  const language::Word& theirs = tree_[*other.predicate_];
  const bool tells = finiteness(tree_, *other.predicate_) > 0 || theirs.upos != Upos::verb;
  if (!predicate_) return tells;
  const language::Word& mine = tree_[*predicate_];
  const bool below = tree_.is_below(*predicate_, *other.predicate_);
  const bool beside = distance(date) == -1;
  if (mine.upos != Upos::verb && theirs.upos == Upos::verb && below && !beside) return true;
  const bool subordinate = is_one_of(mine.relation, {Relation::acl, Relation::acl_relcl});
  const bool closed = date.last < reading_.words.size() && reading_.words[date.last].tag == Tag::comma;
  const bool loose = subordinate || (mine.relation == Relation::advcl && finiteness(tree_, *predicate_) < 2);
  if (loose && below && closed && distance(date) > 0 && date.first > 0) return true;
  const bool next = other.distance(date) == 1 && finiteness(tree_, *other.predicate_) == 2;
  return next && subordinate && distance(date) < -1;
}

bool Climb::is_predicate(WordIndex i) const {
  const language::Word& word = tree_[i];
  if (is_one_of(word.relation, {Relation::case_, Relation::mark, Relation::amod, Relation::compound}) ||
      word.upos == Upos::punct)
    return false;
  return word.upos == Upos::verb || word.lower == "due" || tree_.find_child(i, {Relation::cop}) != kNoWord;
}

// "under construction", "shot to death"
bool Climb::is_state(WordIndex i) const {
  const WordIndex preposition = tree_.find_child(i, {Relation::case_});
  if (preposition == kNoWord) return false;
  const std::string& word = tree_[preposition].lower;
  return word == "under" || (word == "to" && tree_[i].lower == "death");
}

// "the quarter ended Sept. 30" is a period. What was done to be able to do something was done then, and what
// somebody was found or seen doing is when he was found; and what is to come is told by no past participle.
bool Climb::is_passed(WordIndex i) const {
  const language::Word& word = tree_[i];
  if (word.head == kNoWord) return false;
  const std::size_t place = reading_.of_node[i];
  if (word.lower == "ended" && place > 0 && names_period(reading_.words[place - 1].lower)) return true;
  if (has_child(tree_, i, {Relation::nsubj, Relation::nsubj_pass, Relation::aux})) return false;
  if (word.relation == Relation::xcomp && word.upos == Upos::verb && word.xpos != Xpos::vb &&
      has_child(tree_, word.head, {Relation::obj, Relation::nsubj_pass}))
    return true;
  if (word.relation == Relation::acl && word.xpos == Xpos::vbg && side_ != Side::future &&
      tree_[word.head].relation == Relation::obj)
    return true;  // "buried a bus carrying 30 children": when it was buried
  if (word.relation == Relation::xcomp && lexicon().is(WordClass::aspect, tree_[word.head].lemma))
    return true;
  if (side_ == Side::future) return word.relation == Relation::acl && word.xpos == Xpos::vbn;
  const bool infinitive =
      word.xpos == Xpos::vb && is_one_of(word.relation, {Relation::xcomp, Relation::acl, Relation::advcl});
  const language::Word& above = tree_[word.head];
  const bool planned = above.lower == "due" || lexicon().is(WordClass::planned, above.lemma);
  return side_ == Side::past && infinitive && !planned;
}

}  // namespace backstory::events
