#include "layout/stems.h"

#include <algorithm>
#include <cmath>

#include "layout/pav.h"

namespace backstory::layout {
namespace {

constexpr double kSlackPx = 1e-6;
constexpr int kSlidings = 6;

class Side {
 public:
  Side(std::span<const CalloutWish> wishes, const std::vector<CalloutPlace>& places, bool above,
       const CalloutRoom& room)
      : room_(room), places_(places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].above != above) continue;
      members_.push_back(i);
      wishes_.push_back(&wishes[i]);
      reaches_.push_back(reach_of(wishes[i].shapes[places[i].shape], places[i].hangs_left, room));
    }
  }

  std::optional<std::vector<double>> solve() const {
    if (members_.empty()) return std::vector<double>{};
    const std::vector<double> highest = highest_places();
    for (std::size_t i = 0; i < members_.size(); ++i) {
      if (highest[i] < lowest_bound(i) - kSlackPx) return std::nullopt;
    }
    const std::vector<double> wishes = wished_places();
    std::vector<double> chosen(members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) {
      double least = lowest_bound(i);
      for (std::size_t j = 0; j < i; ++j) least = std::max(least, chosen[j] + apart(j, i));
      if (least > highest[i] + kSlackPx) return std::nullopt;
      chosen[i] = std::min(std::max(wishes[i], least), std::max(highest[i], least));
    }
    return chosen;
  }

  const std::vector<std::size_t>& members() const { return members_; }

 private:
  double apart(std::size_t a, std::size_t b) const {
    return separation(places_[members_[a]].row, reaches_[a], places_[members_[b]].row, reaches_[b], room_);
  }

  double lowest_bound(std::size_t i) const { return room_.left_px + reaches_[i].left_px; }

  std::vector<double> highest_places() const {
    std::vector<double> highest(members_.size());
    for (std::size_t i = members_.size(); i-- > 0;) {
      highest[i] = room_.right_px - reaches_[i].right_px;
      for (std::size_t j = i + 1; j < members_.size(); ++j)
        highest[i] = std::min(highest[i], highest[j] - apart(i, j));
    }
    return highest;
  }

  // Where each would stand if only neighbours kept their distance. Least squares of the way to the nearest
  // foot: each round aims at the feet of the one before, which never makes the sum larger.
  std::vector<double> wished_places() const {
    std::vector<double> separations;
    for (std::size_t i = 1; i < members_.size(); ++i) separations.push_back(apart(i - 1, i));
    std::vector<double> feet;
    for (const CalloutWish* wish : wishes_) feet.push_back(wish->anchor_px);
    const double high = std::max(room_.right_px - reaches_.back().right_px, wishes_.back()->anchor_px);
    for (int round = 0;; ++round) {
      const auto placed = place_in_order(feet, separations, lowest_bound(0), high);
      if (!placed) return feet;
      if (round == kSlidings) return *placed;
      const std::vector<double> before = feet;
      for (std::size_t i = 0; i < feet.size(); ++i) feet[i] = wishes_[i]->foot_of((*placed)[i]);
      if (feet == before) return *placed;
    }
  }

  const CalloutRoom& room_;
  const std::vector<CalloutPlace>& places_;
  std::vector<std::size_t> members_;
  std::vector<const CalloutWish*> wishes_;
  std::vector<Reach> reaches_;
};

}  // namespace

Reach reach_of(const CalloutShape& shape, bool hangs_left, const CalloutRoom& room) {
  const double far = shape.width_px + room.stem_pad_px;
  return hangs_left ? Reach{far, 0} : Reach{0, far};
}

double separation(std::size_t row_a, const Reach& a, std::size_t row_b, const Reach& b,
                  const CalloutRoom& room) {
  double apart = room.stem_gap_px;
  // Words of `a` reach towards the stem or the words of `b` where b's stem passes their row, and the other
  // way round.
  const double right = row_a <= row_b ? a.right_px : 0;
  const double left = row_b <= row_a ? b.left_px : 0;
  if (right + left > 0) apart = std::max(apart, right + left + room.column_gap_px);
  return apart;
}

bool place_stems(std::span<const CalloutWish> wishes, std::vector<CalloutPlace>& places,
                 const CalloutRoom& room) {
  for (const bool above : {true, false}) {
    const Side side(wishes, places, above, room);
    const auto stems = side.solve();
    if (!stems) return false;
    for (std::size_t i = 0; i < stems->size(); ++i) places[side.members()[i]].stem_px = (*stems)[i];
  }
  return true;
}

}  // namespace backstory::layout
