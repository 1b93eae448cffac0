#include "events/tagger.h"

#include <algorithm>

#include "base/utf8.h"
#include "events/word_shape.h"

namespace backstory::events {
namespace {

// Looks at the words before and after the one it reads; words before are read already.
class Tagger {
 public:
  Tagger(const WordContext& context, std::vector<Word>& words) : context_(context), words_(words) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Word& word = words_[i];
      word.forms = lexicon_.find_verb(word.lower);
      if (word.tag == Tag::date || word.tag == Tag::aside) continue;
      word.tag = read(i);
    }
    mark_attributive();
  }

 private:
  const WordContext& context_;
  std::vector<Word>& words_;
  const Lexicon& lexicon_ = lexicon();

  // The nearest word before that is no adverb, negation, date or aside.
  const Word* before(std::size_t i) const {
    while (i-- > 0) {
      const Tag tag = words_[i].tag;
      if (tag == Tag::date && words_[i].attributive) return &words_[i];
      if (tag != Tag::adverb && tag != Tag::negation && tag != Tag::date && tag != Tag::aside)
        return &words_[i];
    }
    return nullptr;
  }

  const Word* after(std::size_t i) const {
    for (std::size_t j = i + 1; j < words_.size(); ++j) {
      if (words_[j].tag == Tag::date || words_[j].tag == Tag::aside) continue;
      if (lexicon_.is(WordClass::adverb, words_[j].lower)) continue;
      return &words_[j];
    }
    return nullptr;
  }

  bool next_opens_phrase(std::size_t i) const {
    const Word* next = after(i);
    if (next == nullptr) return false;
    return lexicon_.is(WordClass::determiner, next->lower) ||
           lexicon_.is(WordClass::possessive, next->lower) || lexicon_.is(WordClass::pronoun, next->lower) ||
           (next->lower == "to" && is_infinitive(static_cast<std::size_t>(next - words_.data())));
  }

  bool next_is_nominal(std::size_t i) const {
    if (i + 1 >= words_.size()) return false;
    const Word& next = words_[i + 1];
    return is_word(next.lower) && next.tag != Tag::date && !is_closed(next.lower);
  }

  bool is_closed(std::string_view lower) const {
    for (const WordClass word_class :
         {WordClass::determiner, WordClass::possessive, WordClass::pronoun, WordClass::relative,
          WordClass::subordinator, WordClass::preposition, WordClass::conjunction, WordClass::modal,
          WordClass::be, WordClass::have, WordClass::do_verb, WordClass::negation}) {
      if (lexicon_.is(word_class, lower)) return true;
    }
    return lower == "to";
  }

  Tag read(std::size_t i) {
    const Word& word = words_[i];
    const std::string& lower = word.lower;
    if (!is_word(lower) && lower != "&" && lower[0] != '\'' && lower[0] != '$') return read_mark(i);
    if (lower[0] == '\'' || lower == "s'") return read_clitic(i);
    if (lower[0] == '$' || is_digit(decode_code_point(lower, 0).value)) return Tag::number;
    if (is_name(i)) return Tag::name;
    if (const std::optional<Tag> closed = read_closed(i)) return *closed;
    if (word.forms) {
      if (const std::optional<Tag> verb = read_verb(i)) return *verb;
    }
    if (lexicon_.is(WordClass::adverb, lower) ||
        (ends_with(lower, "ly") && !lexicon_.is(WordClass::not_ly, lower))) {
      return Tag::adverb;
    }
    return is_adjective(lower) && lexicon_.find_event_noun(lower) == nullptr ? Tag::adjective : Tag::noun;
  }

  Tag read_mark(std::size_t i) const {
    const std::string& lower = words_[i].lower;
    if (lower == ",") return Tag::comma;
    if (lower == ";" || lower == ":" || is_dash_mark(lower)) return Tag::stop;
    if (is_quote_mark(lower)) return Tag::quote;
    if (lower == "%" || lower == "#") return Tag::noun;
    return Tag::end;
  }

  Tag read_clitic(std::size_t i) const {
    const Word* previous = i > 0 ? &words_[i - 1] : nullptr;
    if (previous == nullptr || words_[i].space_before) return Tag::quote;
    if (words_[i].lower == "'ll" || words_[i].lower == "'d") return Tag::modal;
    if (words_[i].lower == "'ve") return Tag::have;
    if (words_[i].lower == "'re" || words_[i].lower == "'m") return Tag::be;
    if (previous->tag == Tag::pronoun || previous->tag == Tag::relative) return Tag::be;
    if (words_[i].lower == "'")
      return ends_with(previous->lower, "s") && previous->tag != Tag::quote ? Tag::genitive : Tag::quote;
    return words_[i].lower == "'s" ? Tag::genitive : Tag::quote;
  }

