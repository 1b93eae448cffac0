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

namespace {

bool has_finite_verb(const Tree& tree) {
  for (WordIndex i = 0; i < tree.size(); ++i) {
    const bool describes = tree[i].relation == Relation::amod;
    if ((finiteness(tree, i) > 0 && !describes) || is_finite_auxiliary(tree[i])) return true;
  }
  return false;
}

}  // namespace

// "The mill made fuses": the verb taken for an adjective of what was made.
void free_verb(Tree& tree, WordIndex root) {
  if (tree[root].relation != Relation::root || !is_nominal(tree, root) ||
      has_child(tree, root, {Relation::cop}))
    return;
  for (const WordIndex verb : tree.children(root, {Relation::amod})) {
    if (verb > root || tree[verb].upos != Upos::verb || verb == 0) continue;
    if (tree[verb].xpos != Xpos::vbd && tree[verb].xpos != Xpos::vbn) continue;
    WordIndex subject = verb - 1;
    while (subject > 0 && tree[subject].upos == Upos::adv) --subject;
    if (tree[subject].head != root || (tree[subject].upos != Upos::noun && tree[subject].upos != Upos::propn))
      continue;
    for (const WordIndex child : tree.children(root)) {
      if (child < subject && tree[child].relation != Relation::punct) tree.words[child].head = subject;
      if (child > subject && child < verb) tree.words[child].head = verb;
    }
    tree.words[verb].head = kNoWord;
    tree.words[verb].relation = Relation::root;
    tree.words[verb].xpos = Xpos::vbd;
    tree.words[subject].head = verb;
    tree.words[subject].relation = Relation::nsubj;
    tree.words[root].head = verb;
    tree.words[root].relation = Relation::obj;
    return;
  }
}

// "The resolution calls for": without another verb, the noun that could be one is.
void find_verb_among_nouns(Tree& tree, WordIndex root) {
  if (tree[root].relation != Relation::root || tree[root].xpos != Xpos::nns ||
      !has_child(tree, root, {Relation::compound, Relation::amod}) || has_child(tree, root, {Relation::cop}))
    return;
  const std::optional<VerbForms> forms = lexicon().find_verb(tree[root].lower);
  const WordIndex before = root - 1;
  // "The library reopens", but not "The public works"
  const bool noun =
      tree[before].relation == Relation::compound ||
      (tree[before].relation == Relation::amod && !lexicon().is(WordClass::mostly_noun, tree[root].lower));
  if (!forms || !forms->is_third || tree[before].head != root || !noun) return;
  for (const language::Word& word : tree.words) {
    if (word.upos == Upos::verb && word.relation == Relation::parataxis) return;
  }
  language::Word& verb = tree.words[root];
  verb.upos = Upos::verb;
  verb.xpos = Xpos::vbz;
  verb.lemma = forms->base;
  tree.words[before].relation = Relation::nsubj;
  for (const WordIndex child : tree.children(root)) {
    language::Word& word = tree.words[child];
    if (child < before && is_one_of(word.relation, {Relation::det, Relation::amod, Relation::nmod_poss,
                                                    Relation::compound, Relation::nummod}))
      word.head = before;
    if (child > root && word.relation == Relation::nmod) word.relation = Relation::obl;
  }
}

// "Both pleaded not guilty", "Owners of houses sued": in a sentence without a verb, the word that could be
// one.
void find_only_verb(Tree& tree, WordIndex i) {
  const language::Word& word = tree[i];
  const WordIndex root = tree.root();
  if (i == 0 || root == kNoWord || (word.upos != Upos::adj && word.upos != Upos::noun) ||
      word.form != word.lower)
    return;
  const std::optional<VerbForms> forms = lexicon().find_verb(word.lower);
  if (!forms || !forms->is_past || forms->is_base || lexicon().is(WordClass::not_verb, word.lower)) return;
  const Upos before = tree[i - 1].upos;
  const bool follows = before == Upos::noun || before == Upos::propn || before == Upos::pron ||
                       before == Upos::det || before == Upos::num;  // "37 drowned"
  const bool describes = i + 1 < tree.size() && (is_nominal(tree, i + 1) || tree[i + 1].upos == Upos::adj);
  if (!follows || describes || (before == Upos::det && tree[i - 1].lower == "the") || has_finite_verb(tree))
    return;
  const WordIndex above = word.head;
  for (const WordIndex child : tree.children(i)) {
    if (child + 1 < i) tree.words[child].head = i - 1;
  }
  if (tree[i - 1].head == i && root < i && above != kNoWord) {
    tree.words[i - 1].head = above;
    tree.words[i - 1].relation = Relation::nmod;
  } else if (root >= i) {
    tree.words[i - 1].head = i;
    tree.words[i - 1].relation = Relation::nsubj;
  }
  tree.words[i].upos = Upos::verb;
  tree.words[i].xpos = Xpos::vbd;
  tree.words[i].lemma = forms->base;
  tree.words[i].head = kNoWord;
  tree.words[i].relation = Relation::root;
  if (root == i) return;
  tree.words[root].head = i;
  tree.words[root].relation = root < i ? Relation::nsubj : Relation::xcomp;
}

