#include "scene/transform.h"

#include <catch2/catch.hpp>

#include "scene/checker.h"
#include "scene/sample.h"

namespace backstory::scene {
namespace {

using testing::sample_scene;

// Bounds of everything: what is moved moves as a whole.
TEST_CASE("a picture within another keeps its proportions") {
  const Scene sample = sample_scene();
  const Group half = embed(sample, {100, 50}, 0.5, "a-");
  CHECK(bounds(half.children.front()) == Rect{100, 50, 200, 120});
  const Rect whole = bounds(Node(sample.root));
  const Rect moved = bounds(half.children.back());
  CHECK(moved.x == Approx(100 + 0.5 * whole.x));
  CHECK(moved.y == Approx(50 + 0.5 * whole.y));
  CHECK(moved.width == Approx(0.5 * whole.width));
  CHECK(moved.height == Approx(0.5 * whole.height));
}

TEST_CASE("two pictures on one page share no id and no class") {
  Scene page;
  page.root.children.emplace_back(embed(sample_scene(), {0, 0}, 1, "a-"));
  page.root.children.emplace_back(embed(sample_scene(), {0, 300}, 1, "b-"));
  const std::string dump = format_scene(page);
  CHECK(dump.find("id a-strike") != std::string::npos);
  CHECK(dump.find("id b-strike") != std::string::npos);
  CHECK(dump.find("id strike") == std::string::npos);
  CHECK(dump.find("[accent]") == std::string::npos);
}

TEST_CASE("a picture at its own size and place is the same picture") {
  Scene again = sample_scene();
  again.root.children = {embed(sample_scene(), {0, 0}, 1, "")};
  CHECK(check_scene(again).empty());
}

}  // namespace
}  // namespace backstory::scene
