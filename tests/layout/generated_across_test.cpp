// What must hold of segments, strips and before-and-after, whoever wrote the timeline.
#include <catch2/catch.hpp>

#include "layout/generated.h"
#include "layout/picture.h"

namespace backstory::layout {

using namespace testing;

namespace {

void check_everywhere(const timeline::Timeline& timeline) {
  for (const char* shape : {"segments", "strip", "before-after", "bands"}) {
    for (const char* size : {"wide", "narrow", "square", "480x320", "320xauto"}) {
      INFO(shape << " " << size);
      const scene::Scene scene = draw(timeline, shape, size);
      CHECK(faults(scene) == "");
      CHECK(scene.events_total == timeline.events.size());
    }
  }
}

}  // namespace

TEST_CASE("random timelines are cut, counted and told from their middle without a fault") {
  for (const std::size_t events : {1U, 2U, 3U, 6U, 12U, 25U, 60U, 150U}) {
    for (const std::uint32_t seed : {1U, 2U}) {
      INFO(events << " events, seed " << seed);
      check_everywhere(random_timeline(seed * 700 + static_cast<std::uint32_t>(events), events));
    }
  }
}

TEST_CASE("words that break drawing programs are cut, counted and told from their middle without a fault") {
  for (const Named& hostile : hostile_timelines()) {
    INFO(hostile.name);
    check_everywhere(hostile.timeline);
  }
}

}  // namespace backstory::layout
