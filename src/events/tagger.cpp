#include "events/tagger.h"

#include <algorithm>

#include "base/utf8.h"
#include "events/quantity.h"
#include "events/verb_tags.h"
#include "events/word_shape.h"
#include "events/word_view.h"

namespace backstory::events {
namespace {

// Looks at the words before and after the one it reads; words before are read already.
class Tagger {
 public:
  Tagger(const WordContext& context, std::vector<Word>& words)
      : context_(context), words_(words), view_(words) {}

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
  WordView view_;
  const Lexicon& lexicon_ = lexicon();

  Tag read(std::size_t i) {
    const Word& word = words_[i];
    const std::string& lower = word.lower;
    if (!is_word(lower) && lower != "&" && lower[0] != '\'' && lower[0] != '$') return read_mark(i);
    if (lower[0] == '\'' || lower == "s'") return read_clitic(i);
    if (lower[0] == '$' || is_digit(decode_code_point(lower, 0).value)) return Tag::number;
    if (is_name(i)) return Tag::name;
    if (const std::optional<Tag> closed = read_closed(i)) return *closed;
    if (word.forms) {
      if (const std::optional<Tag> verb = read_verb(words_, i)) return *verb;
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
    const Word* previous = view_.before(i);
    if (lower == "to") return view_.is_infinitive(i) ? Tag::to : Tag::preposition;
    if (lower == "that") return read_that(i);
    if (lower == "her") return view_.next_is_nominal(i) ? Tag::possessive : Tag::pronoun;
    if (lexicon_.is(WordClass::negation, lower)) return Tag::negation;
    if ((lower == "and" || lower == "between" || lower == "in") && quantifies(words_, i)) return Tag::number;
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
      return view_.next_is_nominal(i) || lower == "more" ? Tag::number : Tag::noun;
    }
    if (lexicon_.is(WordClass::number, lower)) return Tag::number;
    if (quantifies(words_, i)) return Tag::number;
    if ((lower == "first" || lower == "last" || lower == "next") && previous && i + 1 < words_.size() &&
        (previous->tag == Tag::be || previous->tag == Tag::have) && lexicon_.find_verb(words_[i + 1].lower)) {
      return Tag::adverb;
    }
    if (lower == "according" && i + 1 < words_.size() && words_[i + 1].lower == "to") return Tag::preposition;
    const bool pair = lower == "neither" && i + 1 < words_.size() &&
                      lexicon_.is(WordClass::determiner, words_[i + 1].lower);
    if (pair) return Tag::determiner;  // "neither the bank nor the mill"
    if (is_demonstrative(lower))
      return view_.next_is_nominal(i) && !next_is_verb(i) ? Tag::determiner : Tag::pronoun;
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
    const Word* previous = view_.before(i);
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

  // "both pleaded guilty", "another announced by": no noun follows the word in -ed.
  bool next_is_verb(std::size_t i) const {
    const std::optional<VerbForms> forms = lexicon_.find_verb(words_[i + 1].lower);
    if (!forms || !(forms->is_past || forms->is_participle)) return false;
    return i + 2 >= words_.size() || !view_.next_is_nominal(i + 1) ||
           lexicon_.is(WordClass::negation, words_[i + 2].lower) ||
           (is_adjective(words_[i + 2].lower) && !view_.next_is_nominal(i + 2));
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

  Tag read_that(std::size_t i) const {
    const Word* previous = view_.before(i);
    const bool may_determine = previous == nullptr || previous->tag == Tag::preposition ||
                               previous->tag == Tag::conjunction || previous->tag == Tag::comma;
    const bool dated =
        i + 2 < words_.size() && words_[i + 1].tag == Tag::date && !is_closed(words_[i + 2].lower);
    if (may_determine && (view_.next_is_nominal(i) || dated)) return Tag::determiner;
    return previous == nullptr ? Tag::pronoun : Tag::relative;
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
