#include <algorithm>
#include <array>
#include <cmath>

#include "layout/segment_strip.h"

namespace backstory::layout {
namespace {

// Of the words of the events from, from + step … before `to`.
std::optional<double> side_error(std::span<const Occurrence> drawn, const StripSizes& sizes,
                                 const Piece& piece, std::array<std::size_t, 2> range, std::size_t step,
                                 const SegmentStyle& style) {
  std::vector<double> anchors;
  std::vector<double> widths;
  double taken = 0;
  for (std::size_t i = range[0]; i < range[1]; i += step) {
    taken += sizes.widths_px[i] + (taken > 0 ? style.gap_px : 0);
    if (taken > style.right_px - style.left_px) return std::nullopt;
    anchors.push_back(piece.at(drawn[i].at()));
    widths.push_back(sizes.widths_px[i]);
  }
  const auto middles = place_row(anchors, widths, style.gap_px, style.left_px, style.right_px);
  if (!middles) return std::nullopt;
  double sum = 0;
  for (std::size_t i = 0; i < anchors.size(); ++i) sum += std::pow((*middles)[i] - anchors[i], 2);
  return sum;
}

}  // namespace

StripSizes strip_sizes(std::span<const Occurrence> drawn, std::span<const CalloutWords> words,
                       const SegmentStyle& style, const Typesetter& setter) {
  StripSizes sizes;
  const double count = static_cast<double>(drawn.size());
  double taken = 0;
  double lowest = 1e9;
  for (const CalloutWords& word : words) {
    const CalloutShape& shape = word.shapes[shape_within(word, style.most_lines)];
    sizes.widths_px.push_back(shape.width_px);
    sizes.heights_px.push_back(shape.height_px);
    sizes.mean_badness += shape.badness / count;
    taken += shape.width_px + style.gap_px;
    lowest = std::min(lowest, shape.height_px);
  }
  sizes.mean_width_px = std::max(1.0, taken / count - style.gap_px);
  sizes.both_sides = style.both_sides;
  const double rows = style.both_sides ? 2 : 1;
  const double row = style.right_px - style.left_px + style.gap_px;
  sizes.fewest_strips = static_cast<std::size_t>(std::ceil(taken / row / rows));
  const Band band = make_band({strip_scale({0, 3, 1}, style), {}}, style.band, setter);
  sizes.fixed_px = style.name_px + band.height_px + style.strip_gap_px;
  sizes.fixed_px += style.both_sides ? 0 : style.row.mark_px / 2 + 1;
  sizes.side_px = style.leader_px + kRowRuleToWordsPx;
  sizes.least_strip_px = sizes.fixed_px + sizes.side_px + lowest;
  return sizes;
}

double StripSizes::height_px(const std::vector<std::size_t>& begins) const {
  double sum = 1;  // for rounding axes to whole pixels
  for (std::size_t s = 0; s < begins.size(); ++s) {
    const std::size_t end = s + 1 < begins.size() ? begins[s + 1] : heights_px.size();
    std::array<double, 2> tallest = {0, 0};
    for (std::size_t i = begins[s]; i < end; ++i) {
      double& side = tallest[both_sides ? (i - begins[s]) % 2 : 0];
      side = std::max(side, heights_px[i]);
    }
    sum += fixed_px;
    for (const double side : tallest) sum += side > 0 ? side + side_px : 0;
  }
  return sum;
}

std::optional<double> strip_error(std::span<const Occurrence> drawn, const StripSizes& sizes,
                                  std::size_t from, std::size_t to, const SegmentStyle& style) {
  const Piece piece = strip_scale(strip_span(drawn, from, to), style).pieces.front();
  if (!style.both_sides) return side_error(drawn, sizes, piece, {from, to}, 1, style);
  const auto above = side_error(drawn, sizes, piece, {from, to}, 2, style);
  const auto below = side_error(drawn, sizes, piece, {from + 1, to}, 2, style);
  if (!above || !below) return std::nullopt;
  return *above + *below;
}

}  // namespace backstory::layout