  // Capitals tell a name, but at the start of a sentence.
  bool is_name(std::size_t i) const {
    const Word& word = words_[i];
    if (!word.capital) return false;
    const bool opens = i == 0 || words_[i - 1].tag == Tag::quote || words_[i - 1].tag == Tag::stop;
    const bool initials =
        word.span.size() >= 2 && is_upper(decode_code_point(context_.text, word.span.begin + 1).value);
    if (initials) return true;  // "US", "WHO"
    if (!opens) return !is_closed(word.lower);
    if (is_closed(word.lower)) return false;
    if (context_.names.contains(word.lower)) return true;
    if (word.lower == "may" || word.lower == "march") return false;
    if (i + 1 < words_.size() && words_[i + 1].lower == "&") return true;  // "Hale & Sons"
    return i + 1 < words_.size() && words_[i + 1].capital && words_[i + 1].tag != Tag::date &&
           !is_closed(words_[i + 1].lower);
  }

  std::optional<Tag> read_closed(std::size_t i) const {
    const std::string& lower = words_[i].lower;
    const Word* previous = before(i);
    if (lower == "to") return is_infinitive(i) ? Tag::to : Tag::preposition;
    if (lower == "that") return read_that(i);
    if (lower == "her") return next_is_nominal(i) ? Tag::possessive : Tag::pronoun;
    if (lexicon_.is(WordClass::negation, lower)) return Tag::negation;
    if ((lower == "and" || lower == "between" || lower == "in") && quantifies(i)) return Tag::number;
    if (is_no_longer(i)) return Tag::adverb;
    if (lower == "yet" && i + 1 < words_.size() && words_[i + 1].lower == "to") return Tag::adverb;
    if (lower == "neither" && precedes_verb(i)) return Tag::negation;
    if (lower == "but" && i > 0 && excepts(words_[i - 1].lower)) return Tag::preposition;
    if (lexicon_.is(WordClass::possessive, lower)) return Tag::possessive;
    if (lower == "what" || lower == "whatever" || lower == "how" || lower == "why") return Tag::subordinator;
    if (lexicon_.is(WordClass::relative, lower)) return Tag::relative;
    if (lexicon_.is(WordClass::subordinator, lower)) return Tag::subordinator;
    if (lexicon_.is(WordClass::conjunction, lower)) return Tag::conjunction;
    if (lexicon_.is(WordClass::modal, lower))
      return previous && previous->tag == Tag::determiner ? Tag::noun : Tag::modal;
    if (lexicon_.is(WordClass::be, lower)) return Tag::be;
    if (lexicon_.is(WordClass::have, lower)) return Tag::have;
    if (lexicon_.is(WordClass::do_verb, lower)) return Tag::do_verb;
    if (lower == "one" || lower == "more" || lower == "other" || lower == "much") {
      return next_is_nominal(i) || lower == "more" ? Tag::number : Tag::noun;
    }
    if (lexicon_.is(WordClass::number, lower)) return Tag::number;
    if (quantifies(i)) return Tag::number;
    if ((lower == "first" || lower == "last" || lower == "next") && previous && i + 1 < words_.size() &&
        (previous->tag == Tag::be || previous->tag == Tag::have) && lexicon_.find_verb(words_[i + 1].lower)) {
      return Tag::adverb;
    }
    if (lower == "according" && i + 1 < words_.size() && words_[i + 1].lower == "to") return Tag::preposition;
    const bool pair = lower == "neither" && i + 1 < words_.size() &&
                      lexicon_.is(WordClass::determiner, words_[i + 1].lower);
    if (pair) return Tag::determiner;  // "neither the bank nor the mill"
    if (is_demonstrative(lower))
      return next_is_nominal(i) && !next_is_verb(i) ? Tag::determiner : Tag::pronoun;
    if (lexicon_.is(WordClass::determiner, lower)) return Tag::determiner;
    if (lexicon_.is(WordClass::pronoun, lower)) return Tag::pronoun;
    if (lexicon_.is(WordClass::preposition, lower)) return read_preposition(i);
    return std::nullopt;
  }

  bool is_no_longer(std::size_t i) const {
    return (words_[i].lower == "no" && i + 1 < words_.size() && words_[i + 1].lower == "longer") ||
           (words_[i].lower == "longer" && i > 0 && words_[i - 1].lower == "no");
  }

