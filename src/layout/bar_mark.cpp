#include "layout/bar_mark.h"

#include <algorithm>
#include <array>

namespace backstory::layout {
namespace {

constexpr double kCornerPx = 2;
constexpr double kLeastReadable = 4.5;
// Of an end that nobody knows, from the bar outwards, in shares of its length: ever less bar, ever more gap.
struct Stripe {
  double from = 0;
  double to = 0;
};
constexpr std::array<Stripe, 4> kFading = {{{0, 0.4}, {0.48, 0.66}, {0.76, 0.86}, {0.96, 1}}};
constexpr double kTipShare = 0.5;  // of the height of a bar

scene::Shape with_role(scene::Shape shape) {
  shape.role = scene::Role::mark;
  return shape;
}

scene::Shape rectangle(double left, double right, double y, double height) {
  scene::Shape shape;
  shape.rect = {left, y - height / 2, right - left, height};
  shape.radius_px = std::min(kCornerPx, (right - left) / 2);
  return with_role(std::move(shape));
}

// A bar and the tip at its right end.
std::vector<scene::Shape> pointed(double left, double right, double y, double height) {
  const double neck = std::max(left, right - kTipShare * height);
  scene::Shape tip;
  tip.kind = scene::Shape::Kind::polygon;
  tip.points = {{neck, y - height / 2}, {right, y}, {neck, y + height / 2}};
  scene::Shape bar = rectangle(left, neck, y, height);
  bar.radius_px = 0;
  return {std::move(bar), with_role(std::move(tip))};
}

std::vector<scene::Shape> fading(double known, double end, double y, double height) {
  std::vector<scene::Shape> shapes;
  for (const Stripe& stripe : kFading) {
    const double from = known + stripe.from * (end - known);
    const double to = known + stripe.to * (end - known);
    shapes.push_back(rectangle(std::min(from, to), std::max(from, to), y, height));
  }
  return shapes;
}

std::vector<scene::Shape> bar_shapes(const Occurrence& occurrence, const MarkExtent& extent, double y,
                                     double height) {
  if (!occurrence.begin) return fading(extent.right_px, extent.left_px, y, height);
  if (occurrence.end) return {rectangle(extent.left_px, extent.right_px, y, height)};
  if (occurrence.goes_on) return pointed(extent.left_px, extent.right_px, y, height);
  return fading(extent.left_px, extent.right_px, y, height);
}

}  // namespace

std::vector<scene::Node> make_bar(const Occurrence& occurrence, const MarkExtent& extent, double y,
                                  double height_px, const MarkStyle& style, const Typesetter& setter) {
  const MarkFill fill = find_fill(occurrence, true, style.point_days);
  const double height = height_px - (fill == MarkFill::solid ? 0 : kOutlinedLessPx / 2);
  std::vector<scene::Node> nodes;
  for (scene::Shape& shape : bar_shapes(occurrence, extent, y, height)) {
    fill_mark(shape, fill, style.colour, setter);
    // Rows stand apart: a halo would only make short bars thinner.
    if (fill == MarkFill::solid) shape.stroke.reset();
    if (fill == MarkFill::solid) shape.stroke_class.clear();
    nodes.emplace_back(std::move(shape));
  }
  return nodes;
}

bool can_hold_words(std::string_view bar_colour, const Typesetter& setter) {
  return contrast_ratio(setter.colour("background"), setter.colour(bar_colour)) >= kLeastReadable;
}

}  // namespace backstory::layout
