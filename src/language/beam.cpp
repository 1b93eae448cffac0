#include "language/beam.h"

#include <algorithm>
#include <utility>

namespace backstory::language {

Beam::Beam(std::size_t width, std::size_t word_count)
    : width_(width),
      items_(width, Item{ParserState(word_count), 0, {}}),
      next_(width, Item{ParserState(word_count), 0, {}}) {}

void Beam::add_candidates(std::size_t item, const ActionScores& scores) {
  const Item& from = items_[item];
  const auto worst_first = [](const Candidate& a, const Candidate& b) { return a.score > b.score; };
  const std::size_t begin = candidates_.size();
  const auto consider = [&](std::size_t first, std::size_t count) {
    for (std::size_t a = first; a < first + count; ++a) {
      const std::int64_t total = from.score + scores[a];
      const bool full = candidates_.size() - begin == width_;
      if (full && total <= candidates_[begin].score) continue;
      if (!from.state.allows(static_cast<Action>(a))) continue;
      const auto heap = candidates_.begin() + static_cast<std::ptrdiff_t>(begin);
      if (full) {
        std::pop_heap(heap, candidates_.end(), worst_first);
        candidates_.pop_back();
      }
      candidates_.push_back({total, item, static_cast<Action>(a)});
      std::push_heap(candidates_.begin() + static_cast<std::ptrdiff_t>(begin), candidates_.end(),
                     worst_first);
    }
  };
  if (from.state.allows(Move::shift)) consider(0, 1);
  if (from.state.allows(Move::left)) consider(1, kRelationCount);
  if (from.state.allows(Move::right)) consider(1 + kRelationCount, kRelationCount);
}

void Beam::keep_best() {
  // A total order, so that equals do not depend on the library's sorting.
  const auto better = [](const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::pair(a.item, a.action) < std::pair(b.item, b.action);
  };
  count_ = std::min(width_, candidates_.size());
  const auto end = candidates_.begin() + static_cast<std::ptrdiff_t>(count_);
  std::partial_sort(candidates_.begin(), end, candidates_.end(), better);
  for (std::size_t k = 0; k < count_; ++k) {
    const Candidate& candidate = candidates_[k];
    next_[k] = items_[candidate.item];
    next_[k].state.apply(candidate.action);
    next_[k].score = candidate.score;
    next_[k].actions.push_back(candidate.action);
  }
  items_.swap(next_);
}

}  // namespace backstory::language
