// Placing words above and below an axis: which side, which row, which shape, and where its stem stands.
//
// A callout hangs at a vertical stem like a flag at its pole, to the right of it or (near the right edge) to
// the left. Rows are counted from the axis outwards. Stems keep the order of their anchors, so they never
// cross; a stem passes only rows nearer to the axis than its own, and the separations below keep it clear of
// the words there.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace backstory::layout {

inline constexpr std::size_t kMostCallouts = 48;  // more are never tried beside one axis

struct CalloutShape {
  double width_px = 0;
  double height_px = 0;
  double badness = 0;  // of its line breaks: widows, ragged lines, too long or too tall
};

struct CalloutWish {
  double anchor_px = 0;              // ascending
  std::vector<CalloutShape> shapes;  // at least one
  // A bar is met anywhere: so far from the anchor a stem stands straight on the mark. Never as far as the
  // anchors of its neighbours.
  double slack_before_px = 0;
  double slack_after_px = 0;

  // Where a leader to this stem leaves the mark.
  double foot_of(double stem_px) const {
    return std::clamp(stem_px, anchor_px - slack_before_px, anchor_px + slack_after_px);
  }
};

struct CalloutRoom {
  double left_px = 0;
  double right_px = 0;
  double height_px = 0;       // for the rows of both sides together, their gaps included
  std::size_t most_rows = 3;  // a side
  double column_gap_px = 14;  // between words and the next stem or words
  double row_gap_px = 12;
  double stem_gap_px = 10;     // between two stems
  double stem_pad_px = 7;      // between a stem and its words
  bool only_straight = false;  // every stem stands over its mark, or there is no plan
  bool quick = false;          // whether there is a plan, not the best one
};

struct CalloutPlace {
  bool above = true;
  std::size_t row = 0;
  std::size_t shape = 0;
  bool hangs_left = false;
  double stem_px = 0;
  double foot_px = 0;  // on the mark; the leader is straight where it is the stem's
};

struct CalloutPlan {
  std::vector<CalloutPlace> places;   // as the wishes
  std::vector<double> rows_above_px;  // heights
  std::vector<double> rows_below_px;
  double displacement_px = 0;  // mean |stem − foot|
  double furthest_px = 0;      // the largest
  double cost = 0;
};

// Beam search over the sides, rows and shapes, in the order of the anchors; then the stems are placed as near
// to their anchors as the separations allow. Deterministic. Nothing when the words do not fit.
std::optional<CalloutPlan> plan_callouts(std::span<const CalloutWish> wishes, const CalloutRoom& room);

}  // namespace backstory::layout
