#include <catch2/catch.hpp>

#include "scene/sample.h"
#include "scene/scene.h"
#include "support/golden.h"

namespace backstory::scene {
namespace {

// The dump is what all layout tests compare: if it lost something, a change of the picture would pass unseen.
TEST_CASE("the dump of a scene holds every node") {
  CHECK_GOLDEN("scene/golden/sample.txt", format_scene(testing::sample_scene()));
}

TEST_CASE("numbers have two decimals at most and no negative zero") {
  Scene scene;
  scene.root.children = {Line{{{-0.001, 0.005}, {1.999, 1234567.126}}, {{}, 0.1, {}}, "", Role::none}};
  CHECK(format_scene(scene).find("line (0, 0.01) (2, 1234567.13) stroke #000000 0.1\n") != std::string::npos);
}

TEST_CASE("words cannot look like the dump around them") {
  Scene scene;
  scene.title = "two\nlines \"quoted\"";
  CHECK(format_scene(scene).find("title \"two\\nlines \\\"quoted\\\"\"\n") != std::string::npos);
}

}  // namespace
}  // namespace backstory::scene
