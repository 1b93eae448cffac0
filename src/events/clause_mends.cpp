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

// 3 for a verb that must be what the noun above it is the subject of, less for less likely ones, 0 for none.
int fitness(const Tree& tree, WordIndex noun, WordIndex i, bool has_subject) {
  if (!tree.is_below(i, noun)) return 0;
  if (is_one_of(tree[i].relation, {Relation::acl, Relation::acl_relcl, Relation::parataxis, Relation::xcomp,
                                   Relation::advcl})) {
    if (!has_subject && !lacks_subject(tree, i)) return 0;
    if (has_subject && has_child(tree, i, {Relation::mark})) return 0;
    return finiteness(tree, i) == 0 ? 0 : finiteness(tree, i) + 1;
  }
  // "Hale, the mayor, resigned"
  if (tree[i].relation == Relation::conj && !has_subject && lacks_subject(tree, i) && i > 0 &&
      tree[i - 1].lower == "," && !has_child(tree, i, {Relation::cc}))
    return finiteness(tree, i);
  // "a plan to close the port was dropped": the port is closed, and the plan dropped.
  if (tree[i].relation == Relation::ccomp && !has_subject) {
    const WordIndex above = tree[i].head;
    const bool infinitive = tree[above].relation == Relation::acl && tree[above].xpos == Xpos::vb &&
                            tree[above].head == noun && !has_child(tree, above, {Relation::obj});
    return infinitive && finiteness(tree, i) == 2 ? 2 : 0;
  }
  // "lawmakers introduced legislation", with the verb taken for an adjective.
  const bool after_noun = tree[i].relation == Relation::amod && i > 0 &&
                          (tree[i - 1].upos == Upos::noun || tree[i - 1].upos == Upos::propn);
  return after_noun && tree[i].upos == Upos::verb && tree[i].head > i ? 1 : 0;
}

// "Hale, the mayor, resigned, and her staff left": "left" has a subject of its own.
bool is_spare_subject(const Tree& tree, WordIndex noun) {
  if (!is_one_of(tree[noun].relation, {Relation::nsubj, Relation::nsubj_pass})) return false;
  const WordIndex verb = tree[noun].head;
  const std::vector<WordIndex> subjects = tree.children(verb, {Relation::nsubj, Relation::nsubj_pass});
  return subjects.size() == 2 && subjects[0] == noun && subjects[1] < verb &&
         has_child(tree, verb, {Relation::cc});
}

}  // namespace

// "The group of lawmakers introduced": a noun where a clause must be, and below it the verb whose subject it
// is.
void promote_verb(Tree& tree, WordIndex noun) {
  // "More than half of the members voted"
  const bool counts = tree[noun].upos == Upos::adj && tree[noun].relation == Relation::root;
  if (!is_nominal(tree, noun) && !counts) return;
  const bool spare = is_spare_subject(tree, noun);
  // ", and by then 30 people worked"
  const bool listed = tree[noun].relation == Relation::conj && has_child(tree, noun, {Relation::cc}) &&
                      tree.range(noun).first < noun && tree[tree.range(noun).first].lower == ",";
  if (!spare && !listed &&
      !is_one_of(tree[noun].relation, {Relation::root, Relation::ccomp, Relation::advcl}))
    return;
  if (has_child(tree, noun, {Relation::cop, Relation::aux})) return;
  const WordIndex own = tree.find_child(noun, {Relation::nsubj, Relation::nsubj_pass});
  WordIndex best = kNoWord;
  int best_fitness = 0;
  for (WordIndex i = noun + 1; i < tree.size(); ++i) {
    const int value = fitness(tree, noun, i, own != kNoWord);
    if (value > best_fitness) {
      best = i;
      best_fitness = value;
    }
  }
  if (best == kNoWord || (listed && best_fitness < 3)) return;
  if (tree[best].relation == Relation::amod && tree[best].head != noun) {
    language::Word& object = tree.words[tree[best].head];
    object.relation = Relation::obj;
    object.head = best;
    tree.words[best].xpos = Xpos::vbd;
  }
  if (tree[best].relation == Relation::ccomp) {
    const WordIndex object = tree.find_child(best, {Relation::nsubj, Relation::nsubj_pass});
    if (object != kNoWord) {
      tree.words[object].head = tree[best].head;
      tree.words[object].relation = Relation::obj;
    }
  }
  make_subject(tree, noun, best);
  if (spare) tree.words[best].relation = Relation::parataxis;
  if (own == kNoWord) return;
  tree.words[noun].relation = Relation::obl_unmarked;
  tree.words[own].head = best;
}

// "Soon after the wall had gone up, the family left": the clause that a conjunction opens is not the main
// one.
void swap_main(Tree& tree, WordIndex root) {
  if (tree[root].relation != Relation::root || tree[root].upos != Upos::verb) return;
  const WordIndex subject = tree.find_child(root, {Relation::nsubj, Relation::nsubj_pass});
  if (subject == kNoWord || subject > root) return;
  bool opened = false;
  for (WordIndex i = 0; i < root; ++i) {
    const bool opens = tree[i].upos == Upos::adp || tree[i].upos == Upos::sconj;
    const bool at_subject = tree.is_below(i, subject) || (tree[i].head == root && i < subject);
    opened = opened || (opens && at_subject && tree[i].lower != "as" &&
                        lexicon().is(WordClass::clause_preposition, tree[i].lower));
  }
  if (!opened) return;
  for (WordIndex i = root + 1; i < tree.size(); ++i) {
    const bool beside = is_one_of(
        tree[i].relation, {Relation::parataxis, Relation::advcl, Relation::conj, Relation::acl_relcl});
    if (!beside || finiteness(tree, i) < 2 || has_child(tree, i, {Relation::mark, Relation::cc})) continue;
    const WordIndex own = tree.find_child(i, {Relation::nsubj, Relation::nsubj_pass});
    if (own == kNoWord || own < root || tree[own].upos == Upos::pron) continue;
    tree.words[i].head = kNoWord;
    tree.words[i].relation = Relation::root;
    tree.words[root].head = i;
    tree.words[root].relation = Relation::advcl;
    return;
  }
}

// "According to a report, two men were found": what a preposition governs is no main clause.
void promote_clause(Tree& tree, WordIndex root) {
  if (tree[root].relation != Relation::root || !is_nominal(tree, root) ||
      !has_child(tree, root, {Relation::case_}) || has_child(tree, root, {Relation::cop}))
    return;
  for (WordIndex i = root + 1; i < tree.size(); ++i) {
    if (!is_one_of(tree[i].relation,
                   {Relation::acl_relcl, Relation::acl, Relation::parataxis, Relation::advcl}))
      continue;
    if (finiteness(tree, i) == 0 || has_child(tree, i, {Relation::mark})) continue;
    const WordIndex subject = tree.find_child(i, {Relation::nsubj, Relation::nsubj_pass});
    if (subject == kNoWord || tree[subject].upos == Upos::pron) continue;
    tree.words[i].head = kNoWord;
    tree.words[i].relation = Relation::root;
    tree.words[root].head = i;
    tree.words[root].relation = Relation::obl;
    return;
  }
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
