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

// "meet her Quento counterpart": whose, and not whom.
void settle_possessive(Tree& tree, WordIndex i) {
  language::Word& word = tree.words[i];
  if (word.lower != "her" || word.xpos == Xpos::prp_poss || i + 1 >= tree.size()) return;
  WordIndex noun = i + 1;
  while (noun + 1 < tree.size() && (tree[noun].upos == Upos::adj || tree[noun].upos == Upos::propn) &&
         (tree[noun + 1].upos == Upos::noun || tree[noun + 1].upos == Upos::adj))
    ++noun;
  if (tree[noun].upos != Upos::noun || noun == word.head ||
      has_child(tree, noun, {Relation::case_, Relation::det}))
    return;
  if (is_one_of(tree[noun].relation,
                {Relation::obl, Relation::xcomp, Relation::dep, Relation::obl_unmarked}) &&
      tree[noun].head == word.head)
    tree.words[noun].relation = word.relation;
  word.xpos = Xpos::prp_poss;
  word.head = noun;
  word.relation = Relation::nmod_poss;
}

// "The ferry Marigold capsized": the name of what stands before it, where the tree has a ferry that Marigold
// capsized.
void join_name(Tree& tree, WordIndex noun) {
  const WordIndex name = noun + 1;
  if (tree[noun].relation != Relation::root || tree[noun].upos != Upos::noun || name >= tree.size() ||
      tree[name].upos != Upos::propn || has_child(tree, noun, {Relation::cop, Relation::case_}))
    return;
  const WordIndex verb = tree[name].head;
  if (verb == kNoWord || !is_one_of(tree[name].relation, {Relation::nsubj, Relation::nsubj_pass}) ||
      tree[verb].head != noun || tree[verb].relation != Relation::acl_relcl || finiteness(tree, verb) == 0)
    return;
  tree.words[name].head = noun;
  tree.words[name].relation = Relation::appos;
  make_subject(tree, noun, verb);
}

}  // namespace backstory::events