  // "was neither approved nor rejected", "neither confirmed nor denied"
  bool precedes_verb(std::size_t i) const {
    const Word* previous = before(i);
    const bool subject =
        previous && (is_nominal(previous->tag) || previous->tag == Tag::pronoun || previous->tag == Tag::be ||
                     previous->tag == Tag::have || previous->tag == Tag::modal);
    return subject && i + 1 < words_.size() && lexicon_.find_verb(words_[i + 1].lower);
  }

  // "all but two"
  static bool excepts(std::string_view before) {
    return before == "all" || before == "nobody" || before == "nothing" || before == "everything" ||
           before == "none" || before == "everyone";
  }

  // "nearly 200", "more than 90", "at least three"
  bool quantifies(std::size_t i) const {
    const auto is_number = [&](std::size_t j) {
      return j < words_.size() && words_[j].tag != Tag::date &&
             (is_digit(decode_code_point(words_[j].lower, 0).value) || words_[j].lower[0] == '$' ||
              lexicon_.is(WordClass::number, words_[j].lower));
    };
    const std::string& lower = words_[i].lower;
    const auto opens_range = [&](std::size_t j) {  // "between 20 and 30 houses"
      return j + 3 < words_.size() && words_[j].lower == "between" && is_number(j + 1) &&
             words_[j + 2].lower == "and" && is_number(j + 3);
    };
    if (opens_range(i) || (i > 1 && opens_range(i - 2))) return true;
    if (lower == "in" && i > 0 && is_number(i - 1)) return is_number(i + 1);  // "one in five"
    if (lexicon_.is(WordClass::about, lower)) return is_number(i + 1) || is_fraction(i + 1);
    const bool second =
        i > 0 && words_[i - 1].tag == Tag::number && (lower == "than" || lower == "least" || lower == "most");
    if (second) return is_number(i + 1);
    const auto as_many = [&](std::size_t j) {
      return j + 3 < words_.size() && words_[j].lower == "as" &&
             (words_[j + 1].lower == "many" || words_[j + 1].lower == "much" ||
              words_[j + 1].lower == "few") &&
             words_[j + 2].lower == "as" && is_number(j + 3);
    };
    if (as_many(i) || (i > 0 && as_many(i - 1)) || (i > 1 && as_many(i - 2))) return true;
    const bool first =
        (lower == "more" || lower == "fewer" || lower == "less" || lower == "at") && i + 2 < words_.size() &&
        (words_[i + 1].lower == "than" || words_[i + 1].lower == "least" || words_[i + 1].lower == "most");
    return first && is_number(i + 2);
  }

  // "about a third of the crew"
  bool is_fraction(std::size_t i) const {
    return i + 1 < words_.size() && words_[i].lower == "a" &&
           lexicon_.is(WordClass::fraction, words_[i + 1].lower);
  }

  // "both pleaded guilty", "another announced by": no noun follows the word in -ed.
  bool next_is_verb(std::size_t i) const {
    const std::optional<VerbForms> forms = lexicon_.find_verb(words_[i + 1].lower);
    if (!forms || !(forms->is_past || forms->is_participle)) return false;
    return i + 2 >= words_.size() || !next_is_nominal(i + 1) ||
           lexicon_.is(WordClass::negation, words_[i + 2].lower) ||
           (is_adjective(words_[i + 2].lower) && !next_is_nominal(i + 2));
  }

  static bool is_demonstrative(std::string_view lower) {
    return lower == "this" || lower == "these" || lower == "those" || lower == "all" || lower == "some" ||
           lower == "many" || lower == "both" || lower == "most" || lower == "few" || lower == "several" ||
           lower == "each" || lower == "another" || lower == "neither" || lower == "either";
  }

  // "shut down", "carried out": a preposition with nothing to govern is a particle.
  Tag read_preposition(std::size_t i) const {
    if (!lexicon_.is(WordClass::particle, words_[i].lower)) return Tag::preposition;
    const std::string& lower = words_[i].lower;
    const bool nothing_follows =
        i + 1 >= words_.size() || !is_word(words_[i + 1].lower) || words_[i + 1].tag == Tag::date;
    const bool loose = lower == "up" || lower == "down" || lower == "out" || lower == "off" ||
                       lower == "over" || lower == "back";
    const bool after_verb = i > 0 && words_[i - 1].tag == Tag::verb;
    if (nothing_follows || (loose && after_verb)) return Tag::adverb;
    return Tag::preposition;
  }

