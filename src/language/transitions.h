// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011), with the root as the last item
// of the buffer. A state holds what has been decided of one sentence and what the features ask of it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "language/syntax.h"

namespace backstory::language {

enum class Move : std::uint8_t { shift, left, right };

// The classes of the parser: 0 shifts, then left and right with each relation.
inline constexpr std::size_t kActionCount = 1 + 2 * kRelationCount;
using Action = std::uint8_t;

constexpr Action make_action(Move move, Relation relation = Relation::root) {
  if (move == Move::shift) return 0;
  const std::size_t base = move == Move::left ? 1 : 1 + kRelationCount;
  return static_cast<Action>(base + static_cast<std::size_t>(relation));
}
constexpr Move move_of(Action action) {
  if (action == 0) return Move::shift;
  return action <= kRelationCount ? Move::left : Move::right;
}
constexpr Relation relation_of(Action action) {
  return static_cast<Relation>((action - 1U) % kRelationCount);
}

class ParserState {
 public:
  // Of a word: what hangs on it so far.
  struct Dependents {
    WordIndex left[2] = {kNoWord, kNoWord};   // the outermost, and the one within
    WordIndex right[2] = {kNoWord, kNoWord};  // the outermost, and the one within
    std::uint64_t left_relations = 0;         // a bit for each relation
    std::uint64_t right_relations = 0;
    std::uint32_t left_count = 0;
    std::uint32_t right_count = 0;
  };

  explicit ParserState(std::size_t word_count);

  // Nothing but the root is left.
  bool is_done() const { return stack_.empty() && at_root(); }
  bool at_root() const { return next_ == heads_.size(); }

  // Left onto the root only from the last word of the stack, and with the relation root; root nowhere else:
  // so a finished state is a tree with one root.
  bool allows(Move move) const;
  bool allows(Action action) const;
  void apply(Action action);

  std::size_t word_count() const { return heads_.size(); }
  std::size_t stack_size() const { return stack_.size(); }
  // From the top, 0 first; kNoWord below the bottom.
  WordIndex stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNoWord;
  }
  // From the front, 0 first; the root is word_count(), kNoWord behind it.
  WordIndex buffer(std::size_t k) const {
    return next_ + k <= heads_.size() ? next_ + static_cast<WordIndex>(k) : kNoWord;
  }

  // word_count() for the root's child; kNoWord while undecided.
  WordIndex head(WordIndex word) const { return heads_[word]; }
  Relation relation(WordIndex word) const { return relations_[word]; }
  const Dependents& dependents(WordIndex word) const { return dependents_[word]; }

 private:
  void attach(WordIndex word, WordIndex head, Relation relation);

  std::vector<WordIndex> stack_;
  WordIndex next_ = 0;
  std::vector<WordIndex> heads_;
  std::vector<Relation> relations_;
  std::vector<Dependents> dependents_;  // with one for the root
};

// The only thing to do: shift onto an empty stack, or the last word onto the root.
std::optional<Action> find_forced_action(const ParserState& state);

}  // namespace backstory::language
