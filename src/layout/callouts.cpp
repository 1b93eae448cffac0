#include "layout/callouts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "layout/callout_side.h"
#include "layout/pav.h"
#include "layout/stems.h"

namespace backstory::layout {
namespace {

constexpr std::size_t kBeam = 48;
constexpr std::size_t kBeamOfCrowd =
    20;  // of more labels than kCrowd: there the first that fits is good enough
constexpr std::size_t kCrowd = 24;
constexpr std::size_t kFinalists = 8;
constexpr std::size_t kSortedAtOnce = 3;  // × the beam

// What a reader minds, in comparable units: a label one width away from its mark costs 4.
constexpr double kDisplacementCost = 4;
constexpr double kLongestTravelCost = 40;  // per label width² beyond two widths
constexpr double kNearCost = 0.4;
constexpr double kStraightPx = 1;
constexpr double kOffMiddleCost = 0.1;  // per label width, on a bar
constexpr double kElbowCost = 0.9;
constexpr double kRowCost = 0.10;
constexpr double kSameSideCost = 0.22;
constexpr double kHangsLeftCost = 0.30;
constexpr double kHeightCost = 1.0;      // of filling the whole height
constexpr double kLopsidedCost = 0.9;    // of heights, at the end
constexpr double kUnbalanceCost = 0.05;  // per label that one side has more than the other, at the end
constexpr double kLeftHangFrom = 0.55;   // of the width: further left no flag turns round

constexpr double kSeenPx = 12;
constexpr double kSeenHeights = 8;
constexpr std::size_t kSeenRows = 4;
using Frontier = std::array<int, 2 * 2 * kSeenRows + 2>;

struct State {
  std::array<CalloutSide, 2> sides;
  double cost = 0;         // that of travel included
  double travel_cost = 0;  // as the search places stems; the final places are better
  std::size_t parent = 0;
  CalloutPlace place;

  double height_px() const { return sides[0].height_px() + sides[1].height_px(); }
};

// How the next label would stand, before it is put there.
struct Move {
  std::size_t parent = 0;
  double cost = 0;
  double travel_cost = 0;
  CalloutPlace place;
};

class Search {
 public:
  Search(std::span<const CalloutWish> wishes, const CalloutRoom& room) : wishes_(wishes), room_(room) {
    double sum = 0;
    for (const CalloutWish& wish : wishes) sum += wish.shapes.front().width_px;
    unit_px_ = std::max(1.0, sum / static_cast<double>(wishes.size()));
    if (wishes.size() > kCrowd) beam_ = kBeamOfCrowd;
  }

  // Stems aim at their anchors, or where `crowded`, at anchors spread so far that `rows` rows a side can hold
  // them.
  std::optional<CalloutPlan> run(std::size_t rows, bool crowded) {
    const auto targets = spread(rows, crowded);
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

  std::optional<std::vector<double>> spread(std::size_t rows, bool crowded) const {
    std::vector<double> anchors;
    std::vector<double> separations;
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      anchors.push_back(wishes_[i].anchor_px);
      const double needed = narrowest(wishes_[i]) + room_.column_gap_px + room_.stem_pad_px;
      const double share = crowded ? needed / static_cast<double>(2 * rows) : 0;
      if (i + 1 < wishes_.size()) separations.push_back(std::max(share, room_.stem_gap_px / 2));
    }
    return place_in_order(anchors, separations, room_.left_px, room_.right_px);
  }

  std::vector<State> advance(const std::vector<State>& states, std::size_t i, double target,
                             std::size_t rows) const {
    std::vector<Move> moves;
    for (std::size_t s = 0; s < states.size(); ++s) add_moves(states[s], s, i, target, rows, moves);
    // Of equal moves the first is taken. Pairs are sorted, since moves are long.
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(moves.size());
    for (std::size_t m = 0; m < moves.size(); ++m) order.emplace_back(moves[m].cost, m);
    const std::size_t chunk = kSortedAtOnce * beam_;
    std::vector<State> next;
    std::set<Frontier> seen;
    for (std::size_t from = 0; from < order.size() && next.size() < beam_; from += chunk) {
      const std::size_t to = std::min(from + chunk, order.size());
      const auto at = [&](std::size_t m) { return order.begin() + static_cast<std::ptrdiff_t>(m); };
      std::partial_sort(at(from), at(to), order.end());
      for (std::size_t m = from; m < to && next.size() < beam_; ++m) {
        const Move& move = moves[order[m].second];
        State state = take(states[move.parent], i, move);
        if (seen.insert(frontier(state, i + 1)).second) next.push_back(state);
      }
    }
    return next;
  }

