#include <algorithm>

#include "scene/scene.h"

namespace backstory::scene {
namespace {

Rect bounds_of(const std::vector<Point>& points, double reach) {
  if (points.empty()) return {};
  Point low = points.front();
  Point high = points.front();
  for (const Point& point : points) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  return Rect{low.x, low.y, high.x - low.x, high.y - low.y}.inset(-reach);
}

double reach_of(const std::optional<Stroke>& stroke) {
  return stroke ? stroke->width_px / 2 : 0;
}

Rect bounds_of(const Group& group) {
  Rect all;
  for (const Node& child : group.children) all = unite(all, bounds(child));
  return all;
}

Rect bounds_of(const Shape& shape) {
  const double reach = reach_of(shape.stroke);
  return shape.kind == Shape::Kind::polygon ? bounds_of(shape.points, reach) : shape.rect.inset(-reach);
}

Rect bounds_of(const Line& line) {
  return bounds_of(line.points, line.stroke.width_px / 2);
}

Rect bounds_of(const Text& text) {
  Rect all;
  for (const TextRun& run : text.runs) all = unite(all, bounds(run, text));
  return all;
}

Rect bounds_of(const Image& image) {
  return image.rect;
}

}  // namespace

double left_end(const TextRun& run, Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return run.origin.x;
    case Anchor::middle:
      return run.origin.x - run.width_px / 2;
    case Anchor::end:
      return run.origin.x - run.width_px;
  }
  return run.origin.x;
}

Rect bounds(const TextRun& run, const Text& text) {
  return {left_end(run, text.anchor), run.origin.y - text.ascent_px, run.width_px,
          text.ascent_px + text.descent_px};
}

Rect bounds(const Node& node) {
  return std::visit([](const auto& kind) { return bounds_of(kind); }, node);
}

}  // namespace backstory::scene
