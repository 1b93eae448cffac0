#include "events/tree_view.h"

#include <algorithm>

#include "events/lexicon.h"

namespace backstory::events {

using language::kNoWord;
using language::Relation;
using language::Tree;
using language::Upos;
using language::WordIndex;
using language::Xpos;

bool is_one_of(Relation relation, std::initializer_list<Relation> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

bool has_child(const Tree& tree, WordIndex i, std::initializer_list<Relation> relations) {
  return tree.find_child(i, relations) != kNoWord;
}

bool is_nominal(const Tree& tree, WordIndex i) {
  const Upos upos = tree[i].upos;
  return upos == Upos::noun || upos == Upos::propn || upos == Upos::num || upos == Upos::pron ||
         upos == Upos::sym;
}

bool is_finite_auxiliary(const language::Word& word) {
  return is_one_of(word.relation, {Relation::aux, Relation::aux_pass, Relation::cop}) &&
         (word.xpos == Xpos::vbd || word.xpos == Xpos::vbz || word.xpos == Xpos::vbp ||
          word.xpos == Xpos::md);
}

int finiteness(const Tree& tree, WordIndex i) {
  if (tree[i].upos != Upos::verb) return 0;
  bool by = false;
  for (const WordIndex child : tree.children(i)) {
    if (is_finite_auxiliary(tree[child])) return 2;
    by = by || tree[child].relation == Relation::obl_agent;
  }
  switch (tree[i].xpos) {
    case Xpos::vbd:
    case Xpos::vbz:
    case Xpos::vbp:
      return 2;
    case Xpos::vbn:
      if (lexicon().is(WordClass::intransitive, tree[i].lemma)) return 2;
      return by ? 0 : 1;
    default:
      return 0;
  }
}

bool lacks_subject(const Tree& tree, WordIndex verb) {
  for (const WordIndex child : tree.children(verb)) {
    const language::Word& word = tree[child];
    if (is_one_of(word.relation, {Relation::nsubj, Relation::nsubj_pass, Relation::mark, Relation::csubj}))
      return false;
    const bool relative = word.xpos == Xpos::wdt || word.xpos == Xpos::wp || word.xpos == Xpos::wrb;
    if (relative) return false;
  }
  return true;
}

void make_subject(Tree& tree, WordIndex noun, WordIndex verb) {
  language::Word& subject = tree.words[noun];
  language::Word& predicate = tree.words[verb];
  predicate.head = subject.head;
  predicate.relation = subject.relation;
  subject.head = verb;
  subject.relation = has_child(tree, verb, {Relation::aux_pass}) ? Relation::nsubj_pass : Relation::nsubj;
}

}  // namespace backstory::events
