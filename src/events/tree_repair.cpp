#include "events/tree_repair.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "events/lexicon.h"

namespace backstory::events {
namespace {

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

// 2 for a verb that must be finite, 1 for one that may be, 0 for others.
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

// Nothing of its own makes it a relative or a subordinate clause, and its subject is missing.
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

// 3 for a verb that must be what the noun above it is the subject of, less for less likely ones, 0 for none.
int fitness(const Tree& tree, WordIndex noun, WordIndex i, bool has_subject) {
  if (!tree.is_below(i, noun)) return 0;
  if (is_one_of(tree[i].relation,
                {Relation::acl, Relation::acl_relcl, Relation::parataxis, Relation::xcomp})) {
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

// "The group of lawmakers introduced": a noun where a clause must be, and below it the verb whose subject it
// is.
void promote_verb(Tree& tree, WordIndex noun) {
  if (!is_nominal(tree, noun)) return;
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

// "The plan launched by the city in May aims": what "by" governs is no subject, so the verb before it is none
// of the main clause.
void reduce_relative(Tree& tree, WordIndex verb) {
  const WordIndex agent = tree.find_child(verb, {Relation::nsubj, Relation::nsubj_pass});
  const WordIndex first = tree[verb].head;
  if (agent == kNoWord || first == kNoWord || first > verb || finiteness(tree, verb) < 2) return;
  if (!has_child(tree, agent, {Relation::case_}) || tree[first].upos != Upos::verb) return;
  if (tree[first].xpos != Xpos::vbd && tree[first].xpos != Xpos::vbn) return;
  const WordIndex subject = tree.find_child(first, {Relation::nsubj, Relation::nsubj_pass});
  if (subject == kNoWord || subject > first || has_child(tree, first, {Relation::aux, Relation::aux_pass}))
    return;
  tree.words[verb].head = tree[first].head;
  tree.words[verb].relation = tree[first].relation;
  tree.words[subject].head = verb;
  tree.words[first].head = subject;
  tree.words[first].relation = Relation::acl;
  tree.words[first].xpos = Xpos::vbn;
  tree.words[agent].head = first;
  tree.words[agent].relation = Relation::obl_agent;
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

// "The resolution calls for": without another verb, the noun that could be one is.
void find_verb_among_nouns(Tree& tree, WordIndex root) {
  if (tree[root].relation != Relation::root || tree[root].xpos != Xpos::nns ||
      !has_child(tree, root, {Relation::compound}) || has_child(tree, root, {Relation::cop}))
    return;
  const std::optional<VerbForms> forms = lexicon().find_verb(tree[root].lower);
  const WordIndex before = root - 1;
  if (!forms || !forms->is_third || tree[before].head != root || tree[before].relation != Relation::compound)
    return;
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

// "due to expire" is no "due to the rain".
void settle_due(Tree& tree, WordIndex due) {
  if (tree[due].lower != "due" || due + 2 >= tree.size() || tree[due + 1].lower != "to" ||
      tree[due + 2].xpos != Xpos::vb)
    return;
  const auto hang = [&](WordIndex i, WordIndex head, Relation relation) {
    tree.words[i].head = head;
    tree.words[i].relation = relation;
  };
  const WordIndex root = tree.root();
  const bool predicate = due > 0 && tree[due - 1].lemma == "be";
  if (tree.is_below(due, due + 2)) hang(due, tree[due + 2].head, tree[due + 2].relation);
  hang(due + 2, due, Relation::xcomp);
  hang(due + 1, due + 2, Relation::mark);
  tree.words[due].upos = Upos::adj;
  if (!predicate || root == kNoWord || root == due) return;
  for (WordIndex i = due; i-- > 0 && tree[i].upos == Upos::aux;)
    hang(i, due, i + 1 == due ? Relation::cop : Relation::aux);
  if (tree[root].upos == Upos::verb || root > due) return;
  tree.words[due].head = kNoWord;
  tree.words[due].relation = Relation::root;
  hang(root, due, Relation::nsubj);
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

bool has_finite_verb(const Tree& tree) {
  for (WordIndex i = 0; i < tree.size(); ++i) {
    if (finiteness(tree, i) > 0 || is_finite_auxiliary(tree[i])) return true;
  }
  return false;
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
  const bool follows =
      before == Upos::noun || before == Upos::propn || before == Upos::pron || before == Upos::det;
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
  if (!is_one_of(word.relation, {Relation::aux, Relation::aux_pass, Relation::cop})) return;
  if (english.is(WordClass::be, word.lower) || english.is(WordClass::have, word.lower) ||
      english.is(WordClass::do_verb, word.lower) || english.is(WordClass::modal, word.lower) ||
      word.lemma == "get" || word.lemma == "be" || word.lower == "to" || word.lower == "let")
    return;
  word.upos = Upos::propn;
  const bool acts = has_child(tree, word.head, {Relation::nsubj, Relation::nsubj_pass});
  word.relation = acts ? Relation::dep : Relation::nsubj;
}

// "their offers": nothing but a noun is possessed.
void settle_noun(Tree& tree, WordIndex i) {
  language::Word& word = tree.words[i];
  if (word.upos != Upos::verb || word.xpos == Xpos::vbg || !has_child(tree, i, {Relation::nmod_poss})) return;
  word.upos = Upos::noun;
  if (word.relation == Relation::ccomp || word.relation == Relation::xcomp) word.relation = Relation::obj;
}

// One root, and a way to it from every word.
bool is_whole(const Tree& tree) {
  std::size_t roots = 0;
  for (WordIndex i = 0; i < tree.size(); ++i) {
    roots += tree[i].head == kNoWord ? std::size_t{1} : std::size_t{0};
    std::size_t steps = 0;
    for (WordIndex above = i; above != kNoWord && steps <= tree.size(); above = tree[above].head) ++steps;
    if (steps > tree.size()) return false;
  }
  return roots == 1;
}

using Arcs = std::vector<std::pair<WordIndex, Relation>>;

Arcs arcs_of(const Tree& tree) {
  Arcs arcs;
  arcs.reserve(tree.size());
  for (const language::Word& word : tree.words) arcs.emplace_back(word.head, word.relation);
  return arcs;
}

// What would leave no tree is undone.
void apply(Tree& tree, void (*mend)(Tree&, WordIndex)) {
  Arcs before = arcs_of(tree);
  for (WordIndex i = 0; i < tree.size(); ++i) {
    mend(tree, i);
    Arcs after = arcs_of(tree);
    if (after == before) continue;
    if (is_whole(tree)) {
      before = std::move(after);
      continue;
    }
    for (WordIndex w = 0; w < tree.size(); ++w)
      std::tie(tree.words[w].head, tree.words[w].relation) = before[w];
  }
}

}  // namespace

void repair(Tree& tree) {
  for (const auto mend :
       {settle_past, settle_auxiliary, settle_noun, settle_preposition, settle_due, split_report, open_told,
        fasten_told, reduce_relative, swap_main, free_verb, promote_clause, promote_verb,
        find_verb_among_nouns, find_late_verb, find_only_verb})
    apply(tree, mend);
}

}  // namespace backstory::events
