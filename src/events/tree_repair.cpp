#include "events/tree_repair.h"

#include <tuple>
#include <utility>
#include <vector>

#include "events/mends.h"

namespace backstory::events {
namespace {

using language::kNoWord;
using language::Relation;
using language::Tree;
using language::WordIndex;

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
  for (const auto mend : {settle_past, settle_auxiliary, settle_preposition, settle_possessive,
                          free_preposition, open_told, swap_main, free_verb, join_name, promote_clause,
                          promote_verb, find_verb_among_nouns, find_late_verb, find_only_verb, raise_verb})
    apply(tree, mend);
}

}  // namespace backstory::events
