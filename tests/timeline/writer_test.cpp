// What the program writes it reads again as the same timeline, and so does any other YAML reader.
#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "calendar/edtf.h"
#include "support/golden.h"
#include "timeline/compare.h"
#include "timeline/generate.h"
#include "yaml/dump.h"
#include "yaml/second_opinion.h"

namespace backstory::timeline {
using testing::describe;
using testing::read_text;

// Both readers see the same keys and values.
void check_second_opinion(const std::string& text) {
  Diagnostics diagnostics;
  const auto root = yaml::read_yaml(text, diagnostics);
  REQUIRE(root);
  CHECK(yaml::testing::dump_by_yaml_cpp(text) == yaml::testing::dump(*root));
}

TEST_CASE("reading what was written gives the same timeline") {
  std::mt19937 random(1961);
  for (int i = 0; i < 500; ++i) {
    const Timeline timeline = testing::generate_timeline(random);
    const std::string written = write_timeline(timeline);
    CAPTURE(written);
    const testing::Outcome again = read_text(written);
    CAPTURE(again.messages);
    REQUIRE(again.timeline);
    REQUIRE(describe(*again.timeline) == describe(timeline));
    REQUIRE(write_timeline(*again.timeline) == written);
    check_second_opinion(written);
  }
}

TEST_CASE("a file of a person is written anew in the order of the format") {
  const std::string text = read_file(backstory::testing::source_folder() / "examples/every-key.yaml");
  const testing::Outcome outcome = read_text(text);
  CAPTURE(outcome.messages);
  REQUIRE(outcome.timeline);
  CHECK_GOLDEN("timeline/every-key-written.yaml", write_timeline(*outcome.timeline));
  check_second_opinion(text);
  check_second_opinion(write_timeline(*outcome.timeline));
  CHECK(describe(*read_text(write_timeline(*outcome.timeline)).timeline) == describe(*outcome.timeline));
}

TEST_CASE("a timeline made by the program needs no texts of dates, and an empty one is still a file") {
  Timeline timeline;
  CHECK(write_timeline(timeline) ==
        "# To check: backstory check. To draw: backstory render. For completion in editors: backstory schema.\nbackstory: 1\n\nevents: []\n");
  Event event;
  event.date.value = calendar::make_month(2024, 8);
  event.label = "1961";
  timeline.events.push_back(event);
  CHECK(write_timeline(timeline) ==
        "# To check: backstory check. To draw: backstory render. For completion in editors: backstory schema.\n"
        "backstory: 1\n\n"
        "events:\n"
        "  - date: 2024-08\n"
        "    label: \"1961\"\n");
}

}  // namespace backstory::timeline
