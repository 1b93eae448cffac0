#include "events/tagger.h"

#include <algorithm>

#include "base/utf8.h"
#include "events/quantity.h"
#include "events/word_shape.h"

namespace backstory::events {
namespace {

using language::Relation;
using language::Upos;
using language::Xpos;

class Tagger {
 public:
  Tagger(const WordContext& context, SentenceWords& sentence)
      : context_(context), words_(sentence.words), tree_(sentence.tree) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Word& word = words_[i];
      if (word.tag == Tag::date || word.tag == Tag::aside) continue;
      word.tag = word.node == language::kNoWord ? Tag::comma : read(i, tree_[word.node]);
    }
    mark_attributive();
  }

 private:
  const WordContext& context_;
  std::vector<Word>& words_;
  const language::Tree& tree_;
  const Lexicon& lexicon_ = lexicon();

  Tag read(std::size_t i, const language::Word& node) {
    const std::string& lower = words_[i].lower;
    if (!is_word(lower) && lower != "&" && lower[0] != '\'' && lower[0] != '$') return read_mark(lower);
    if (lower[0] == '\'' || lower == "s'") return read_clitic(i, node);
    if (lower[0] == '$' || is_digit(decode_code_point(lower, 0).value)) return Tag::number;
    if (is_name(i, node)) return Tag::name;
    if (const std::optional<Tag> closed = read_closed(i, node)) return *closed;
    if (node.upos == Upos::verb || node.upos == Upos::aux) return read_verb(i, node);
    if (node.upos == Upos::adj) return Tag::adjective;
    if (node.upos == Upos::adv || node.upos == Upos::intj) return Tag::adverb;
    return node.upos == Upos::num ? Tag::number : Tag::noun;
  }

  static Tag read_mark(const std::string& lower) {
    if (lower == ",") return Tag::comma;
    if (lower == ";" || lower == ":" || is_dash_mark(lower)) return Tag::stop;
    if (is_quote_mark(lower)) return Tag::quote;
    if (lower == "%" || lower == "#") return Tag::noun;
    return Tag::end;
  }

  Tag read_clitic(std::size_t i, const language::Word& node) const {
    const std::string& lower = words_[i].lower;
    if (i > 0 && lower == "'s" && node.xpos == Xpos::pos) return Tag::genitive;  // also in "Dorn 's port"
    if (i == 0 || words_[i].space_before) return Tag::quote;
    if (lower == "'ll" || lower == "'d") return Tag::modal;
    if (lower == "'ve") return Tag::have;
    if (lower == "'re" || lower == "'m") return Tag::be;
    if (node.xpos == Xpos::pos) return Tag::genitive;
    if (lower == "'s" && node.upos == Upos::aux) return node.lemma == "have" ? Tag::have : Tag::be;
    if (lower == "'") return ends_with(words_[i - 1].lower, "s") ? Tag::genitive : Tag::quote;
    return lower == "'s" ? Tag::genitive : Tag::quote;
  }

  // Inside a sentence capitals tell a name; at its start the tree does.
  bool is_name(std::size_t i, const language::Word& node) const {
    const Word& word = words_[i];
    if (!word.capital) return false;
    // "Xi" is no conjunction, whatever the tag says.
    if (i > 0 && words_[i - 1].tag != Tag::quote && words_[i - 1].tag != Tag::stop &&
        words_[i - 1].tag != Tag::aside && !is_grammatical(word.lower))
      return true;
    const bool closed = node.upos == Upos::det || node.upos == Upos::pron || node.upos == Upos::adp ||
                        node.upos == Upos::cconj || node.upos == Upos::sconj || node.upos == Upos::aux ||
                        node.upos == Upos::part;
    const bool opens = i == 0 || words_[i - 1].tag == Tag::quote || words_[i - 1].tag == Tag::stop ||
                       words_[i - 1].tag == Tag::aside;
    if (!opens) return !closed;
    if (node.upos == Upos::propn) return true;
    return !closed && context_.names.contains(word.lower);
  }

  bool is_grammatical(std::string_view lower) const {
    for (const WordClass word_class :
         {WordClass::determiner, WordClass::possessive, WordClass::pronoun, WordClass::relative,
          WordClass::subordinator, WordClass::preposition, WordClass::conjunction, WordClass::modal,
          WordClass::be, WordClass::have, WordClass::do_verb, WordClass::negation, WordClass::adverb}) {
      if (lexicon_.is(word_class, lower)) return true;
    }
    return false;
  }