  // What the rest of the search can see of a state. Of two that look alike only the cheaper is kept, so that
  // the beam holds different pictures and not one picture with forty different pasts.
  Frontier frontier(const State& state, std::size_t next) const {
    Frontier seen{};
    if (next == wishes_.size()) next = wishes_.size() - 1;
    const double from = wishes_[next].anchor_px - unit_px_ - 2 * room_.column_gap_px;
    const auto place = [&](double px) { return px < from ? 0 : static_cast<int>(px / kSeenPx); };
    std::size_t at = 0;
    for (const CalloutSide& side : state.sides) {
      for (std::size_t row = 0; row < kSeenRows; ++row) {
        seen[at++] = place(side.row_end(row));
        seen[at++] = place(side.row_stem(row));
      }
    }
    seen[at++] = static_cast<int>(kSeenHeights * state.height_px() / room_.height_px);
    seen[at] = state.place.above ? 1 : 0;
    return seen;
  }

  void add_moves(const State& state, std::size_t parent, std::size_t i, double target, std::size_t rows,
                 std::vector<Move>& moves) const {
    const bool may_turn = target > room_.left_px + kLeftHangFrom * (room_.right_px - room_.left_px);
    for (std::size_t side = 0; side < 2; ++side) {
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t shape = 0; shape < wishes_[i].shapes.size(); ++shape) {
          for (int left = 0; left <= (may_turn ? 1 : 0); ++left) {
            CalloutPlace place{side == 0, row, shape, left == 1, 0};
            const auto cost = cost_of(state, i, target, place);
            if (!cost) continue;
            const double travel = travel_cost(place.stem_px, wishes_[i]);
            moves.push_back({parent, state.cost + *cost + travel, state.travel_cost + travel, place});
          }
        }
      }
    }
  }

  std::optional<double> cost_of(const State& state, std::size_t i, double target, CalloutPlace& place) const {
    const CalloutShape& shape = wishes_[i].shapes[place.shape];
    const CalloutSide& side = state.sides[place.above ? 0 : 1];
    const Reach reach = reach_of(shape, place.hangs_left, room_);
    const double least = std::max(room_.left_px + reach.left_px, side.least_stem(place.row, reach));
    // Where its target is too far right there may still be room a little before it.
    place.stem_px = std::min(std::max(target, least), room_.right_px - reach.right_px);
    if (place.stem_px < least) return std::nullopt;
    if (room_.only_straight && std::abs(place.stem_px - wishes_[i].foot_of(place.stem_px)) > kStraightPx)
      return std::nullopt;
    const double growth = side.growth(place.row, shape.height_px, room_);
    if (state.height_px() + growth > room_.height_px + room_.row_gap_px) return std::nullopt;

    double cost = shape.badness + kRowCost * static_cast<double>(place.row * (place.row + 1));
    cost += kHeightCost * growth / room_.height_px;
    if (i > 0 && state.place.above == place.above) cost += kSameSideCost;
    if (place.hangs_left) cost += kHangsLeftCost;
    if (i + 1 == wishes_.size()) {
      const CalloutSide& other_side = state.sides[place.above ? 1 : 0];
      cost += kUnbalanceCost * std::abs(side.count() - other_side.count());
      const double other = other_side.height_px();
      const double own = side.height_px() + growth;
      cost += kLopsidedCost * std::abs(own - other) / room_.height_px;
    }
    return cost;
  }

  double travel_cost(double stem_px, const CalloutWish& wish) const {
    const double foot = wish.foot_of(stem_px);
    const double px = std::abs(stem_px - foot);
    const double away = px / unit_px_;
    double cost = kDisplacementCost * away * away + kNearCost * away;
    cost += kOffMiddleCost * std::abs(foot - wish.anchor_px) / unit_px_;
    if (px > kStraightPx) cost += kElbowCost;
    if (away > 2) cost += kLongestTravelCost * (away - 2) * (away - 2);
    return cost;
  }

