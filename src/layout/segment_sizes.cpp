#include "layout/segment_sizes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace backstory::layout {
namespace {

constexpr double kSlackPx = 1e-6;

// A strip that takes one event more, and one more.
class GrowingStrip {
 public:
  explicit GrowingStrip(const StripSizes& sizes) : sizes_(sizes) {}

  void take(std::size_t event, const SegmentStyle& style) {
    const std::size_t side = sizes_.both_sides ? events_++ % 2 : 0;
    taken_px_[side] += sizes_.widths_px[event] + (taken_px_[side] > 0 ? style.gap_px : 0);
    tallest_px_[side] = std::max(tallest_px_[side], sizes_.heights_px[event]);
  }
  double row_px() const { return std::max(taken_px_[0], taken_px_[1]); }
  double height_px() const {
    double sum = sizes_.fixed_px;
    for (const double side : tallest_px_) sum += side > 0 ? side + sizes_.side_px : 0;
    return sum;
  }

 private:
  const StripSizes& sizes_;
  std::size_t events_ = 0;
  std::array<double, 2> taken_px_ = {0, 0};
  std::array<double, 2> tallest_px_ = {0, 0};
};

}  // namespace

double wordless_strip_px(const SegmentStyle& style, const Typesetter& setter) {
  const Band band = make_band({strip_scale({0, 3, 1}, style), {}}, style.band, setter);
  return style.name_px + band.height_px + style.strip_gap_px +
         (style.both_sides ? 0 : style.row.mark_px / 2 + 1);
}

StripSizes strip_sizes(std::span<const CalloutWords> words, const SegmentStyle& style, double wordless_px) {
  StripSizes sizes;
  const double count = static_cast<double>(words.size());
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
  sizes.fixed_px = wordless_px;
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

double StripSizes::least_height_px(const SegmentStyle& style) const {
  const std::size_t count = widths_px.size();
  std::vector<double> least(count + 1, std::numeric_limits<double>::infinity());
  least[0] = 1 - kSlackPx;
  for (std::size_t from = 0; from < count; ++from) {
    GrowingStrip strip(*this);
    for (std::size_t to = from + 1; to <= count; ++to) {
      strip.take(to - 1, style);
      if (strip.row_px() > style.right_px - style.left_px + kSlackPx) break;
      least[to] = std::min(least[to], least[from] + strip.height_px());
    }
  }
  return least[count];
}

StripErrors::StripErrors(std::span<const Occurrence> drawn, const StripSizes& sizes,
                         const SegmentStyle& style)
    : drawn_(drawn), sizes_(sizes), style_(style) {
  days_.reserve(drawn.size());
  for (const Occurrence& occurrence : drawn) days_.push_back(occurrence.at());
}

std::optional<double> StripErrors::of(std::size_t from, std::size_t to) {
  const std::size_t step = style_.both_sides ? 2 : 1;
  if (!has_room({from, to}, step) || (style_.both_sides && !has_room({from + 1, to}, step)))
    return std::nullopt;
  const Piece piece = strip_piece(strip_span(drawn_, from, to), style_);
  const std::optional<double> first = of_side(piece, {from, to}, step);
  if (!style_.both_sides || !first) return first;
  const std::optional<double> second = of_side(piece, {from + 1, to}, step);
  if (!second) return std::nullopt;
  return *first + *second;
}

bool StripErrors::has_room(std::array<std::size_t, 2> range, std::size_t step) const {
  double taken = 0;
  for (std::size_t i = range[0]; i < range[1]; i += step)
    taken += sizes_.widths_px[i] + (taken > 0 ? style_.gap_px : 0);
  return taken <= style_.right_px - style_.left_px;
}

// Of the words of the events from, from + step … before `to`.
std::optional<double> StripErrors::of_side(const Piece& piece, std::array<std::size_t, 2> range,
                                           std::size_t step) {
  if (range[0] >= range[1]) return 0;
  anchors_.clear();
  separations_.clear();
  std::size_t last = range[0];
  for (std::size_t i = range[0]; i < range[1]; i += step) {
    if (i > range[0])
      separations_.push_back((sizes_.widths_px[last] + sizes_.widths_px[i]) / 2 + style_.gap_px);
    anchors_.push_back(piece.at(days_[i]));
    last = i;
  }
  const std::vector<double>* middles =
      placer_.place(anchors_, separations_, style_.left_px + sizes_.widths_px[range[0]] / 2,
                    style_.right_px - sizes_.widths_px[last] / 2);
  if (!middles) return std::nullopt;
  double sum = 0;
  for (std::size_t i = 0; i < anchors_.size(); ++i) {
    const double away = (*middles)[i] - anchors_[i];
    sum += away * away;
  }
  return sum;
}

}  // namespace backstory::layout