  bool is_infinitive(std::size_t i) const {
    std::size_t j = i + 1;
    while (j < words_.size() &&
           (lexicon_.is(WordClass::adverb, words_[j].lower) || ends_with(words_[j].lower, "ly")))
      ++j;
    if (j >= words_.size() || words_[j].capital) return false;
    if (words_[j].lower == "be" || words_[j].lower == "have" || words_[j].lower == "do") return true;
    const std::optional<VerbForms> forms = lexicon_.find_verb(words_[j].lower);
    if (!forms || !forms->is_base) return false;
    static const std::set<std::string_view> kPlaces{"power", "court", "market", "press",  "office", "land",
                                                    "sea",   "place", "trade",  "police", "state"};
    return !kPlaces.contains(words_[j].lower) || next_opens_phrase(j);
  }

  Tag read_that(std::size_t i) const {
    const Word* previous = before(i);
    const bool may_determine = previous == nullptr || previous->tag == Tag::preposition ||
                               previous->tag == Tag::conjunction || previous->tag == Tag::comma;
    const bool dated =
        i + 2 < words_.size() && words_[i + 1].tag == Tag::date && !is_closed(words_[i + 2].lower);
    if (may_determine && (next_is_nominal(i) || dated)) return Tag::determiner;
    return previous == nullptr ? Tag::pronoun : Tag::relative;
  }

  static bool is_adjective(std::string_view lower) {
    for (const std::string_view ending :
         {"al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ish", "ary", "ese", "ian", "ed"}) {
      if (ends_with(lower, ending) && lower.size() > ending.size() + 2) return true;
    }
    return lexicon().is(WordClass::empty_adjective, lower) || lexicon().is(WordClass::adjective, lower);
  }

  std::optional<Tag> read_verb(std::size_t i) {
    Word& word = words_[i];
    const VerbForms& forms = *word.forms;
    const Word* previous = before(i);
    const Tag tag = previous ? previous->tag : Tag::end;
    const auto verb = [&](VerbForm form) {
      word.form = form;
      return Tag::verb;
    };
    if ((tag == Tag::modal || tag == Tag::do_verb || tag == Tag::to) && forms.is_base)
      return verb(VerbForm::base);
    if ((tag == Tag::have || tag == Tag::be) && forms.is_participle) return verb(VerbForm::participle);
    if (tag == Tag::be && forms.is_gerund) return verb(VerbForm::gerund);
    const bool in_phrase = tag == Tag::determiner || tag == Tag::possessive || tag == Tag::genitive ||
                           tag == Tag::adjective || (tag == Tag::date && previous->attributive);
    if (in_phrase) {
      if (!(forms.is_past || forms.is_participle)) return std::nullopt;
      if (tag != Tag::adjective || next_is_nominal(i)) return next_is_nominal(i) ? Tag::adjective : Tag::noun;
    }
    const bool state = i > 0 && forms.is_participle && words_[i - 1].tag == Tag::verb &&
                       lexicon_.is(WordClass::copula, words_[i - 1].forms->base);
    if (state) return Tag::adjective;  // "stays closed"
    if (forms.is_past || forms.is_participle) return read_past(i, tag);
    if (forms.is_gerund) {
      if (tag == Tag::number || is_gerund_noun(i, tag)) return std::nullopt;
      return verb(VerbForm::gerund);
    }
    return read_present(i, previous);
  }

  // "under questioning by", "at Russian training grounds"
  bool is_gerund_noun(std::size_t i, Tag previous) const {
    const bool clause = i > 0 && lexicon_.is(WordClass::clause_preposition, words_[i - 1].lower);
    if (previous == Tag::preposition && !clause && i + 1 < words_.size()) {
      const std::string& next = words_[i + 1].lower;
      return next == "of" || next == "by";
    }
    const bool governed =
        i > 1 && (words_[i - 2].tag == Tag::preposition || words_[i - 2].tag == Tag::determiner);
    return previous == Tag::name && governed && next_is_nominal(i);
  }

  // A verb of this clause stands before already, and it is none of saying.
  bool has_verb_before(std::size_t i) const {
    while (i-- > 0) {
      const Tag tag = words_[i].tag;
      if (tag == Tag::comma || tag == Tag::conjunction || tag == Tag::relative || tag == Tag::subordinator ||
          tag == Tag::stop || tag == Tag::quote || tag == Tag::end) {
        return false;
      }
      if (tag == Tag::preposition && lexicon_.is(WordClass::clause_preposition, words_[i].lower))
        return false;
      if (tag == Tag::verb) return !lexicon_.is(WordClass::report, words_[i].forms->base);
      if (tag == Tag::be || tag == Tag::have || tag == Tag::modal) return true;
    }
    return false;
  }

