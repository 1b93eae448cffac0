#include "events/word_view.h"

#include <set>

#include "events/word_shape.h"

namespace backstory::events {

bool is_closed(std::string_view lower) {
  for (const WordClass word_class :
       {WordClass::determiner, WordClass::possessive, WordClass::pronoun, WordClass::relative,
        WordClass::subordinator, WordClass::preposition, WordClass::conjunction, WordClass::modal,
        WordClass::be, WordClass::have, WordClass::do_verb, WordClass::negation}) {
    if (lexicon().is(word_class, lower)) return true;
  }
  return lower == "to";
}

bool is_adjective(std::string_view lower) {
  for (const std::string_view ending :
       {"al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ish", "ary", "ese", "ian", "ed"}) {
    if (ends_with(lower, ending) && lower.size() > ending.size() + 2) return true;
  }
  return lexicon().is(WordClass::empty_adjective, lower) || lexicon().is(WordClass::adjective, lower);
}

const Word* WordView::before(std::size_t i) const {
  while (i-- > 0) {
    const Tag tag = words_[i].tag;
    if (tag == Tag::date && words_[i].attributive) return &words_[i];
    if (tag != Tag::adverb && tag != Tag::negation && tag != Tag::date && tag != Tag::aside)
      return &words_[i];
  }
  return nullptr;
}

const Word* WordView::after(std::size_t i) const {
  for (std::size_t j = i + 1; j < words_.size(); ++j) {
    if (words_[j].tag == Tag::date || words_[j].tag == Tag::aside) continue;
    if (lexicon().is(WordClass::adverb, words_[j].lower)) continue;
    return &words_[j];
  }
  return nullptr;
}

bool WordView::next_opens_phrase(std::size_t i) const {
  const Word* next = after(i);
  if (next == nullptr) return false;
  return lexicon().is(WordClass::determiner, next->lower) ||
         lexicon().is(WordClass::possessive, next->lower) || lexicon().is(WordClass::pronoun, next->lower) ||
         (next->lower == "to" && is_infinitive(static_cast<std::size_t>(next - words_.data())));
}

bool WordView::next_is_nominal(std::size_t i) const {
  if (i + 1 >= words_.size()) return false;
  const Word& next = words_[i + 1];
  return is_word(next.lower) && next.tag != Tag::date && !is_closed(next.lower);
}

bool WordView::is_infinitive(std::size_t to) const {
  std::size_t j = to + 1;
  while (j < words_.size() &&
         (lexicon().is(WordClass::adverb, words_[j].lower) || ends_with(words_[j].lower, "ly")))
    ++j;
  if (j >= words_.size() || words_[j].capital) return false;
  if (words_[j].lower == "be" || words_[j].lower == "have" || words_[j].lower == "do") return true;
  const std::optional<VerbForms> forms = lexicon().find_verb(words_[j].lower);
  if (!forms || !forms->is_base) return false;
  static const std::set<std::string_view> kPlaces{"power", "court", "market", "press",  "office", "land",
                                                  "sea",   "place", "trade",  "police", "state"};
  return !kPlaces.contains(words_[j].lower) || next_opens_phrase(j);
}

}  // namespace backstory::events
