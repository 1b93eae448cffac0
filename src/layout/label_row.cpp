#include "layout/label_row.h"

#include <algorithm>
#include <cmath>

#include "layout/callout_drawing.h"
#include "layout/frame.h"
#include "layout/pav.h"

namespace backstory::layout {
namespace {

constexpr double kStubPx = 3;       // of a leader, upright at both ends
constexpr double kUprightPx = 1.5;  // off: not worth a slant
constexpr double kInsetPx = 3;      // of a leader from the ends of its hairline

struct Feet {
  double foot_px = 0;
  double landing_px = 0;
};

// The blocks of a row and the feet on their marks are in order, so the leaders between them never cross.
Feet feet_of(const RowItem& item) {
  const double half = item.size().width_px / 2;
  const double inset = std::min(kInsetPx, half);
  const double from = item.middle_px - half + inset;
  const double to = item.middle_px + half - inset;
  const double low = item.anchor_px - item.slack_before_px;
  const double high = item.anchor_px + item.slack_after_px;
  const double foot =
      snap(std::clamp(item.anchor_px, std::clamp(from, low, high), std::clamp(to, low, high)));
  const double landing = snap(std::clamp(foot, from, to));
  return {foot, std::abs(landing - foot) < kUprightPx ? foot : landing};
}

scene::Line leader(const RowItem& item, const RowHeights& heights, const RowStyle& style,
                   const Typesetter& setter) {
  const Feet feet = feet_of(item);
  const double way = heights.above ? -1 : 1;
  const double from = heights.edge_px + way * style.mark_px / 2;
  scene::Line line;
  line.points.push_back({feet.foot_px, from});
  if (feet.foot_px != feet.landing_px) {
    line.points.push_back({feet.foot_px, heights.bend_px.value_or(from) + way * kStubPx});
    line.points.push_back({feet.landing_px, heights.words_px - way * kStubPx});
  }
  line.points.push_back({feet.landing_px, heights.words_px});
  line.stroke = setter.stroke("rule", setter.theme().rule_px);
  line.stroke_class = "rule";
  line.role = scene::Role::leader;
  return line;
}

scene::Line hairline(const RowItem& item, const RowHeights& heights, const Typesetter& setter) {
  const double half = item.size().width_px / 2;
  scene::Line line;
  line.points = {{item.middle_px - half, heights.words_px}, {item.middle_px + half, heights.words_px}};
  line.stroke = setter.stroke("rule", setter.theme().rule_px);
  line.stroke_class = "rule";
  line.role = scene::Role::decoration;
  return line;
}

MarkExtent extent_of(const Occurrence& occurrence, double anchor, const TimeScale& scale, double mark_px) {
  constexpr double kArrowMarks = 3.2;
  const double first = scale.pieces.front().left_px - mark_px;
  const double last = scale.pieces.back().right_px + mark_px;
  const double arrow = kArrowMarks * mark_px;
  const double at = snap(anchor);
  return {at, occurrence.begin ? scale.at(*occurrence.begin) : std::max(at - arrow, first),
          occurrence.end ? scale.at(*occurrence.end) : std::min(at + arrow, last)};
}

}  // namespace

std::optional<std::vector<double>> place_row(std::span<const double> anchors, std::span<const double> widths,
                                             double gap_px, double left_px, double right_px) {
  if (anchors.empty()) return std::vector<double>{};
  std::vector<double> separations;
  for (std::size_t i = 1; i < widths.size(); ++i)
    separations.push_back((widths[i - 1] + widths[i]) / 2 + gap_px);
  return place_in_order(anchors, separations, left_px + widths.front() / 2, right_px - widths.back() / 2);
}

std::size_t shape_within(const CalloutWords& words, std::size_t most_lines, double least_px) {
  std::size_t best = 0;
  const auto lines = [&](std::size_t shape) {
    return std::max(words.labels[shape].lines.size(), most_lines);
  };
  for (std::size_t shape = 1; shape < words.shapes.size(); ++shape) {
    if (lines(shape) > lines(best)) continue;
    const double width = words.shapes[shape].width_px;
    if (lines(shape) < lines(best) || (width >= least_px && width < words.shapes[best].width_px))
      best = shape;
  }
  return best;
}

scene::Group draw_row_item(const RowItem& item, const RowHeights& heights, const TimeScale& scale,
                           const RowStyle& style, const Typesetter& setter) {
  const Occurrence& occurrence = *item.occurrence;
  scene::Group group = event_group(occurrence);
  group.children.emplace_back(leader(item, heights, style, setter));
  group.children.emplace_back(hairline(item, heights, setter));
  MarkStyle mark = mark_style(occurrence, style.tracks, style.mark_px);
  mark.point_days = style.point_days;
  const MarkExtent extent = extent_of(occurrence, item.anchor_px, scale, style.mark_px);
  for (scene::Node& node : make_mark(occurrence, extent, heights.edge_px, mark, setter))
    group.children.push_back(std::move(node));

  const double x = item.middle_px - item.size().width_px / 2;
  const double top = heights.above ? heights.words_px - kRowRuleToWordsPx - item.size().height_px
                                   : heights.words_px + kRowRuleToWordsPx;
  TypeStyle date = style.type.date;
  date.colour = date_colour(occurrence, style.tracks);
  group.children.emplace_back(
      setter.make_text(item.words->date, date, {x, top}, scene::Anchor::start, scene::Role::date));
  group.children.emplace_back(setter.make_text(item.words->labels[item.shape], style.type.label,
                                               {x, top + item.words->date.height_px}, scene::Anchor::start,
                                               scene::Role::label));
  return group;
}

}  // namespace backstory::layout
