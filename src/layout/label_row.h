// Words in one row beside an axis, in time order, each as near to its mark as its neighbours allow. A
// hairline at the edge of the words meets a leader anywhere, so that most leaders are upright.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/callout_words.h"
#include "layout/mark.h"
#include "layout/scale.h"
#include "scene/scene.h"

namespace backstory::layout {

inline constexpr double kRowRuleToWordsPx = 2;  // from the hairline

// The middles of blocks of words whose wished middles are `anchors`: least squares, exact (pav.h). Nothing
// when the row is too short for them.
std::optional<std::vector<double>> place_row(std::span<const double> anchors, std::span<const double> widths,
                                             double gap_px, double left_px, double right_px);

// The narrowest shape of at most so many lines, and where there is one, no narrower than `least_px`; the one
// with the fewest lines where all have more.
std::size_t shape_within(const CalloutWords& words, std::size_t most_lines, double least_px = 0);

struct RowItem {
  const Occurrence* occurrence = nullptr;
  const CalloutWords* words = nullptr;
  std::size_t shape = 0;
  double anchor_px = 0;
  double slack_before_px = 0;  // as in CalloutWish
  double slack_after_px = 0;
  double middle_px = 0;  // of the words

  const CalloutShape& size() const { return words->shapes[shape]; }
};

struct RowHeights {
  bool above = false;   // the words stand above the axis
  double edge_px = 0;   // of the axis, where the marks are
  double words_px = 0;  // the edge of the words that looks at the axis
  // Leaders run upright from their marks to here; at the edge where nothing stands in their way.
  std::optional<double> bend_px;
};

struct RowStyle {
  CalloutStyle type;
  double mark_px = 10;
  std::size_t tracks = 0;
  double point_days = 1;
};

// Marks of open or long dates end where `scale` does.
scene::Group draw_row_item(const RowItem& item, const RowHeights& heights, const TimeScale& scale,
                           const RowStyle& style, const Typesetter& setter);

}  // namespace backstory::layout
