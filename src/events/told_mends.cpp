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

// "told the court that she had": what was told, and nothing about the court.
void fasten_told(Tree& tree, WordIndex verb) {
  if (!is_one_of(tree[verb].relation, {Relation::acl, Relation::acl_relcl})) return;
  const WordIndex noun = tree[verb].head;
  const WordIndex that = tree.find_child(verb, {Relation::mark});
  if (that == kNoWord || tree[that].lower != "that" || !has_child(tree, verb, {Relation::nsubj})) return;
  if (noun == kNoWord || !is_one_of(tree[noun].relation, {Relation::obj, Relation::iobj})) return;
  const std::string& teller = tree[tree[noun].head].lemma;
  if (teller != "tell" && teller != "warn" && teller != "assure" && teller != "inform") return;
  tree.words[verb].head = tree[noun].head;
  tree.words[verb].relation = Relation::ccomp;
}

// "…, executives of both companies announced.": a verb of saying at the end, with who says it.
void split_report(Tree& tree, WordIndex verb) {
  const language::Word& word = tree[verb];
  if (!is_one_of(word.relation, {Relation::acl, Relation::acl_relcl}) || word.head == kNoWord) return;
  if (!lexicon().is(WordClass::report, word.lemma) || finiteness(tree, verb) == 0) return;
  if (!lacks_subject(tree, verb) || has_child(tree, verb, {Relation::obj, Relation::ccomp})) return;
  WordIndex speaker = word.head;
  while (tree[speaker].relation == Relation::nmod && tree[speaker].head != kNoWord)
    speaker = tree[speaker].head;
  const WordIndex first = tree.range(speaker).first;
  const bool apart = first > 0 && (tree[first - 1].lower == "," || tree[first].lower == ",");
  const bool loose =
      is_one_of(tree[speaker].relation, {Relation::conj, Relation::appos, Relation::parataxis});
  const WordIndex root = tree.root();
  if (!apart || !loose || tree.is_below(root, speaker)) return;
  tree.words[verb].head = root;
  tree.words[verb].relation = Relation::parataxis;
  tree.words[speaker].head = verb;
  tree.words[speaker].relation = Relation::nsubj;
}

// "announced the target had been met", "show Hale was found guilty": what follows the verb of saying is no
// object, but the subject of what is said.
void open_told(Tree& tree, WordIndex verb) {
  if (finiteness(tree, verb) < 2 || !lacks_subject(tree, verb) || has_child(tree, verb, {Relation::cc}))
    return;
  WordIndex teller = kNoWord;
  WordIndex object = kNoWord;
  if (tree[verb].relation == Relation::conj) {
    teller = tree[verb].head;
    object = tree.find_child(teller, {Relation::obj});
  } else if (is_one_of(tree[verb].relation, {Relation::acl, Relation::acl_relcl})) {
    object = tree[verb].head;
    while (object != kNoWord && tree[object].relation == Relation::nmod) object = tree[object].head;
    if (object != kNoWord && tree[object].relation == Relation::obj) teller = tree[object].head;
  }
  if (teller == kNoWord || object == kNoWord || object > verb) return;
  if (!lexicon().is(WordClass::report, tree[teller].lemma)) return;
  tree.words[verb].head = teller;
  tree.words[verb].relation = Relation::ccomp;
  tree.words[object].head = verb;
  tree.words[object].relation =
      has_child(tree, verb, {Relation::aux_pass}) ? Relation::nsubj_pass : Relation::nsubj;
}

}  // namespace backstory::events