  State take(const State& from, std::size_t i, const Move& move) const {
    State state = from;
    state.parent = move.parent;
    state.cost = move.cost;
    state.travel_cost = move.travel_cost;
    state.place = move.place;
    const CalloutShape& shape = wishes_[i].shapes[move.place.shape];
    CalloutSide& side = state.sides[move.place.above ? 0 : 1];
    const Reach reach = reach_of(shape, move.place.hangs_left, room_);
    side.put(move.place.row, move.place.stem_px, reach, shape.height_px, room_);
    return state;
  }

  // The best of the cheapest few, once their stems stand at their final places.
  std::optional<CalloutPlan> finish(const std::vector<std::vector<State>>& levels) const {
    std::optional<CalloutPlan> best;
    const std::size_t few = std::min(kFinalists, levels.back().size());
    for (std::size_t last = 0; last < levels.back().size() && (last < few || !best); ++last) {
      const State& state = levels.back()[last];
      CalloutPlan plan;
      plan.places.resize(wishes_.size());
      std::size_t at = last;
      for (std::size_t i = wishes_.size(); i > 0; --i) {
        plan.places[i - 1] = levels[i][at].place;
        at = levels[i][at].parent;
      }
      if (!place_stems(wishes_, plan.places, room_)) continue;
      measure(plan, state);
      if (!best || plan.cost < best->cost) best = std::move(plan);
    }
    return best;
  }

  void measure(CalloutPlan& plan, const State& state) const {
    for (std::size_t side = 0; side < 2; ++side) {
      auto& heights = side == 0 ? plan.rows_above_px : plan.rows_below_px;
      for (std::size_t row = 0; row < kMostCalloutRows; ++row) {
        heights.push_back(state.sides[side].row_height(row));
      }
      while (!heights.empty() && heights.back() == 0) heights.pop_back();
    }
    plan.cost = state.cost - state.travel_cost;
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      CalloutPlace& place = plan.places[i];
      place.foot_px = wishes_[i].foot_of(place.stem_px);
      const double away = std::abs(place.stem_px - place.foot_px);
      plan.cost += travel_cost(place.stem_px, wishes_[i]);
      plan.displacement_px += away / static_cast<double>(wishes_.size());
      plan.furthest_px = std::max(plan.furthest_px, away);
    }
  }

  std::span<const CalloutWish> wishes_;
  const CalloutRoom& room_;
  double unit_px_ = 1;
  std::size_t beam_ = kBeam;
};

double least_area(std::span<const CalloutWish> wishes) {
  double sum = 0;
  for (const CalloutWish& wish : wishes) {
    double least = wish.shapes.front().width_px * wish.shapes.front().height_px;
    for (const CalloutShape& shape : wish.shapes) least = std::min(least, shape.width_px * shape.height_px);
    sum += least;
  }
  return sum;
}

}  // namespace

std::optional<CalloutPlan> plan_callouts(std::span<const CalloutWish> wishes, const CalloutRoom& room) {
  if (wishes.empty()) return CalloutPlan{};
  if (least_area(wishes) > (room.right_px - room.left_px) * room.height_px) return std::nullopt;
  Search search(wishes, room);
  std::size_t most = std::min(room.most_rows, kMostCalloutRows);
  // A crowd needs all the rows that there are.
  const std::size_t fewest = wishes.size() > kCrowd ? most : 1;
  if (room.quick) {
    for (std::size_t rows = most; rows >= fewest && rows > 0; --rows) {
      for (const bool crowded : {true, false}) {
        if (std::optional<CalloutPlan> plan = search.run(rows, crowded)) return plan;
      }
    }
    return std::nullopt;
  }
  std::optional<CalloutPlan> best;
  for (std::size_t rows = fewest; rows <= most; ++rows) {
    for (const bool crowded : {false, true}) {
      if (crowded && room.only_straight) break;
      std::optional<CalloutPlan> plan = search.run(rows, crowded);
      const bool straight = plan && plan->furthest_px <= kStraightPx;
      if (plan && (!best || plan->cost < best->cost)) best = std::move(plan);
      if (!straight) continue;
      // One more row may still read better; more of them only stand further away.
      most = std::min(most, rows + 1);
      break;
    }
  }
  return best;
}

}  // namespace backstory::layout
