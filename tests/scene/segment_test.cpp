#include "scene/segment.h"

#include <catch2/catch.hpp>

namespace backstory::scene {
namespace {

TEST_CASE("segments cross inside, and meet at ends too") {
  const Segment flat{{0, 0}, {10, 0}};
  CHECK(cross(flat, {{5, -5}, {5, 5}}));
  CHECK_FALSE(cross(flat, {{5, 0}, {5, 5}}));
  CHECK(meet(flat, {{5, 0}, {5, 5}}));
  CHECK(meet(flat, {{10, 0}, {15, 5}}));
  CHECK(meet(flat, {{8, 0}, {20, 0}}));
  CHECK_FALSE(meet(flat, {{11, 0}, {20, 0}}));
  CHECK_FALSE(meet(flat, {{0, 1}, {10, 1}}));
}

TEST_CASE("a segment runs through a box, or passes it by") {
  const Rect box{10, 10, 20, 10};
  CHECK(runs_through({{0, 15}, {40, 15}}, box));
  CHECK(runs_through({{15, 12}, {16, 13}}, box));
  CHECK(runs_through({{0, 0}, {40, 30}}, box));
  CHECK_FALSE(runs_through({{0, 10}, {40, 10}}, box));
  CHECK_FALSE(runs_through({{20, 0}, {20, 10}}, box));
  CHECK_FALSE(runs_through({{0, 20}, {10, 30}}, box));
  CHECK_FALSE(runs_through({{0, 15}, {40, 15}}, Rect{}));
}

}  // namespace
}  // namespace backstory::scene
