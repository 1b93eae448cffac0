// 2,000 generated timelines, each in a few templates and sizes, so that every template meets every size with
// dozens of stories. In several cases, so that they can run side by side.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "pipeline/examples.h"
#include "pipeline/generated_stories.h"
#include "scene/checker.h"
#include "scene/metrics.h"
#include "support/golden.h"
#include "theme/theme.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

constexpr std::uint32_t kStories = 2000;
constexpr std::uint32_t kParts = 8;
constexpr std::uint32_t kPicturesEach = 3;
constexpr std::uint32_t kDrawnTwice = 10;  // every so many stories

// What is known to be crowded yet, on small canvases: ticks of deep time. Any other
// fault fails, and so do more of these.
bool is_known(const std::string& shape, scene::Metric metric) {
  if (metric == scene::Metric::mark_contrast) return shape == "strip";  // a leader past a bar
  return metric == scene::Metric::overlap &&
         (shape == "segments" || shape == "bands" || shape == "horizontal");
}
constexpr std::size_t kMostKnown = 5;  // pictures of a part, of 750

struct Look {
  std::string shape;
  std::string size;
};

// Every template in every size, and what the program chooses, in sizes of nobody's making too.
std::vector<Look> all_looks() {
  std::vector<std::string> sizes = layout::size_names();
  for (const char* size : {"480x320", "700xauto", "1600x400"}) sizes.emplace_back(size);
  std::vector<Look> looks;
  for (const std::string& size : sizes) {
    looks.push_back({"", size});
    for (const theme::Listed& shape : theme::list_templates(source_folder()))
      looks.push_back({shape.name, size});
  }
  return looks;
}

// The faults that are not known; whether there are known ones goes to `has_known`.
std::string new_faults(const scene::Scene& scene, const std::string& shape, bool& has_known) {
  std::string all;
  for (const scene::Finding& finding : scene::check_scene(scene)) {
    const bool known = is_known(shape, finding.metric);
    has_known = has_known || known;
    if (!known) all += scene::format_finding(finding) + "\n";
  }
  return all;
}

// Gives the number of pictures with known faults.
std::size_t check_story(std::uint32_t number, const std::vector<Look>& looks, text::TextMeasurer& measurer) {
  std::size_t known = 0;
  const timeline::Timeline story = generate_story(number);
  for (std::uint32_t i = 0; i < kPicturesEach; ++i) {
    // 7919 is prime: all looks come in turn.
    const Look& look = looks[(number * kPicturesEach + i) * std::size_t{7919} % looks.size()];
    CAPTURE(number, story.events.size(), look.shape, look.size);
    const scene::Scene scene = draw_example(story, look.shape, "newsroom", look.size, measurer);
    bool has_known = false;
    CHECK(new_faults(scene, look.shape, has_known) == "");
    known += has_known ? 1 : 0;
    CHECK(scene.events_total == story.events.size());
    if (i > 0 || number % kDrawnTwice != 0) continue;
    text::TextMeasurer fresh;
    const scene::Scene again = draw_example(story, look.shape, "newsroom", look.size, fresh);
    CHECK(scene::compare_scenes(scene, again).verdict == scene::Verdict::good);
  }
  return known;
}

void check_part(std::uint32_t part) {
  const std::vector<Look> looks = all_looks();
  text::TextMeasurer measurer;
  std::size_t known = 0;
  for (std::uint32_t number = part; number < kStories; number += kParts)
    known += check_story(number, looks, measurer);
  CHECK(known <= kMostKnown);
}

}  // namespace

TEST_CASE("generated timelines are drawn without a fault: part 1 of 8") {
  check_part(0);
}
TEST_CASE("generated timelines are drawn without a fault: part 2 of 8") {
  check_part(1);
}
TEST_CASE("generated timelines are drawn without a fault: part 3 of 8") {
  check_part(2);
}
TEST_CASE("generated timelines are drawn without a fault: part 4 of 8") {
  check_part(3);
}
TEST_CASE("generated timelines are drawn without a fault: part 5 of 8") {
  check_part(4);
}
TEST_CASE("generated timelines are drawn without a fault: part 6 of 8") {
  check_part(5);
}
TEST_CASE("generated timelines are drawn without a fault: part 7 of 8") {
  check_part(6);
}
TEST_CASE("generated timelines are drawn without a fault: part 8 of 8") {
  check_part(7);
}