  std::optional<Tag> read_past(std::size_t i, Tag previous) {
    Word& word = words_[i];
    const VerbForms& forms = *word.forms;
    const bool also_base = forms.is_base && !ends_with(word.lower, "ed");
    if (previous == Tag::preposition && next_is_nominal(i)) return also_base ? Tag::noun : Tag::adjective;
    // ", newly installed capacity"
    const bool modified = i > 0 && words_[i - 1].tag == Tag::adverb && ends_with(words_[i - 1].lower, "ly");
    if (modified && next_is_nominal(i) &&
        (previous == Tag::end || previous == Tag::comma || previous == Tag::preposition ||
         previous == Tag::determiner)) {
      return Tag::adjective;
    }
    if (also_base && (previous == Tag::preposition || previous == Tag::number)) return Tag::noun;
    const bool people = previous == Tag::number && lexicon_.is(WordClass::people_adjective, word.lower) &&
                        !next_opens_phrase(i) && !next_is_nominal(i);
    if (people) return Tag::noun;  // "left 12 dead and 40 injured"
    if (also_base && lexicon_.is(WordClass::mostly_noun, word.lower) && !next_opens_phrase(i) &&
        !next_is_nominal(i))
      return Tag::noun;
    word.form = forms.is_past ? (forms.is_participle ? VerbForm::past_or_participle : VerbForm::past)
                              : VerbForm::participle;
    return Tag::verb;
  }

  std::optional<Tag> read_present(std::size_t i, const Word* previous) {
    Word& word = words_[i];
    const VerbForms& forms = *word.forms;
    const VerbForm form = forms.is_third ? VerbForm::third : VerbForm::base;
    if (previous == nullptr) return std::nullopt;
    const bool subject_word = previous->tag == Tag::pronoun || previous->tag == Tag::relative;
    if (subject_word && previous->lower != "him" && previous->lower != "them" && previous->lower != "us") {
      word.form = form;
      return Tag::verb;
    }
    const bool after_noun = previous->tag == Tag::noun || previous->tag == Tag::name ||
                            (previous->tag == Tag::comma && next_opens_phrase(i));
    const bool often_noun = lexicon_.is(WordClass::mostly_noun, word.lower);
    const bool opens = next_opens_phrase(i) || (i + 1 < words_.size() && words_[i + 1].capital &&
                                                lexicon_.is(WordClass::report, forms.base));
    if (!after_noun || ((often_noun || !opens) && has_verb_before(i)) || is_bare_object(*previous))
      return std::nullopt;
    if (form == VerbForm::base && !ends_with(previous->lower, "s") &&
        !lexicon_.is(WordClass::plural_noun, previous->lower) && (often_noun || !opens)) {
      return std::nullopt;
    }
    if (often_noun && !opens) return std::nullopt;
    const Word* next = after(i);
    const bool goes_on = next != nullptr && is_word(next->lower);
    if (!goes_on && form == VerbForm::base) return std::nullopt;
    word.form = form;
    return Tag::verb;
  }

  // "revealed lofty plans": a bare noun right after a verb is no subject.
  bool is_bare_object(const Word& noun) const {
    const auto i = static_cast<std::size_t>(&noun - words_.data());
    return i > 0 && noun.tag == Tag::noun && words_[i - 1].tag == Tag::verb && !ends_with(noun.lower, "s");
  }

  // A date before its noun, with a determiner, an adjective or a preposition of its own before it.
  void mark_attributive() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].tag != Tag::date || i + 1 >= words_.size() || words_[i + 1].tag == Tag::date) continue;
      std::size_t begin = i;
      while (begin > 0 && words_[begin - 1].tag == Tag::date) --begin;
      const Tag left = begin > 0 ? words_[begin - 1].tag : Tag::end;
      const bool opens = left == Tag::determiner || left == Tag::possessive || left == Tag::adjective ||
                         left == Tag::genitive || left == Tag::preposition;
      const bool attributive = words_[i].attributive || (opens && is_nominal(words_[i + 1].tag));
      for (std::size_t j = begin; j <= i; ++j) words_[j].attributive = attributive;
    }
  }
};

}  // namespace

void tag_words(const WordContext& context, std::vector<Word>& words) {
  Tagger(context, words).run();
}

}  // namespace backstory::events
