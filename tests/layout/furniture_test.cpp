#include <catch2/catch.hpp>

#include "layout/picture.h"
#include "support/golden.h"

namespace backstory::layout {

using namespace testing;

namespace {

bool shows(const scene::Scene& scene, const std::string& line) {
  return ("\n" + words_of(scene)).find("\n" + line + "\n") != std::string::npos;
}

const char* const kStory =
    "title: Ferry sails again\nsource: Harbour office\ncredit: Graphics desk\nnote: Times are local.\n"
    "events:\n  - {date: 2001, label: A}\n  - {date: 2005, label: B}\n";

}  // namespace

TEST_CASE("title, note, source and credit are on every picture") {
  for (const char* shape : {"horizontal", "vertical", "chronicle"}) {
    for (const char* size : {"wide", "narrow", "square"}) {
      INFO(shape << " " << size);
      const scene::Scene scene = draw(story_from(kStory), shape, size);
      CHECK(shows(scene, "Ferry sails again"));
      CHECK(shows(scene, "Source: Harbour office"));
      CHECK(shows(scene, "Graphics desk"));
      CHECK(shows(scene, "Times are local."));
    }
  }
}

TEST_CASE("a key is drawn only where it tells something") {
  const std::string tracks = "tracks:\n  - {id: a, label: Town}\n  - {id: b, label: Harbour}\n";
  const std::string events =
      "events:\n  - {date: 2001~, label: A, track: a}\n  - {date: 2005/.., label: B, track: b}\n";
  const scene::Scene both = draw(story_from(tracks + events), "horizontal", "wide");
  CHECK(shows(both, "Town"));
  CHECK(shows(both, "Harbour"));
  CHECK(shows(both, "Approximate date"));
  CHECK(shows(both, "Goes on"));
  const scene::Scene plain = draw(story_from(kStory), "horizontal", "wide");
  CHECK_FALSE(shows(plain, "Approximate date"));
  CHECK_FALSE(shows(plain, "Goes on"));
}

TEST_CASE("an arrow in the key points the way of those on the axis") {
  const scene::Scene until =
      draw(story_from("events:\n  - {date: 2001, label: A}\n  - {date: ../2005, label: B}\n"), "horizontal",
           "wide");
  CHECK(shows(until, "No known start"));
  CHECK_FALSE(shows(until, "No known end"));
  const scene::Scene since =
      draw(story_from("events:\n  - {date: 2001, label: A}\n  - {date: 2005/.., label: B}\n"), "horizontal",
           "wide");
  CHECK(shows(since, "Goes on"));
  CHECK_FALSE(shows(since, "No known start"));
  const scene::Scene unknown = draw(
      story_from("events:\n  - {date: 2001, label: A}\n  - {date: 2005/, label: B}\n"), "horizontal", "wide");
  CHECK(shows(unknown, "No known end"));
  CHECK_FALSE(shows(unknown, "Goes on"));
}

TEST_CASE("an event without a place in time is told in words, never guessed") {
  const auto story =
      story_from("events:\n  - {date: 2001, label: A}\n  - {id: flood, date: XXXX-08, label: A flood}\n");
  const scene::Scene wide = draw(story, "horizontal", "wide");
  CHECK(shows(wide, "Date not known: A flood (August, year unknown)"));
  CHECK(wide.places.size() == 1);
  CHECK(wide.events_left_out.empty());
  CHECK(draw(story, "vertical", "narrow").places.size() == 1);
}

TEST_CASE("a scene says what it shows to those who cannot see it") {
  const scene::Scene scene = draw(story_from(kStory), "horizontal", "wide");
  CHECK(scene.id == "ferry-sails-again");
  CHECK(scene.title == "Ferry sails again");
  CHECK(scene.description == "A timeline of 2 events, from 2001 to 2005. 2001: A; 2005: B.");
  CHECK(scene.language == "en");
  CHECK(draw(story_from("alt: My own words\nevents:\n  - {date: 2001, label: A}\n"), "vertical", "narrow")
            .description == "My own words");
}

TEST_CASE("a broken axis says so") {
  const auto story = read_story(::backstory::testing::test_folder() / "layout/stories/alliance.yaml");
  const std::string words = words_of(draw(story, "horizontal", "wide"));
  CHECK(words.find("The axis skips the times named on it") != std::string::npos);
  CHECK(words.find("55 years") != std::string::npos);
}

}  // namespace backstory::layout
