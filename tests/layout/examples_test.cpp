// Every story × template × size × theme: what must hold of a picture that is printed.
#include <catch2/catch.hpp>

#include "layout/picture.h"
#include "layout/quality.h"
#include "support/golden.h"

namespace backstory::layout {

using namespace testing;

TEST_CASE("no picture has words on words, tangled leaders, lost events or type too small") {
  for (const auto& file : story_files()) {
    const timeline::Timeline story = read_story(file);
    for (const char* shape : {"horizontal", "vertical", "chronicle"}) {
      for (const char* size : {"wide", "narrow", "square", "800x450", "320xauto", "1200xauto", "600x1200"}) {
        for (const char* theme : {"newsroom", "dark"}) {
          INFO(file.filename().string() << " " << shape << " " << size << " " << theme);
          CHECK(faults(draw(story, shape, size, theme)) == "");
        }
      }
    }
  }
}

TEST_CASE("the same story gives the same picture, to the byte") {
  const timeline::Timeline story =
      read_story(::backstory::testing::test_folder() / "layout/stories/alliance.yaml");
  for (const char* shape : {"horizontal", "vertical", "chronicle"}) {
    CHECK(scene::format_scene(draw(story, shape, "wide")) == scene::format_scene(draw(story, shape, "wide")));
  }
}

TEST_CASE("a story of a dozen events fits on an article's width without loss, labels at their marks") {
  for (const char* name : {"alliance", "court", "company"}) {
    INFO(name);
    const auto file = ::backstory::testing::test_folder() / "layout/stories" / (std::string(name) + ".yaml");
    const scene::Scene scene = draw(read_story(file), "horizontal", "wide");
    CHECK(scene.events_left_out.empty());
    const Quality quality = measure(scene);
    INFO(format_quality(quality));
    CHECK(quality.mean_displacement <= 0.3);
    CHECK(quality.worst_displacement <= 1);
    CHECK(quality.ink_share >= 0.12);
    CHECK(quality.ink_share <= 0.55);
    CHECK(quality.balance <= 3);
    CHECK(quality.widows <= 0.1);
    CHECK(quality.raggedness <= 0.2);
  }
}

TEST_CASE("a phone shows every event, whatever the template's height needs") {
  for (const auto& file : story_files()) {
    const timeline::Timeline story = read_story(file);
    CHECK(draw(story, "vertical", "narrow").events_left_out.empty());
    CHECK(draw(story, "chronicle", "narrow").events_left_out.empty());
  }
}

TEST_CASE("the pictures as they were looked at") {
  const auto folder = ::backstory::testing::test_folder() / "layout/stories";
  const auto check = [&](const char* name, const char* shape, const char* size) {
    const auto story = read_story(folder / (std::string(name) + ".yaml"));
    const std::string golden = std::string("layout/golden/") + name + "-" + shape + "-" + size + ".txt";
    CHECK_GOLDEN(golden, scene::format_scene(draw(story, shape, size)));
  };
  check("alliance", "horizontal", "wide");
  check("alliance", "vertical", "narrow");
  check("company", "horizontal", "wide");
  check("court", "chronicle", "square");
}

}  // namespace backstory::layout
