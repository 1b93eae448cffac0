#include "layout/eras.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::layout {
namespace {

constexpr double kInsetEm = 0.5;
constexpr double kLeastPx = 2;
constexpr double kSeamPx = 2;

TypeStyle name_style(const Typesetter& setter) {
  return setter.style(theme::TextStyleName::small);
}

// The first row where the name stays clear of those before it.
std::size_t free_row(std::vector<double>& row_ends, double left, double right, double apart) {
  for (std::size_t row = 0; row < row_ends.size(); ++row) {
    if (row_ends[row] + apart > left) continue;
    row_ends[row] = right;
    return row;
  }
  row_ends.push_back(right);
  return row_ends.size() - 1;
}

}  // namespace

EraBands find_eras(const timeline::Timeline& timeline, const TimeScale& scale, const Rect& room,
                   const Typesetter& setter) {
  const TypeStyle style = name_style(setter);
  const double inset = kInsetEm * style.font.size_px;
  const double first_day = scale.pieces.front().begin_day;
  const double last_day = scale.pieces.back().end_day;
  EraBands eras;
  for (const timeline::Era& era : timeline.eras) {
    const auto extent = calendar::find_extent(era.date.value);
    if (!extent) continue;
    const double begin = extent->begin.value_or(first_day);
    const double end = extent->end.value_or(last_day);
    if (end <= first_day || begin >= last_day) continue;
    EraBand band;
    band.left_px = begin <= first_day ? room.x : scale.at(begin);
    band.right_px = end >= last_day ? room.right() : scale.at(end);
    if (band.right_px - band.left_px < kLeastPx) continue;
    band.name = setter.wrap(collapse_space(era.label), style, room.width - 2 * inset);
    eras.bands.push_back(std::move(band));
  }
  std::stable_sort(eras.bands.begin(), eras.bands.end(),
                   [](const EraBand& a, const EraBand& b) { return a.left_px < b.left_px; });
  std::vector<double> row_ends;
  double tallest = 0;
  for (EraBand& band : eras.bands) {
    const double width = band.name.width_px * kWidthSlack;
    band.name_left_px = std::clamp(band.left_px + inset, room.x, std::max(room.x, room.right() - width));
    band.row = free_row(row_ends, band.name_left_px, band.name_left_px + width, style.font.size_px);
    tallest = std::max(tallest, band.name.height_px);
  }
  eras.names_px = tallest * static_cast<double>(row_ends.size()) + (row_ends.empty() ? 0 : 2 * inset);
  return eras;
}

double era_names_px(const timeline::Timeline& timeline, double width_px, const Typesetter& setter) {
  const TypeStyle style = name_style(setter);
  const double inset = kInsetEm * style.font.size_px;
  double sum = 0;
  for (const timeline::Era& era : timeline.eras)
    sum += setter.wrap(collapse_space(era.label), style, width_px - 2 * inset).height_px + 2 * inset;
  return sum;
}

std::vector<scene::Node> draw_eras(const EraBands& eras, const Rect& room, const Typesetter& setter) {
  const TypeStyle style = name_style(setter);
  const double inset = kInsetEm * style.font.size_px;
  double tallest = 0;
  for (const EraBand& band : eras.bands) tallest = std::max(tallest, band.name.height_px);
  std::vector<scene::Node> nodes;
  for (const EraBand& band : eras.bands) {
    scene::Shape ground;
    ground.rect = {band.left_px, room.y, band.right_px - band.left_px, room.height};
    ground.fill = setter.colour("era");
    ground.fill_class = "era";
    // Eras that follow each other stay apart.
    ground.stroke = setter.stroke("background", kSeamPx);
    ground.stroke_class = "background";
    ground.role = scene::Role::decoration;
    nodes.emplace_back(ground);
  }
  for (const EraBand& band : eras.bands) {
    const Point top{band.name_left_px, room.y + inset + tallest * static_cast<double>(band.row)};
    nodes.emplace_back(setter.make_text(band.name, style, top, scene::Anchor::start, scene::Role::furniture));
  }
  return nodes;
}

}  // namespace backstory::layout
