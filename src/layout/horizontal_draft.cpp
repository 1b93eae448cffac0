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
