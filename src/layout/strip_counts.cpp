#include "layout/strip_counts.h"

#include <algorithm>
#include <cmath>

#include "layout/callout_drawing.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

constexpr std::size_t kMostLines = 3;
constexpr double kBarShare = 0.78;  // of a bin's width
constexpr double kLeastBarPx = 1.5;
constexpr double kLeastDotPx = 4;
constexpr double kMostDotPx = 11;
constexpr double kDotShare = 0.86;    // of its place in a stack
constexpr double kStackLoose = 1.15;  // dots stand a little further apart than side by side
constexpr double kLeastFilled = 0.6;  // of the height: lower stacks leave more to bars
constexpr double kGutterEm = 0.6;

TypeStyle number_style(const Typesetter& setter) {
  TypeStyle style = setter.style(theme::TextStyleName::small);
  style.font.tabular_figures = true;
  return style;
}

double unit_px(const CountGrid& grid, const Rect& room) {
  return room.height / static_cast<double>(grid.most);
}

scene::Shape bar_of(const Rect& rect, const Typesetter& setter) {
  scene::Shape bar;
  bar.rect = rect;
  bar.fill = setter.colour("muted");
  bar.fill_class = "muted";
  bar.role = scene::Role::axis;
  return bar;
}

std::vector<scene::Node> draw_dots(const std::vector<Bin>& bins, const Counts& counts, const CountGrid& grid,
                                   const TimeScale& scale, const Rect& room, const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  const double dot = counts.dot_px;
  for (const Bin& bin : bins) {
    const double x = (scale.at(bin.begin_day) + scale.at(bin.end_day)) / 2;
    for (std::size_t i = 0; i < bin.members.size(); ++i) {
      const double y = room.bottom() - unit_px(grid, room) * (static_cast<double>(i) + 0.5);
      scene::Shape shape = bar_of({x - dot / 2, y - dot / 2, dot, dot}, setter);
      shape.kind = scene::Shape::Kind::circle;
      nodes.emplace_back(std::move(shape));
    }
  }
  return nodes;
}

std::vector<scene::Node> draw_bars(const std::vector<Bin>& bins, const CountGrid& grid,
                                   const TimeScale& scale, const Rect& room, const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  for (const Bin& bin : bins) {
    if (bin.members.empty()) continue;
    const double left = scale.at(bin.begin_day);
    const double right = scale.at(bin.end_day);
    const double width = std::max(kLeastBarPx, kBarShare * (right - left));
    const double height = unit_px(grid, room) * static_cast<double>(bin.members.size());
    nodes.emplace_back(bar_of({(left + right - width) / 2, room.bottom() - height, width, height}, setter));
  }
  return nodes;
}

}  // namespace

CountGrid choose_count_grid(const std::vector<Bin>& bins) {
  CountGrid grid;
  for (const Bin& bin : bins) grid.most = std::max(grid.most, bin.members.size());
  for (std::size_t power = 1; grid.most / grid.step > kMostLines; power *= 10) {
    for (const std::size_t count : {1U, 2U, 5U}) {
      grid.step = count * power;
      if (grid.most / grid.step <= kMostLines) break;
    }
  }
  return grid;
}

double count_gutter_px(const CountGrid& grid, const Typesetter& setter) {
  const TypeStyle style = number_style(setter);
  const auto widest = static_cast<std::int64_t>(grid.most / grid.step * grid.step);
  return setter.width(say_number(widest), style) + kGutterEm * style.font.size_px;
}

Counts measure_counts(const std::vector<Bin>& bins, const TimeScale& scale, double most_px) {
  Counts counts;
  counts.height_px = std::floor(most_px);
  double narrowest = 1e9;
  for (const Bin& bin : bins)
    narrowest = std::min(narrowest, scale.at(bin.end_day) - scale.at(bin.begin_day));
  const double most = static_cast<double>(choose_count_grid(bins).most);
  const double pitch = std::min({narrowest, most_px / most, kMostDotPx / kDotShare});
  const bool is_low = kStackLoose * pitch * most < kLeastFilled * most_px;
  if (kDotShare * pitch < kLeastDotPx || is_low) return counts;
  counts.are_dots = true;
  counts.dot_px = kDotShare * pitch;
  counts.height_px = std::floor(std::min(most_px, kStackLoose * pitch * most));
  return counts;
}

std::vector<scene::Node> draw_counts(const std::vector<Bin>& bins, const CountGrid& grid,
                                     const Counts& counts, const TimeScale& scale, const Rect& room,
                                     const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  const TypeStyle style = number_style(setter);
  // Where the counts are low there is room for fewer numbers.
  std::size_t step = grid.step;
  while (unit_px(grid, room) * static_cast<double>(step) < setter.line_height(style)) step *= 2;
  for (std::size_t count = step; count <= grid.most; count += step) {
    const double y = snap(room.bottom() - unit_px(grid, room) * static_cast<double>(count));
    nodes.emplace_back(scene::Line{{{room.x, y}, {room.right(), y}},
                                   setter.stroke("rule", setter.theme().rule_px),
                                   "rule",
                                   scene::Role::decoration});
    const Point at{room.x - kGutterEm * style.font.size_px, y - setter.line_height(style) / 2};
    nodes.emplace_back(setter.make_line(say_number(static_cast<std::int64_t>(count)), style, at,
                                        scene::Anchor::end, scene::Role::axis));
  }
  for (scene::Node& node : counts.are_dots ? draw_dots(bins, counts, grid, scale, room, setter)
                                           : draw_bars(bins, grid, scale, room, setter))
    nodes.push_back(std::move(node));
  return nodes;
}

double count_top(const std::vector<Bin>& bins, const CountGrid& grid, double day, const Rect& room) {
  const auto bin = std::find_if(bins.begin(), bins.end(), [&](const Bin& b) { return day < b.end_day; });
  const std::size_t count = bin == bins.end() ? 0 : bin->members.size();
  return room.bottom() - unit_px(grid, room) * static_cast<double>(count);
}

}  // namespace backstory::layout
