// A few parses of one sentence side by side. Every parse of n words takes 2n actions, so that states of the
// same step compare by the sum of their actions' scores.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/transitions.h"

namespace backstory::language {

using ActionScores = std::array<std::int32_t, kActionCount>;

class Beam {
 public:
  struct Item {
    ParserState state;
    std::int64_t score = 0;
    std::vector<Action> actions;
  };

  Beam(std::size_t width, std::size_t word_count);

  bool is_done() const { return items_.front().state.is_done(); }
  // Best first.
  std::span<const Item> items() const { return {items_.data(), count_}; }

  // One action more in each item. `score(state, scores)` adds up the scores of a state's actions; it is not
  // asked where there is only one thing to do.
  template <typename Scorer>
  void advance(Scorer&& score) {
    candidates_.clear();
    ActionScores scores;
    for (std::size_t i = 0; i < count_; ++i) {
      if (const auto forced = find_forced_action(items_[i].state)) {
        candidates_.push_back({items_[i].score, i, *forced});
        continue;
      }
      scores.fill(0);
      score(items_[i].state, scores);
      add_candidates(i, scores);
    }
    keep_best();
  }

 private:
  struct Candidate {
    std::int64_t score;
    std::size_t item;
    Action action;
  };

  void add_candidates(std::size_t item, const ActionScores& scores);
  void keep_best();

  std::size_t width_;
  std::size_t count_ = 1;
  std::vector<Item> items_;
  std::vector<Item> next_;  // of the step to come; both keep their memory
  std::vector<Candidate> candidates_;
};

}  // namespace backstory::language
