#include "layout/horizontal_draft.h"

#include <algorithm>

namespace backstory::layout {
namespace {

constexpr double kMostStemMarks = 5.6;

double side_height(const std::vector<double>& rows, double gap, double stem, double mark_px) {
  double sum = 0;
  for (const double row : rows) sum += row > 0 ? row + (sum > 0 ? gap : 0) : 0;
  return sum > 0 ? sum + stem : mark_px;
}

}  // namespace

double above_height(const HorizontalDraft& draft, double mark_px) {
  return side_height(draft.plan.rows_above_px, draft.room.row_gap_px, draft.stem_above, mark_px);
}

// The pixel is for rounding the band to whole ones.
double needed_height(const HorizontalDraft& draft, double mark_px) {
  const double below =
      side_height(draft.plan.rows_below_px, draft.room.row_gap_px, draft.stem_below, mark_px);
  return draft.eras.names_px + above_height(draft, mark_px) + draft.band.height_px + below + 1;
}

void loosen_stems(std::vector<CalloutWish>& wishes, const std::vector<Occurrence>& drawn,
                  const TimeScale& scale, double mark_px) {
  const double longest_point = longest_point_days(drawn);
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (!drawn[i].begin || !drawn[i].end || drawn[i].is_point(longest_point)) continue;
    double from = scale.at(*drawn[i].begin);
    double to = scale.at(*drawn[i].end);
    if (to - from <= 2 * mark_px) continue;
    from += mark_px / 4;
    to -= mark_px / 4;
    if (i > 0) from = std::max(from, wishes[i - 1].anchor_px + mark_px);
    if (i + 1 < drawn.size()) to = std::min(to, wishes[i + 1].anchor_px - mark_px);
    wishes[i].slack_before_px = std::max(0.0, wishes[i].anchor_px - from);
    wishes[i].slack_after_px = std::max(0.0, to - wishes[i].anchor_px);
  }
}

void spread(HorizontalDraft& draft, double height_px, double mark_px, double em_px) {
  double spare = height_px - needed_height(draft, mark_px);
  const auto grow_stem = [&](double& stem, const std::vector<double>& rows) {
    const double by =
        rows.empty() ? 0 : std::min(std::max(0.0, kMostStemMarks * mark_px - stem), std::max(0.0, spare / 3));
    stem += by;
    spare -= by;
  };
  grow_stem(draft.stem_above, draft.plan.rows_above_px);
  grow_stem(draft.stem_below, draft.plan.rows_below_px);
  const std::size_t rows = std::max<std::size_t>(draft.plan.rows_above_px.size(), 1) +
                           std::max<std::size_t>(draft.plan.rows_below_px.size(), 1);
  if (rows > 2)
    draft.room.row_gap_px += std::min(std::max(0.0, spare / 2) / static_cast<double>(rows - 2), em_px);
}

}  // namespace backstory::layout
