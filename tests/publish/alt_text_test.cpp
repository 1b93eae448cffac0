#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "publish/publish.h"
#include "publish/sample.h"

using namespace backstory;
using namespace backstory::testing;
using publish::write_alt_text;

TEST_CASE("The alternative text says what the graphic is, its span and what matters most") {
  CHECK(write_alt_text(make_harbour()) ==
        "Timeline of 4 events, c. 1788 to Oct. 31, 2024: A ferry crosses twice a day; Ferry sails again.");
}

TEST_CASE("The editor's own alternative text wins") {
  timeline::Timeline harbour = make_harbour();
  harbour.alt = "Two centuries\nof a harbour ";
  CHECK(write_alt_text(harbour) == "Two centuries of a harbour");
}

TEST_CASE("Few events, open ends and unknown dates read as sentences too") {
  timeline::Timeline timeline;
  CHECK(write_alt_text(timeline) == "Timeline of 0 events.");
  timeline.events = {event("1961", "Treaty is signed")};
  CHECK(write_alt_text(timeline) == "Timeline of one event, 1961: Treaty is signed.");
  timeline.events = {event("2006/..", "Mine stays shut"), event("XXXX-08", "Storm")};
  CHECK(write_alt_text(timeline) == "Timeline of 2 events, 2006: Mine stays shut; Storm.");
  timeline.events = {event("XXXX-08", "Storm")};
  CHECK(write_alt_text(timeline) == "Timeline of one event: Storm.");
  timeline.events = {event("1950/1990", "Works run"), event("1961", "Strike")};
  CHECK(write_alt_text(timeline) == "Timeline of 2 events, 1950 to 1990: Works run; Strike.");
}

TEST_CASE("A label that does not fit is left out whole, never cut") {
  timeline::Timeline timeline;
  timeline.events = {event("1961", std::string(200, 'x')), event("1989", "Wall falls")};
  timeline.events[0].importance = 100;
  CHECK(write_alt_text(timeline) == "Timeline of 2 events, 1961 to 1989: Wall falls.");
  timeline.events[1].label = std::string(120, 'y');
  const std::string text = write_alt_text(timeline);
  CHECK(text == "Timeline of 2 events, 1961 to 1989.");
  for (std::size_t length = 1; length < 160; ++length) {
    timeline.events[0].label = std::string(length, 'x');
    timeline.events[1].label = std::string(160 - length, 'y');
    CHECK(count_code_points(write_alt_text(timeline)) <= 150);
  }
}