  std::optional<Tag> read_closed(std::size_t i, const language::Word& node) const {
    const std::string& lower = words_[i].lower;
    const bool governs = node.relation == Relation::case_ || node.relation == Relation::mark ||
                         node.relation == Relation::fixed;
    if (lower == "a" || lower == "an" || lower == "the") return Tag::determiner;
    if (lower == "her" && (opens_noun(i + 1) || node.relation == language::Relation::nmod_poss))
      return Tag::possessive;
    if ((lower == "first" || lower == "only") && i > 0 &&
        (words_[i - 1].tag == Tag::possessive || words_[i - 1].tag == Tag::genitive))
      return Tag::adjective;
    if (lower == "not" || lower == "n't" || lower == "never") return Tag::negation;
    if ((lower == "and" || lower == "between" || lower == "in") && quantifies(words_, i)) return Tag::number;
    if (is_no_longer(i)) return Tag::adverb;
    switch (node.upos) {
      case Upos::part:
        return lower == "to" ? std::optional(Tag::to) : std::nullopt;
      case Upos::adp:
        if (lower == "to" && is_before_base(i)) return Tag::to;  // "due to expire"
        if (node.xpos == Xpos::rp || node.relation == Relation::compound_prt) return Tag::adverb;
        return quantifies(words_, i) ? Tag::number : Tag::preposition;
      case Upos::cconj:
        if (lower == "but" && i > 0 && leaves_rest(words_[i - 1].lower)) return Tag::preposition;
        if (lower == "neither" && node.head != language::kNoWord && tree_[node.head].upos == Upos::verb)
          return Tag::negation;
        return node.relation == Relation::cc_preconj ? Tag::determiner : Tag::conjunction;
      case Upos::sconj:
        return read_subordinator(lower);
      case Upos::det:
        return node.xpos == Xpos::prp_poss ? Tag::possessive : Tag::determiner;
      case Upos::pron:
        return read_pronoun(lower, node);
      case Upos::aux:
        return lexicon_.is(WordClass::modal, lower) && node.lemma != "be" && node.lemma != "have"
                   ? std::optional(Tag::modal)
                   : std::nullopt;
      case Upos::verb:
        return governs ? std::optional(Tag::preposition) : std::nullopt;  // "including", "following"
      case Upos::adv:
        if (lower == "where") return Tag::relative;
        if (lower == "when" || lower == "how" || lower == "why" || lower == "whenever")
          return Tag::subordinator;
        if (governs && lexicon_.is(WordClass::preposition, lower)) return Tag::preposition;
        return quantifies(words_, i) ? Tag::number : Tag::adverb;
      default:
        return quantifies(words_, i) ? std::optional(Tag::number) : std::nullopt;
    }
  }

  static Tag read_subordinator(const std::string& lower) {
    if (lower == "that") return Tag::relative;
    const Lexicon& english = lexicon();
    return english.is(WordClass::subordinator, lower) || !english.is(WordClass::preposition, lower)
               ? Tag::subordinator
               : Tag::preposition;
  }

  static Tag read_pronoun(const std::string& lower, const language::Word& node) {
    if (node.xpos == Xpos::prp_poss) return Tag::possessive;
    if (lower == "what" || lower == "whatever") return Tag::subordinator;
    if (node.xpos == Xpos::wdt || node.xpos == Xpos::wp || node.xpos == Xpos::wp_poss) return Tag::relative;
    if (node.relation == Relation::det) return Tag::determiner;
    return node.upos == Upos::noun ? Tag::noun : Tag::pronoun;
  }

  bool opens_noun(std::size_t i) const {
    if (i >= words_.size() || words_[i].node == language::kNoWord) return false;
    const Upos upos = tree_[words_[i].node].upos;
    return upos == Upos::noun || upos == Upos::adj || words_[i].lower == "first" || words_[i].lower == "own";
  }

  // "all but two"
  static bool leaves_rest(std::string_view before) {
    return before == "all" || before == "nobody" || before == "nothing" || before == "everything" ||
           before == "none" || before == "everyone";
  }

  bool is_before_base(std::size_t i) const {
    return i + 1 < words_.size() && words_[i + 1].node != language::kNoWord &&
           tree_[words_[i + 1].node].xpos == Xpos::vb;
  }

  bool is_no_longer(std::size_t i) const {
    return (words_[i].lower == "no" && i + 1 < words_.size() && words_[i + 1].lower == "longer") ||
           (words_[i].lower == "longer" && i > 0 && words_[i - 1].lower == "no");
  }

  Tag read_verb(std::size_t i, const language::Word& node) {
    Word& word = words_[i];
    if (node.lemma == "be") return Tag::be;
    if (node.lemma == "have") return Tag::have;
    if (node.lemma == "do") return Tag::do_verb;
    const bool before_noun = node.relation == Relation::amod || node.relation == Relation::compound;
    if (before_noun && i + 1 < words_.size() && words_[i + 1].tag != Tag::date)
      return node.xpos == Xpos::vbg && node.relation == Relation::compound ? Tag::noun : Tag::adjective;
    word.form = form_of(word.node);
    word.forms = VerbForms{node.lemma, false, false, false, false, false};
    return Tag::verb;
  }

  // Where tag and tree disagree about a past and a participle, the tree is right more often.
  VerbForm form_of(language::WordIndex node) const {
    const language::Word& word = tree_[node];
    const bool past = word.xpos == Xpos::vbd;
    if (past || word.xpos == Xpos::vbn) {
      const bool helped = tree_.find_child(node, {Relation::aux, Relation::aux_pass}) != language::kNoWord;
      const bool acts = tree_.find_child(node, {Relation::nsubj}) != language::kNoWord;
      if (past && is_done_by_another(node)) return VerbForm::participle;
      if (past) return word.relation == Relation::acl && !acts ? VerbForm::participle : VerbForm::past;
      return acts && !helped && word.relation != Relation::acl ? VerbForm::past : VerbForm::participle;
    }
    if (word.xpos == Xpos::vbg) return VerbForm::gerund;
    return word.xpos == Xpos::vbz ? VerbForm::third : VerbForm::base;
  }

  // "a bid launched by Cie"
  bool is_done_by_another(language::WordIndex verb) const {
    if (tree_.find_child(verb, {Relation::obj, Relation::nsubj}) != language::kNoWord) return false;
    if (tree_.find_child(verb, {Relation::obl_agent}) != language::kNoWord) return true;
    for (const language::WordIndex adjunct : tree_.children(verb, {Relation::obl})) {
      const language::WordIndex preposition = tree_.find_child(adjunct, {Relation::case_});
      if (preposition != language::kNoWord && tree_[preposition].lower == "by") return true;
    }
    return false;
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

void tag_words(const WordContext& context, SentenceWords& sentence) {
  Tagger(context, sentence).run();
}

}  // namespace backstory::events
