#include "events/mends.h"

#include "events/lexicon.h"
#include "events/tree_view.h"

namespace backstory::events {

using language::kNoWord;
using language::Relation;
using language::Tree;
using language::Upos;
using language::WordIndex;
using language::Xpos;

// "following a conference" where nobody follows anybody.
void settle_preposition(Tree& tree, WordIndex i) {
  language::Word& word = tree.words[i];
  const bool like_one = word.xpos == Xpos::vbg && (word.lower == "following" || word.lower == "including" ||
                                                   word.lower == "pending" || word.lower == "regarding");
  if (!like_one || word.relation == Relation::case_ || word.head == kNoWord) return;
  const WordIndex noun = tree.find_child(i, {Relation::obj});
  if (noun == kNoWord || has_child(tree, i, {Relation::aux, Relation::nsubj})) return;
  tree.words[noun].head = word.head;
  tree.words[noun].relation = Relation::obl;
  word.head = noun;
  word.relation = Relation::case_;
}

// "sank", "slept": pasts that are nothing else, whatever the tag says.
void settle_past(Tree& tree, WordIndex i) {
  language::Word& word = tree.words[i];
  const Lexicon& english = lexicon();
  const std::optional<VerbForms> forms = english.find_verb(word.lower);
  const bool irregular = forms && (forms->is_past || forms->is_participle) && !forms->is_base &&
                         !word.lower.ends_with("ed") && !word.lower.ends_with("ing") &&
                         word.form == word.lower && !english.is(WordClass::not_past, word.lower) &&
                         !english.is(WordClass::mostly_noun, word.lower) && word.upos != Upos::aux;
  if (!irregular || word.relation == Relation::amod) return;
  const bool known = word.upos == Upos::verb && (word.xpos == Xpos::vbd || word.xpos == Xpos::vbn);
  if (known) return;
  const bool helped = has_child(tree, i, {Relation::aux, Relation::aux_pass});
  word.upos = Upos::verb;
  word.xpos = helped || !forms->is_past ? Xpos::vbn : Xpos::vbd;
  word.lemma = forms->base;
  if (helped || has_child(tree, i, {Relation::nsubj, Relation::nsubj_pass}) || i == 0) return;
  const WordIndex subject = i - 1;
  if (tree[subject].head != i || !is_nominal(tree, subject)) return;
  tree.words[subject].relation = Relation::nsubj;
  for (const WordIndex child : tree.children(i)) {
    if (child < subject && tree[child].relation != Relation::punct) tree.words[child].head = subject;
    if (child > i && tree[child].relation == Relation::nmod) tree.words[child].relation = Relation::obl;
  }
}

// "Xi" is no auxiliary, so it is what the verb lacks.
void settle_auxiliary(Tree& tree, WordIndex i) {
  language::Word& word = tree.words[i];
  const Lexicon& english = lexicon();
  const bool named = !word.form.empty() && word.form[0] >= 'A' && word.form[0] <= 'Z';
  if (word.relation == Relation::mark && named && i > 0 && !english.is(WordClass::subordinator, word.lower) &&
      !english.is(WordClass::preposition, word.lower) && !english.is(WordClass::relative, word.lower)) {
    word.upos = Upos::propn;
    word.relation = Relation::dep;
  }
  if (!named || !is_one_of(word.relation, {Relation::aux, Relation::aux_pass, Relation::cop})) return;
  if (english.is(WordClass::be, word.lower) || english.is(WordClass::have, word.lower) ||
      english.is(WordClass::do_verb, word.lower) || english.is(WordClass::modal, word.lower) ||
      word.lemma == "get" || word.lemma == "be" || word.lower == "to" || word.lower == "let")
    return;
  word.upos = Upos::propn;
  const bool acts = has_child(tree, word.head, {Relation::nsubj, Relation::nsubj_pass});
  word.relation = acts ? Relation::dep : Relation::nsubj;
}

}  // namespace backstory::events
