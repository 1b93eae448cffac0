#include <catch2/catch.hpp>

#include "scene/sample.h"
#include "scene/scene.h"

namespace backstory::scene {
namespace {

Text one_run(Anchor anchor) {
  Text text;
  text.runs = {{{100, 50}, "words", 40}};
  text.ascent_px = 10;
  text.descent_px = 3;
  text.anchor = anchor;
  return text;
}

// If these failed, the checker would look for words where they are not.
TEST_CASE("words reach to the side that their anchor says") {
  CHECK(bounds(Node(one_run(Anchor::start))) == Rect{100, 40, 40, 13});
  CHECK(bounds(Node(one_run(Anchor::middle))) == Rect{80, 40, 40, 13});
  CHECK(bounds(Node(one_run(Anchor::end))) == Rect{60, 40, 40, 13});
  CHECK(bounds(Node(Text{})).empty());
}

TEST_CASE("shapes and lines reach as far as their stroke") {
  Shape shape;
  shape.rect = {10, 10, 20, 20};
  CHECK(bounds(Node(shape)) == Rect{10, 10, 20, 20});
  shape.stroke = Stroke{{}, 2, {}};
  CHECK(bounds(Node(shape)) == Rect{9, 9, 22, 22});
  shape.kind = Shape::Kind::polygon;
  shape.points = {{0, 0}, {4, 8}, {2, 9}};
  CHECK(bounds(Node(shape)) == Rect{-1, -1, 6, 11});
  CHECK(bounds(Node(Line{{{5, 5}, {50, 5}}, {{}, 2, {}}, "", Role::none})) == Rect{4, 4, 47, 2});
}

TEST_CASE("a group reaches around its children") {
  Group group;
  CHECK(bounds(Node(group)).empty());
  group.children = {one_run(Anchor::start), Image{{0, 0, 5, 5}, "", "", "", Role::none}, Group{}};
  CHECK(bounds(Node(group)) == Rect{0, 0, 140, 53});
}

}  // namespace
}  // namespace backstory::scene