// "The observatory, high above the valley, recorded the comet": a verb with an object, taken for an adjective
// in a sentence without a verb.
void raise_verb(Tree& tree, WordIndex i) {
  const WordIndex root = tree.root();
  if (root == kNoWord || root > i || !is_nominal(tree, root) ||
      has_child(tree, root, {Relation::cop, Relation::case_}))
    return;
  const bool past = tree[i].xpos == Xpos::vbd || tree[i].xpos == Xpos::vbn;
  const WordIndex object = tree.find_child(i, {Relation::obj});
  if (!past || tree[i].relation != Relation::amod || object == kNoWord || object < i || has_finite_verb(tree))
    return;
  tree.words[i].xpos = Xpos::vbd;
  make_subject(tree, root, i);
}

// "United beat Rovers": no preposition, in a sentence without a verb.
void free_preposition(Tree& tree, WordIndex i) {
  const WordIndex root = tree.root();
  const WordIndex object = tree[i].head;
  const Lexicon& english = lexicon();
  if (tree[i].upos != Upos::adp || tree[i].relation != Relation::case_ || root == kNoWord || root >= i ||
      object < i || object == kNoWord || !is_nominal(tree, root) ||
      english.is(WordClass::preposition, tree[i].lower) || english.is(WordClass::particle, tree[i].lower) ||
      english.is(WordClass::subordinator, tree[i].lower))
    return;
  const std::optional<VerbForms> forms = english.find_verb(tree[i].lower);
  if (!forms || !forms->is_past || has_child(tree, root, {Relation::cop})) return;
  for (WordIndex w = 0; w < tree.size(); ++w) {
    const bool below = w != i && tree[w].head != kNoWord && tree[w].head <= i && w > i;
    if (below) tree.words[w].head = i;
    if (w > root && w < i) {
      tree.words[w].head = root;
      tree.words[w].relation = Relation::flat;
      tree.words[w].upos = Upos::propn;
    }
  }
  tree.words[i].upos = Upos::verb;
  tree.words[i].xpos = Xpos::vbd;
  tree.words[i].lemma = forms->base;
  tree.words[i].head = kNoWord;
  tree.words[i].relation = Relation::root;
  tree.words[object].head = i;
  tree.words[object].relation = Relation::obj;
  tree.words[root].head = i;
  tree.words[root].relation = Relation::nsubj;
}

// "Parliament, which has debated it, plans to vote": the verb taken for a noun.
void find_late_verb(Tree& tree, WordIndex i) {
  const WordIndex root = tree.root();
  if (root == kNoWord || !is_nominal(tree, root) || tree[i].relation != Relation::conj || i < 2 ||
      i + 1 >= tree.size() || tree[i].xpos != Xpos::nns)
    return;
  if (tree[i - 1].lower != "," || tree[i + 1].lower != "to" || has_child(tree, i, {Relation::cc})) return;
  const std::optional<VerbForms> forms = lexicon().find_verb(tree[i].lower);
  if (!forms || !forms->is_third || has_child(tree, root, {Relation::cop})) return;
  tree.words[i].upos = Upos::verb;
  tree.words[i].xpos = Xpos::vbz;
  tree.words[i].lemma = forms->base;
  tree.words[i].head = kNoWord;
  tree.words[i].relation = Relation::root;
  tree.words[root].head = i;
  tree.words[root].relation = Relation::nsubj;
  const WordIndex aim = i + 2;
  if (aim >= tree.size() || tree[aim].xpos != Xpos::vb) return;
  tree.words[aim].head = i;
  tree.words[aim].relation = Relation::xcomp;
}

}  // namespace backstory::events
