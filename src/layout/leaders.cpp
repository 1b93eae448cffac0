#include "layout/leaders.h"

#include <algorithm>
#include <cmath>

namespace backstory::layout {
namespace {

constexpr double kClearPx = 3;  // between an elbow and a neighbour's upright

}  // namespace

bool is_straight(const LeaderEnds& leader) {
  return std::abs(leader.anchor_px - leader.stem_px) < 0.25;
}

// A leader that bends to the right passes over the marks of those after it until its stem: it must bend
// further out than they do. One that bends to the left, further out than those before it. Stems and anchors
// are in order, so leaders that bend in opposite directions never meet.
std::vector<std::size_t> rank_elbows(std::span<const LeaderEnds> leaders) {
  std::vector<std::size_t> ranks(leaders.size(), 0);
  for (std::size_t i = leaders.size(); i-- > 0;) {
    if (is_straight(leaders[i]) || leaders[i].stem_px < leaders[i].anchor_px) continue;
    for (std::size_t j = i + 1; j < leaders.size() && leaders[j].anchor_px <= leaders[i].stem_px + kClearPx;
         ++j) {
      ranks[i] = std::max(ranks[i], ranks[j] + 1);
    }
  }
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (is_straight(leaders[i]) || leaders[i].stem_px > leaders[i].anchor_px) continue;
    for (std::size_t j = i; j-- > 0 && leaders[j].anchor_px >= leaders[i].stem_px - kClearPx;) {
      ranks[i] = std::max(ranks[i], ranks[j] + 1);
    }
  }
  return ranks;
}

}  // namespace backstory::layout
