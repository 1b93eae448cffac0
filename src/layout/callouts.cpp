#include "layout/callouts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "layout/pav.h"
#include "layout/stems.h"

namespace backstory::layout {
namespace {

constexpr std::size_t kMostRows = 8;
constexpr std::size_t kBeam = 48;
constexpr double kNowhere = -1e9;

// What a reader minds, in comparable units: a label one width away from its mark costs 4.
constexpr double kDisplacementCost = 4;
constexpr double kLongestTravelCost = 40;  // per label width² beyond two widths
constexpr double kRowCost = 0.10;
constexpr double kSameSideCost = 0.22;
constexpr double kHangsLeftCost = 0.30;
constexpr double kHeightCost = 1.6;      // of filling the whole height
constexpr double kUnbalanceCost = 0.05;  // per label that one side has more than the other, at the end
constexpr double kLeftHangFrom = 0.55;   // of the width: further left no flag turns round

struct Row {
  double right_px = kNowhere;  // end of its last words
  double stem_px = kNowhere;   // of its last callout
  double height_px = 0;
};

struct SideState {
  std::array<Row, kMostRows> rows;
  double stem_px = kNowhere;
  int count = 0;

  double height(double row_gap) const {
    double sum = 0;
    for (const Row& row : rows) sum += row.height_px > 0 ? row.height_px + row_gap : 0;
    return sum;
  }
};

struct State {
  std::array<SideState, 2> sides;
  double cost = 0;
  std::size_t parent = 0;
  CalloutPlace place;
};

// How the next label would stand, before it is put there.
struct Move {
  std::size_t parent = 0;
  double cost = 0;
  CalloutPlace place;
};

class Search {
 public:
  Search(std::span<const CalloutWish> wishes, const CalloutRoom& room) : wishes_(wishes), room_(room) {
    double sum = 0;
    for (const CalloutWish& wish : wishes) sum += wish.shapes.front().width_px;
    unit_px_ = std::max(1.0, sum / static_cast<double>(wishes.size()));
  }

  // Stems aim at anchors spread so far that `rows` rows a side can hold them.
  std::optional<CalloutPlan> run(std::size_t rows) {
    const auto targets = spread(rows);
    if (!targets) return std::nullopt;
    std::vector<std::vector<State>> levels = {{State{}}};
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      std::vector<State> next = advance(levels.back(), i, (*targets)[i], rows);
      if (next.empty()) return std::nullopt;
      levels.push_back(std::move(next));
    }
    return finish(levels);
  }

 private:
  double narrowest(const CalloutWish& wish) const {
    double least = wish.shapes.front().width_px;
    for (const CalloutShape& shape : wish.shapes) least = std::min(least, shape.width_px);
    return least;
  }

  std::optional<std::vector<double>> spread(std::size_t rows) const {
    std::vector<double> anchors;
    std::vector<double> separations;
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      anchors.push_back(wishes_[i].anchor_px);
      const double needed = narrowest(wishes_[i]) + room_.column_gap_px + room_.stem_pad_px;
      if (i + 1 < wishes_.size())
        separations.push_back(std::max(needed / static_cast<double>(2 * rows), room_.stem_gap_px / 2));
    }
    return place_in_order(anchors, separations, room_.left_px, room_.right_px);
  }

  std::vector<State> advance(const std::vector<State>& states, std::size_t i, double target,
                             std::size_t rows) const {
    std::vector<Move> moves;
    for (std::size_t s = 0; s < states.size(); ++s) add_moves(states[s], s, i, target, rows, moves);
    const std::size_t kept = std::min(kBeam, moves.size());
    std::stable_sort(moves.begin(), moves.end(),
                     [](const Move& a, const Move& b) { return a.cost < b.cost; });
    std::vector<State> next;
    next.reserve(kept);
    for (std::size_t m = 0; m < kept; ++m) next.push_back(take(states[moves[m].parent], i, moves[m]));
    return next;
  }

