// Points, sizes and rectangles in px of the canvas: x to the right, y downwards.
#pragma once

#include <algorithm>

namespace backstory {

struct Point {
  double x = 0;
  double y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  double width = 0;
  double height = 0;

  friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  friend bool operator==(const Rect&, const Rect&) = default;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double area() const { return width * height; }
  bool empty() const { return width <= 0 || height <= 0; }
  Rect inset(double by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

// Both share more than `slack` in x and in y.
inline bool overlaps(const Rect& a, const Rect& b, double slack = 0) {
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() &&
         b.y + slack < a.bottom();
}

inline bool contains(const Rect& outer, const Rect& inner, double slack = 0) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

// The smallest rectangle around both; an empty one adds nothing.
inline Rect unite(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace backstory
