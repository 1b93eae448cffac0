// What must hold of every picture, whoever wrote the timeline.
#include "layout/generated.h"

#include <catch2/catch.hpp>

#include "layout/picture.h"

namespace backstory::layout {

using namespace testing;

namespace {

void check_everywhere(const timeline::Timeline& timeline) {
  for (const char* shape : {"horizontal", "vertical", "chronicle"}) {
    for (const char* size : {"wide", "narrow", "square", "480x320"}) {
      INFO(shape << " " << size);
      const scene::Scene scene = draw(timeline, shape, size);
      CHECK(faults(scene) == "");
      CHECK(scene.events_total == timeline.events.size());
    }
  }
}

}  // namespace

TEST_CASE("random timelines of 1 to 60 events are drawn without a fault") {
  for (const std::size_t events : {1U, 2U, 3U, 5U, 8U, 12U, 20U, 35U, 60U}) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
      INFO(events << " events, seed " << seed);
      check_everywhere(random_timeline(seed * 1000 + static_cast<std::uint32_t>(events), events));
    }
  }
}

TEST_CASE("words that break drawing programs are drawn without a fault") {
  for (const Named& hostile : hostile_timelines()) {
    INFO(hostile.name);
    check_everywhere(hostile.timeline);
  }
}

TEST_CASE("what a canvas cannot hold is counted on it") {
  const timeline::Timeline crowd = random_timeline(5, 60);
  const scene::Scene scene = draw(crowd, "horizontal", "wide");
  REQUIRE_FALSE(scene.events_left_out.empty());
  const std::size_t shown = scene.events_total - scene.events_left_out.size();
  CHECK(shown >= 12);
  CHECK(words_of(scene).find(std::to_string(shown) + " of 60 events are shown.") != std::string::npos);
}

}  // namespace backstory::layout
