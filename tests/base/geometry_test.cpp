// If these fail, labels that overlap pass the check for overlaps.
#include "base/geometry.h"

#include <catch2/catch.hpp>

namespace backstory {
namespace {

TEST_CASE("rectangles that only touch do not overlap") {
  const Rect a{0, 0, 10, 10};
  CHECK(overlaps(a, {5, 5, 10, 10}));
  CHECK(overlaps({5, 5, 10, 10}, a));
  CHECK_FALSE(overlaps(a, {10, 0, 10, 10}));
  CHECK_FALSE(overlaps(a, {0, 10, 10, 10}));
  CHECK_FALSE(overlaps(a, {9.5, 0, 10, 10}, 1));
  CHECK(overlaps(a, {8, 0, 10, 10}, 1));
}

TEST_CASE("containing, with some slack where it is asked for") {
  const Rect canvas{0, 0, 100, 50};
  CHECK(contains(canvas, {0, 0, 100, 50}));
  CHECK(contains(canvas, {10, 10, 5, 5}));
  CHECK_FALSE(contains(canvas, {99, 0, 2, 2}));
  CHECK_FALSE(contains(canvas, {-0.1, 0, 2, 2}));
  CHECK(contains(canvas, {-0.1, 0, 2, 2}, 0.5));
}

TEST_CASE("the rectangle around both; an empty one adds nothing") {
  CHECK(unite({0, 0, 10, 10}, {20, 5, 10, 10}) == Rect{0, 0, 30, 15});
  CHECK(unite({}, {20, 5, 10, 10}) == Rect{20, 5, 10, 10});
  CHECK(unite({20, 5, 10, 10}, {0, 0, 0, 99}) == Rect{20, 5, 10, 10});
}

TEST_CASE("edges, areas, insets") {
  const Rect r{1, 2, 10, 20};
  CHECK(r.right() == 11);
  CHECK(r.bottom() == 22);
  CHECK(r.area() == 200);
  CHECK(r.inset(2) == Rect{3, 4, 6, 16});
  CHECK(r.inset(6).empty());
  CHECK_FALSE(r.empty());
}

}  // namespace
}  // namespace backstory
