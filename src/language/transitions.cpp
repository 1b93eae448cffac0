#include "language/transitions.h"

#include <cassert>

namespace backstory::language {

ParserState::ParserState(std::size_t word_count)
    : heads_(word_count, kNoWord), relations_(word_count, Relation::dep), dependents_(word_count + 1) {
  stack_.reserve(word_count);
}

bool ParserState::allows(Move move) const {
  switch (move) {
    case Move::shift:
      return !at_root();
    case Move::left:
      return at_root() ? stack_.size() == 1 : !stack_.empty();
    case Move::right:
      return stack_.size() >= 2;
  }
  return false;
}

bool ParserState::allows(Action action) const {
  const Move move = move_of(action);
  if (!allows(move)) return false;
  if (move == Move::shift) return true;
  return (relation_of(action) == Relation::root) == (move == Move::left && at_root());
}

void ParserState::apply(Action action) {
  assert(allows(action));
  switch (move_of(action)) {
    case Move::shift:
      stack_.push_back(next_++);
      return;
    case Move::left:
      attach(stack(0), next_, relation_of(action));
      break;
    case Move::right:
      attach(stack(0), stack(1), relation_of(action));
      break;
  }
  stack_.pop_back();
}

void ParserState::attach(WordIndex word, WordIndex head, Relation relation) {
  heads_[word] = head;
  relations_[word] = relation;
  Dependents& all = dependents_[head];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(relation);
  // Words come to a head from the inside out.
  if (word < head) {
    all.left[1] = all.left[0];
    all.left[0] = word;
    all.left_relations |= bit;
    ++all.left_count;
  } else {
    all.right[1] = all.right[0];
    all.right[0] = word;
    all.right_relations |= bit;
    ++all.right_count;
  }
}

std::optional<Action> find_forced_action(const ParserState& state) {
  if (state.stack_size() == 0) return make_action(Move::shift);
  if (state.at_root() && state.stack_size() == 1) return make_action(Move::left, Relation::root);
  return std::nullopt;
}

}  // namespace backstory::language
