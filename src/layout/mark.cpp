#include "layout/mark.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace backstory::layout {
namespace {

constexpr double kBarHeight = 0.72;  // × the size of a dot
constexpr std::size_t kTrackColours = 6;
constexpr std::array<std::pair<double, double>, 4> kTrail = {{{0, 0.42}, {0.52, 0.7}, {0.8, 0.9}, {0.97, 1}}};

scene::Shape polygon(std::vector<Point> points) {
  scene::Shape shape;
  shape.kind = scene::Shape::Kind::polygon;
  shape.points = std::move(points);
  shape.role = scene::Role::mark;
  return shape;
}

MarkStyle outlined(MarkStyle style) {
  style.size_px -= kOutlinedLessPx;
  return style;
}

scene::Shape dot_shape(Point centre, const MarkStyle& style) {
  const double r = style.size_px / 2;
  switch (style.shape % kTrackColours) {
    case 1: {
      scene::Shape square;
      const double side = r * 0.9;
      square.rect = {centre.x - side, centre.y - side, 2 * side, 2 * side};
      square.role = scene::Role::mark;
      return square;
    }
    case 2: {
      const double d = r * 1.15;
      return polygon({{centre.x, centre.y - d},
                      {centre.x + d, centre.y},
                      {centre.x, centre.y + d},
                      {centre.x - d, centre.y}});
    }
    case 3: {
      const double d = r * 1.1;
      return polygon(
          {{centre.x, centre.y - d}, {centre.x + d, centre.y + d * 0.8}, {centre.x - d, centre.y + d * 0.8}});
    }
    case 4: {
      const double d = r * 1.1;
      return polygon(
          {{centre.x - d, centre.y - d * 0.8}, {centre.x + d, centre.y - d * 0.8}, {centre.x, centre.y + d}});
    }
    case 5: {
      const double d = r * 1.1;
      const double w = r * 0.38;
      return polygon({{centre.x - w, centre.y - d},
                      {centre.x + w, centre.y - d},
                      {centre.x + w, centre.y - w},
                      {centre.x + d, centre.y - w},
                      {centre.x + d, centre.y + w},
                      {centre.x + w, centre.y + w},
                      {centre.x + w, centre.y + d},
                      {centre.x - w, centre.y + d},
                      {centre.x - w, centre.y + w},
                      {centre.x - d, centre.y + w},
                      {centre.x - d, centre.y - w},
                      {centre.x - w, centre.y - w}});
    }
    default: {
      scene::Shape circle;
      circle.kind = scene::Shape::Kind::circle;
      circle.rect = {centre.x - r, centre.y - r, style.size_px, style.size_px};
      circle.role = scene::Role::mark;
      return circle;
    }
  }
}

scene::Shape bar_shape(const MarkExtent& extent, double y, const MarkStyle& style) {
  const double height = style.size_px * kBarHeight;
  scene::Shape bar;
  bar.rect = {extent.left_px, y - height / 2, extent.right_px - extent.left_px, height};
  bar.radius_px = height / 2;
  bar.role = scene::Role::mark;
  return bar;
}

// Within a bar, near its beginning: the dot of its track, so that bars too differ by more than hue.
scene::Shape track_sign(const MarkExtent& extent, double y, double height, const std::string& colour,
                        MarkStyle style, const Typesetter& setter) {
  style.size_px = 0.66 * height;
  scene::Shape sign = dot_shape({extent.left_px + 0.75 * height, y}, style);
  sign.fill = setter.colour(colour);
  sign.fill_class = colour;
  return sign;
}

// Dashes that grow shorter away from the mark, as far as `end`: nobody knows where it ends.
void add_trail(std::vector<scene::Node>& nodes, double from, double end, double y, const MarkStyle& style,
               const Typesetter& setter) {
  const double thickness = style.size_px * 0.3;
  for (const auto& [first, last] : kTrail) {
    const double a = from + first * (end - from);
    const double b = from + last * (end - from);
    scene::Shape dash;
    dash.rect = {std::min(a, b), y - thickness / 2, std::abs(b - a), thickness};
    dash.fill = setter.colour(style.colour);
    dash.fill_class = style.colour;
    dash.role = scene::Role::mark;
    nodes.emplace_back(std::move(dash));
  }
}

// A thin arrow away from the mark, as far as `tip`.
void add_arrow(std::vector<scene::Node>& nodes, double from, double tip, double y, const MarkStyle& style,
               const Typesetter& setter) {
  const double half = style.size_px * 0.5;
  const double way = tip >= from ? 1 : -1;
  const double neck = tip - way * style.size_px * 0.9;
  if ((neck - from) * way > 0) {
    scene::Shape shaft;
    const double thickness = style.size_px * 0.3;
    shaft.rect = {std::min(from, neck), y - thickness / 2, std::abs(neck - from), thickness};
    shaft.fill = setter.colour(style.colour);
    shaft.fill_class = style.colour;
    shaft.role = scene::Role::mark;
    nodes.emplace_back(shaft);
  }
  scene::Shape head = polygon({{tip, y}, {neck, y - half}, {neck, y + half}});
  head.fill = setter.colour(style.colour);
  head.fill_class = style.colour;
  nodes.emplace_back(head);
}

}  // namespace