  void add_moves(const State& state, std::size_t parent, std::size_t i, double target, std::size_t rows,
                 std::vector<Move>& moves) const {
    const double used = state.sides[0].height(room_.row_gap_px) + state.sides[1].height(room_.row_gap_px);
    const bool may_turn = target > room_.left_px + kLeftHangFrom * (room_.right_px - room_.left_px);
    for (std::size_t side = 0; side < 2; ++side) {
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t shape = 0; shape < wishes_[i].shapes.size(); ++shape) {
          for (int left = 0; left <= (may_turn ? 1 : 0); ++left) {
            CalloutPlace place{side == 0, row, shape, left == 1, 0};
            if (const auto cost = cost_of(state, i, target, used, place))
              moves.push_back({parent, state.cost + *cost, place});
          }
        }
      }
    }
  }

  std::optional<double> cost_of(const State& state, std::size_t i, double target, double used,
                                CalloutPlace& place) const {
    const CalloutShape& shape = wishes_[i].shapes[place.shape];
    const SideState& side = state.sides[place.above ? 0 : 1];
    const Reach reach = reach_of(shape, place.hangs_left, room_);
    place.stem_px = std::max(target, least_stem(side, place.row, reach));
    if (place.stem_px + reach.right_px > room_.right_px) {
      // A little to the left of its target there may still be room.
      place.stem_px = room_.right_px - reach.right_px;
      if (place.stem_px < least_stem(side, place.row, reach)) return std::nullopt;
    }
    const Row& row = side.rows[place.row];
    const double gap = row.height_px > 0 ? 0 : room_.row_gap_px;
    const double growth = std::max(0.0, shape.height_px - row.height_px) + gap;
    if (used + growth > room_.height_px + room_.row_gap_px) return std::nullopt;

    const double away = std::abs(place.stem_px - wishes_[i].anchor_px) / unit_px_;
    double cost = kDisplacementCost * away * away + 0.4 * away + shape.badness;
    if (away > 2) cost += kLongestTravelCost * (away - 2) * (away - 2);
    cost += kRowCost * static_cast<double>(place.row) + kHeightCost * growth / room_.height_px;
    if (i > 0 && state.place.above == place.above) cost += kSameSideCost;
    if (place.hangs_left) cost += kHangsLeftCost;
    if (i + 1 == wishes_.size()) {
      const int more = std::abs(state.sides[0].count - state.sides[1].count);
      cost += kUnbalanceCost * more;
    }
    return cost;
  }

  double least_stem(const SideState& side, std::size_t row, const Reach& reach) const {
    double least = std::max(room_.left_px + reach.left_px, side.stem_px + room_.stem_gap_px);
    for (std::size_t other = 0; other < side.rows.size(); ++other) {
      const Row& placed = side.rows[other];
      if (placed.stem_px == kNowhere) continue;
      if (other == row) least = std::max(least, placed.right_px + room_.column_gap_px + reach.left_px);
      if (other < row) least = std::max(least, placed.right_px + room_.column_gap_px);
      if (other > row && reach.left_px > 0)
        least = std::max(least, placed.stem_px + room_.column_gap_px + reach.left_px);
    }
    return least;
  }

  State take(const State& from, std::size_t i, const Move& move) const {
    State state = from;
    state.parent = move.parent;
    state.cost = move.cost;
    state.place = move.place;
    const CalloutShape& shape = wishes_[i].shapes[move.place.shape];
    SideState& side = state.sides[move.place.above ? 0 : 1];
    Row& row = side.rows[move.place.row];
    row.stem_px = side.stem_px = move.place.stem_px;
    row.right_px = move.place.stem_px + reach_of(shape, move.place.hangs_left, room_).right_px;
    row.height_px = std::max(row.height_px, shape.height_px);
    ++side.count;
    return state;
  }

  std::optional<CalloutPlan> finish(const std::vector<std::vector<State>>& levels) const {
    for (std::size_t last = 0; last < levels.back().size(); ++last) {
      CalloutPlan plan;
      plan.places.resize(wishes_.size());
      plan.cost = levels.back()[last].cost;
      std::size_t at = last;
      for (std::size_t i = wishes_.size(); i > 0; --i) {
        plan.places[i - 1] = levels[i][at].place;
        at = levels[i][at].parent;
      }
      if (!place_stems(wishes_, plan.places, room_)) continue;
      measure(plan, levels.back()[last]);
      return plan;
    }
    return std::nullopt;
  }

  void measure(CalloutPlan& plan, const State& state) const {
    for (std::size_t side = 0; side < 2; ++side) {
      auto& heights = side == 0 ? plan.rows_above_px : plan.rows_below_px;
      for (const Row& row : state.sides[side].rows) heights.push_back(row.height_px);
      while (!heights.empty() && heights.back() == 0) heights.pop_back();
    }
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      plan.displacement_px += std::abs(plan.places[i].stem_px - wishes_[i].anchor_px);
    }
    plan.displacement_px /= static_cast<double>(wishes_.size());
  }

  std::span<const CalloutWish> wishes_;
  const CalloutRoom& room_;
  double unit_px_ = 1;
};

}  // namespace

std::optional<CalloutPlan> plan_callouts(std::span<const CalloutWish> wishes, const CalloutRoom& room) {
  if (wishes.empty()) return CalloutPlan{};
  Search search(wishes, room);
  std::optional<CalloutPlan> best;
  for (std::size_t rows = 1; rows <= std::min(room.most_rows, kMostRows); ++rows) {
    std::optional<CalloutPlan> plan = search.run(rows);
    if (plan && (!best || plan->cost < best->cost)) best = std::move(plan);
  }
  return best;
}

}  // namespace backstory::layout
