#include "scene/segment.h"

#include <algorithm>
#include <cmath>

namespace backstory::scene {
namespace {

constexpr double kTolerance = 1e-6;

// Twice the signed area of the triangle: which side of a→b the point lies on.
int side(Point a, Point b, Point point) {
  const double area = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
  if (std::abs(area) < kTolerance) return 0;
  return area > 0 ? 1 : -1;
}

bool is_within(const Segment& segment, Point point) {
  return contains(box_of(segment), Rect{point.x, point.y, 0, 0}, kTolerance);
}

}  // namespace

Rect box_of(const Segment& s) {
  const double x = std::min(s.from.x, s.to.x);
  const double y = std::min(s.from.y, s.to.y);
  return {x, y, std::abs(s.to.x - s.from.x), std::abs(s.to.y - s.from.y)};
}

bool cross(const Segment& a, const Segment& b) {
  return side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
         side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0;
}

bool meet(const Segment& a, const Segment& b) {
  if (cross(a, b)) return true;
  for (const Point point : {b.from, b.to}) {
    if (side(a.from, a.to, point) == 0 && is_within(a, point)) return true;
  }
  for (const Point point : {a.from, a.to}) {
    if (side(b.from, b.to, point) == 0 && is_within(b, point)) return true;
  }
  return false;
}

// Liang and Barsky's clipping: what is left of the segment inside the box.
bool runs_through(const Segment& s, const Rect& box) {
  if (box.empty()) return false;
  double first = 0;
  double last = 1;
  const auto clip = [&](double from, double step, double low, double high) {
    if (std::abs(step) < kTolerance) return from > low && from < high;
    const double enter = (low - from) / step;
    const double leave = (high - from) / step;
    first = std::max(first, std::min(enter, leave));
    last = std::min(last, std::max(enter, leave));
    return first < last;
  };
  return clip(s.from.x, s.to.x - s.from.x, box.x, box.right()) &&
         clip(s.from.y, s.to.y - s.from.y, box.y, box.bottom());
}

std::vector<Segment> segments_of(const std::vector<Point>& points) {
  std::vector<Segment> segments;
  for (std::size_t i = 1; i < points.size(); ++i) segments.push_back({points[i - 1], points[i]});
  return segments;
}

}  // namespace backstory::scene
