#include "layout/mark.h"

#include <fmt/format.h>

#include <algorithm>

namespace backstory::layout {
namespace {

constexpr double kBarHeight = 0.72;  // × the size of a dot
constexpr double kHaloPx = 1.5;      // of background around a mark, so that neighbours stay apart
constexpr double kOutlinePx = 1.5;
constexpr std::uint8_t kSoftAlpha = 90;
constexpr std::size_t kTrackColours = 6;

Colour with_alpha(Colour colour, std::uint8_t alpha) {
  colour.alpha = alpha;
  return colour;
}

scene::Shape polygon(std::vector<Point> points) {
  scene::Shape shape;
  shape.kind = scene::Shape::Kind::polygon;
  shape.points = std::move(points);
  shape.role = scene::Role::mark;
  return shape;
}

// A halo is of the ground's colour and makes a mark look smaller, an outline larger: outlined marks are set
// smaller, so that both look alike.
MarkStyle outlined(MarkStyle style) {
  style.size_px -= kHaloPx + kOutlinePx;
  return style;
}

scene::Shape dot_shape(Point centre, const MarkStyle& style) {
  const double r = style.size_px / 2;
  switch (style.shape % 4) {
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
    default: {
      scene::Shape circle;
      circle.kind = scene::Shape::Kind::circle;
      circle.rect = {centre.x - r, centre.y - r, style.size_px, style.size_px};
      circle.role = scene::Role::mark;
      return circle;
    }
  }
}

void fill_solid(scene::Shape& shape, const MarkStyle& style, const Typesetter& setter) {
  shape.fill = setter.colour(style.colour);
  shape.fill_class = style.colour;
  shape.stroke = setter.stroke("background", kHaloPx);
  shape.stroke_class = "background";
}

void fill_hollow(scene::Shape& shape, const MarkStyle& style, const Typesetter& setter) {
  shape.fill = setter.colour("background");
  shape.fill_class = "background";
  shape.stroke = setter.stroke(style.colour, kOutlinePx);
  shape.stroke->dashes_px = {2.5, 2};
  shape.stroke_class = style.colour;
}

// Somewhere in here: a tint with a thin edge.
void fill_soft(scene::Shape& shape, const MarkStyle& style, const Typesetter& setter) {
  shape.fill = with_alpha(setter.colour(style.colour), kSoftAlpha);
  shape.stroke = setter.stroke(style.colour, kOutlinePx);
  shape.stroke_class = style.colour;
}

scene::Shape bar_shape(const MarkExtent& extent, double y, const MarkStyle& style) {
  const double height = style.size_px * kBarHeight;
  scene::Shape bar;
  bar.rect = {extent.left_px, y - height / 2, extent.right_px - extent.left_px, height};
  bar.radius_px = height / 2;
  bar.role = scene::Role::mark;
  return bar;
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
  if (!occurrence.begin) add_arrow(nodes, extent.at_px, extent.left_px, y, style, setter);
  if (!occurrence.end) add_arrow(nodes, extent.at_px, extent.right_px, y, style, setter);
  const bool one_place = occurrence.is_point(style.point_days) || !occurrence.begin || !occurrence.end;
  if (one_place) {
    for (scene::Node& node : make_dot(occurrence.is_approximate, {extent.at_px, y}, style, setter))
      nodes.push_back(std::move(node));
    return nodes;
  }
  const bool is_solid = occurrence.is_interval && !occurrence.is_approximate;
  const MarkStyle drawn = is_solid ? style : outlined(style);
  const bool is_bar = extent.right_px - extent.left_px > style.size_px;
  scene::Shape shape = is_bar ? bar_shape(extent, y, drawn) : dot_shape({extent.at_px, y}, drawn);
  if (is_solid)
    fill_solid(shape, drawn, setter);
  else if (occurrence.is_approximate)
    fill_hollow(shape, drawn, setter);
  else
    fill_soft(shape, drawn, setter);
  nodes.emplace_back(std::move(shape));
  return nodes;
}

std::vector<scene::Node> make_dot(bool approximate, Point centre, const MarkStyle& style,
                                  const Typesetter& setter) {
  scene::Shape dot = dot_shape(centre, approximate ? outlined(style) : style);
  if (approximate)
    fill_hollow(dot, style, setter);
  else
    fill_solid(dot, style, setter);
  return {dot};
}

std::vector<scene::Node> make_arrow(double left_px, double right_px, double y, const MarkStyle& style,
                                    const Typesetter& setter) {
  std::vector<scene::Node> nodes;
  add_arrow(nodes, left_px, right_px, y, style, setter);
  return nodes;
}

}  // namespace backstory::layout
