#include "language/train/oracle.h"

namespace backstory::language {
namespace {

struct MoveCosts {
  std::uint32_t shift = 0;
  std::uint32_t left = 0;
  std::uint32_t right = 0;
};

MoveCosts count_lost_arcs(const ParserState& state, std::span<const GoldWord> gold) {
  MoveCosts lost;
  const auto count = static_cast<WordIndex>(gold.size());
  const WordIndex front = state.buffer(0);
  if (front < count) {
    for (std::size_t depth = 0; depth < state.stack_size(); ++depth) {
      const WordIndex word = state.stack(depth);
      if (gold[word].head == front) ++lost.shift;
      if (depth > 0 && gold[front].head == word) ++lost.shift;
    }
  }
  if (state.stack_size() == 0) return lost;
  const WordIndex top = state.stack(0);
  const WordIndex head = gold[top].head;
  for (WordIndex word = front; word < count; ++word) {
    if (gold[word].head != top) continue;
    ++lost.left;
    ++lost.right;
  }
  if (head == state.stack(1) || (head > front && head <= count)) ++lost.left;
  if (head >= front && head <= count) ++lost.right;
  return lost;
}

}  // namespace

ActionCosts find_costs(const ParserState& state, std::span<const GoldWord> gold) {
  ActionCosts costs;
  costs.fill(kForbidden);
  const MoveCosts lost = count_lost_arcs(state, gold);
  for (std::size_t a = 0; a < kActionCount; ++a) {
    const auto action = static_cast<Action>(a);
    if (!state.allows(action)) continue;
    const Move move = move_of(action);
    if (move == Move::shift) {
      costs[a] = 2 * lost.shift;
      continue;
    }
    const bool wrong_relation = relation_of(action) != gold[state.stack(0)].relation;
    costs[a] = 2 * (move == Move::left ? lost.left : lost.right) + (wrong_relation ? 1 : 0);
  }
  return costs;
}

}  // namespace backstory::language