MarkStyle mark_style(const Occurrence& occurrence, std::size_t tracks, double size_px) {
  MarkStyle style;
  style.size_px = size_px;
  if (tracks < 2) return style;
  style.shape = occurrence.track < tracks ? occurrence.track : 0;
  style.colour =
      occurrence.track < tracks ? fmt::format("track-{}", occurrence.track % kTrackColours + 1) : "muted";
  return style;
}

std::string date_colour(const Occurrence& occurrence, std::size_t tracks) {
  if (tracks < 2) return "accent";
  return occurrence.track < tracks ? fmt::format("track-{}", occurrence.track % kTrackColours + 1) : "muted";
}

std::vector<scene::Node> make_mark(const Occurrence& occurrence, const MarkExtent& extent, double y,
                                   const MarkStyle& style, const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  if (!occurrence.begin) add_trail(nodes, extent.at_px, extent.left_px, y, style, setter);
  if (!occurrence.end && occurrence.goes_on)
    add_arrow(nodes, extent.at_px, extent.right_px, y, style, setter);
  else if (!occurrence.end)
    add_trail(nodes, extent.at_px, extent.right_px, y, style, setter);
  const bool one_place = occurrence.is_point(style.point_days) || !occurrence.begin || !occurrence.end;
  const bool is_bar = !one_place && extent.right_px - extent.left_px > style.size_px;
  const MarkFill fill = find_fill(occurrence, is_bar, style.point_days);
  if (!is_bar) {
    for (scene::Node& node : make_dot(fill, {extent.at_px, y}, style, setter))
      nodes.push_back(std::move(node));
    return nodes;
  }
  const MarkStyle drawn = fill == MarkFill::solid ? style : outlined(style);
  scene::Shape bar = bar_shape(extent, y, drawn);
  fill_mark(bar, fill, style.colour, setter);
  const double height = bar.rect.height;
  nodes.emplace_back(std::move(bar));
  if (style.colour.starts_with("track-")) {
    nodes.emplace_back(
        track_sign(extent, y, height, fill == MarkFill::solid ? "background" : style.colour, style, setter));
  }
  return nodes;
}

std::vector<scene::Node> make_dot(MarkFill fill, Point centre, const MarkStyle& style,
                                  const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  scene::Shape dot = dot_shape(centre, fill == MarkFill::solid ? style : outlined(style));
  if (fill == MarkFill::soft) {
    // What the dot stands on must not show through its tint.
    scene::Shape ground = dot;
    ground.fill = setter.colour("background");
    ground.fill_class = "background";
    ground.role = scene::Role::decoration;
    nodes.emplace_back(std::move(ground));
  }
  fill_mark(dot, fill, style.colour, setter);
  nodes.emplace_back(std::move(dot));
  return nodes;
}

std::vector<scene::Node> make_arrow(double from_px, double tip_px, double y, const MarkStyle& style,
                                    const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  add_arrow(nodes, from_px, tip_px, y, style, setter);
  return nodes;
}

std::vector<scene::Node> make_trail(double from_px, double end_px, double y, const MarkStyle& style,
                                    const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  add_trail(nodes, from_px, end_px, y, style, setter);
  return nodes;
}

std::vector<scene::Node> make_span(double left_px, double right_px, double y, const MarkStyle& style,
                                   const Typesetter& setter) {
  scene::Shape bar = bar_shape({left_px, left_px, right_px}, y, outlined(style));
  fill_mark(bar, MarkFill::soft, style.colour, setter);
  return {bar};
}

}  // namespace backstory::layout
