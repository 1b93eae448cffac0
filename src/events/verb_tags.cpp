#include "events/verb_tags.h"

#include "events/word_shape.h"
#include "events/word_view.h"

namespace backstory::events {
namespace {

class VerbTagger {
 public:
  explicit VerbTagger(std::vector<Word>& words) : words_(words), view_(words) {}

  std::optional<Tag> read(std::size_t i) {
    Word& word = words_[i];
    const VerbForms& forms = *word.forms;
    const Word* previous = view_.before(i);
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
      if (tag != Tag::adjective || view_.next_is_nominal(i))
        return view_.next_is_nominal(i) ? Tag::adjective : Tag::noun;
    }
    const bool state = i > 0 && forms.is_participle && words_[i - 1].tag == Tag::verb &&
                       lexicon().is(WordClass::copula, words_[i - 1].forms->base);
    if (state) return Tag::adjective;  // "stays closed"
    if (forms.is_past || forms.is_participle) return read_past(i, tag);
    if (forms.is_gerund) {
      if (tag == Tag::number || is_gerund_noun(i, tag)) return std::nullopt;
      return verb(VerbForm::gerund);
    }
    return read_present(i, previous);
  }

 private:
  std::vector<Word>& words_;
  WordView view_;

  // "under questioning by", "at Russian training grounds"
  bool is_gerund_noun(std::size_t i, Tag previous) const {
    const bool clause = i > 0 && lexicon().is(WordClass::clause_preposition, words_[i - 1].lower);
    if (previous == Tag::preposition && !clause && i + 1 < words_.size()) {
      const std::string& next = words_[i + 1].lower;
      return next == "of" || next == "by";
    }
    const bool governed =
        i > 1 && (words_[i - 2].tag == Tag::preposition || words_[i - 2].tag == Tag::determiner);
    return previous == Tag::name && governed && view_.next_is_nominal(i);
  }

  // A verb of this clause stands before already, and it is none of saying.
  bool has_verb_before(std::size_t i) const {
    while (i-- > 0) {
      const Tag tag = words_[i].tag;
      if (tag == Tag::comma || tag == Tag::conjunction || tag == Tag::relative || tag == Tag::subordinator ||
          tag == Tag::stop || tag == Tag::quote || tag == Tag::end) {
        return false;
      }
      if (tag == Tag::preposition && lexicon().is(WordClass::clause_preposition, words_[i].lower))
        return false;
      if (tag == Tag::verb) return !lexicon().is(WordClass::report, words_[i].forms->base);
      if (tag == Tag::be || tag == Tag::have || tag == Tag::modal) return true;
    }
    return false;
  }

  std::optional<Tag> read_past(std::size_t i, Tag previous) {
    Word& word = words_[i];
    const VerbForms& forms = *word.forms;
    const bool also_base = forms.is_base && !ends_with(word.lower, "ed");
    if (previous == Tag::preposition && view_.next_is_nominal(i))
      return also_base ? Tag::noun : Tag::adjective;
    // ", newly installed capacity"
    const bool modified = i > 0 && words_[i - 1].tag == Tag::adverb && ends_with(words_[i - 1].lower, "ly");
    if (modified && view_.next_is_nominal(i) &&
        (previous == Tag::end || previous == Tag::comma || previous == Tag::preposition ||
         previous == Tag::determiner)) {
      return Tag::adjective;
    }
    if (also_base && (previous == Tag::preposition || previous == Tag::number)) return Tag::noun;
    const bool people = previous == Tag::number && lexicon().is(WordClass::people_adjective, word.lower) &&
                        !view_.next_opens_phrase(i) && !view_.next_is_nominal(i);
    if (people) return Tag::noun;  // "left 12 dead and 40 injured"
    if (also_base && lexicon().is(WordClass::mostly_noun, word.lower) && !view_.next_opens_phrase(i) &&
        !view_.next_is_nominal(i))
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
                            (previous->tag == Tag::comma && view_.next_opens_phrase(i));
    const bool often_noun = lexicon().is(WordClass::mostly_noun, word.lower);
    const bool opens = view_.next_opens_phrase(i) || (i + 1 < words_.size() && words_[i + 1].capital &&
                                                      lexicon().is(WordClass::report, forms.base));
    if (!after_noun || ((often_noun || !opens) && has_verb_before(i)) || is_bare_object(*previous))
      return std::nullopt;
    if (form == VerbForm::base && !ends_with(previous->lower, "s") &&
        !lexicon().is(WordClass::plural_noun, previous->lower) && (often_noun || !opens)) {
      return std::nullopt;
    }
    if (often_noun && !opens) return std::nullopt;
    const Word* next = view_.after(i);
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
};

}  // namespace

std::optional<Tag> read_verb(std::vector<Word>& words, std::size_t i) {
  return VerbTagger(words).read(i);
}

}  // namespace backstory::events
