#include "events/tracks.h"

#include <catch2/catch.hpp>

namespace backstory::testing {
namespace {

timeline::Timeline with_events(std::size_t count) {
  timeline::Timeline timeline;
  timeline.events.resize(count);
  return timeline;
}

}  // namespace

TEST_CASE("two actors who share a story between them get a track each") {
  timeline::Timeline timeline = with_events(6);
  events::propose_tracks({"Dorn", "Quento", "Dorn", "Quento", "Quento", "Dorn"}, timeline);
  REQUIRE(timeline.tracks.size() == 2);
  CHECK(timeline.tracks[0].label == "Dorn");
  CHECK(timeline.tracks[1].id == "quento");
  CHECK(timeline.events[0].track == "dorn");
  CHECK(timeline.events[4].track == "quento");
}

TEST_CASE("a story that its actors do not part clearly gets no tracks") {
  const std::vector<std::vector<std::string>> stories = {
      {"Dorn", "Dorn", "Dorn", "Dorn"},                            // one actor
      {"Dorn", "Dorn", "Dorn", "Quento", "Quento", "Quento", ""},  // an event of nobody
      {"Dorn", "Dorn", "Dorn", "Quento", "Quento"},                // too few of one
  };
  for (const std::vector<std::string>& doers : stories) {
    timeline::Timeline timeline = with_events(doers.size());
    events::propose_tracks(doers, timeline);
    CHECK(timeline.tracks.empty());
    CHECK(timeline.events.front().track.empty());
  }
}

}  // namespace backstory::testing
