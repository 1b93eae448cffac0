#include "layout/occurrence.h"

#include <catch2/catch.hpp>

#include "layout/picture.h"

namespace backstory::layout {

using testing::story_from;

TEST_CASE("an event is known by its own id, or by a number; never twice by the same") {
  auto story = story_from(
      "events:\n  - {id: ferry, date: 2001, label: A}\n  - {date: 2002, label: B}\n  - {date: 2003, label: "
      "C}\n");
  story.events[1].id = "";
  story.events[2].id = "ferry";
  const auto found = find_occurrences(story);
  REQUIRE(found.placed.size() == 3);
  CHECK(found.placed[0].id == "ferry");
  CHECK(found.placed[1].id == "event-2");
  CHECK(found.placed[2].id == "ferry-2");
}

TEST_CASE("a year stands at its middle, an interval where it begins, an open one where it is known") {
  const auto found =
      find_occurrences(story_from("events:\n  - {date: 2001, label: A}\n  - {date: 2002/2004, label: B}\n"
                                  "  - {date: ../2005, label: C}\n  - {date: 2006/.., label: D}\n"));
  const auto& placed = found.placed;
  REQUIRE(placed.size() == 4);
  CHECK(placed[0].at() == (*placed[0].begin + *placed[0].end) / 2);
  CHECK(placed[1].at() == *placed[1].begin);
  CHECK(placed[2].at() == *placed[2].end);
  CHECK(placed[3].at() == *placed[3].begin);
}

TEST_CASE("dates are written in the house's style; an editor's own words stand as they are") {
  const auto ap = find_occurrences(story_from("events:\n  - {date: 2024-10-31, label: Ferry sails again}\n"));
  CHECK(ap.placed[0].spoken == "Oct. 31, 2024: Ferry sails again");
  const auto iso =
      find_occurrences(story_from("look: {dates: iso}\nevents:\n  - {date: 2024-10-31, label: A}\n"
                                  "  - {date: 2024-11-01, date_text: All Saints, label: B}\n"));
  CHECK(iso.placed[0].spoken == "2024-10-31: A");
  CHECK(iso.placed[1].spoken == "All Saints: B");
}

TEST_CASE("a date begins its label with a capital, but not a sentence's inside") {
  const auto found = find_occurrences(
      story_from("events:\n  - {date: 1914-21, label: A}\n  - {date: 2005/.., label: B}\n"
                 "  - {date: 1905~, label: C}\n  - {date: 2009, date_text: early one day, label: D}\n"));
  REQUIRE(found.placed.size() == 4);
  CHECK(found.placed[0].date_words == "c. 1905");
  CHECK(found.placed[1].date_words == "Spring 1914");
  CHECK(found.placed[1].spoken == "Spring 1914: A");
  CHECK(found.placed[1].date_inside == "spring 1914");
  CHECK(found.placed[2].date_words == "Since 2005");
  CHECK(found.placed[3].date_words == "early one day");
}

TEST_CASE("lists go by the order of a timeline, an axis by where the marks stand") {
  const auto story = story_from(
      "events:\n  - {date: 2025-06-11, label: day}\n  - {date: 2025-W24, label: week}\n"
      "  - {date: 2025-06-13, label: later}\n");
  auto found = find_occurrences(story);
  REQUIRE(found.placed.size() == 3);
  CHECK(found.placed[0].label == "week");
  order_by_place(found.placed);
  CHECK(found.placed[0].label == "day");
  CHECK(found.placed[1].label == "week");
}

TEST_CASE("events of one day keep the order of the file") {
  const auto found =
      find_occurrences(story_from("events:\n  - {date: 2024-01-02, label: first}\n  - {date: 2024-01-02, "
                                  "label: second}\n  - {date: 2024-01-01, label: zeroth}\n"));
  REQUIRE(found.placed.size() == 3);
  CHECK(found.placed[0].label == "zeroth");
  CHECK(found.placed[1].label == "first");
  CHECK(found.placed[2].label == "second");
}

TEST_CASE("what has no place in time is kept apart, what is hidden is not there") {
  const auto found =
      find_occurrences(story_from("events:\n  - {date: XXXX-08, label: A}\n  - {date: 2024, label: B}\n  - "
                                  "{date: 2023, label: C, hidden: true}\n"));
  CHECK(found.placed.size() == 1);
  CHECK(found.unplaced.size() == 1);
  CHECK(found.total() == 2);
}

TEST_CASE("a day is a point, unless the story tells the hours") {
  const auto days = find_occurrences(
      story_from("events:\n  - {date: 2024-01-02, label: A}\n  - {date: 2024-01, label: B}\n"));
  CHECK(longest_point_days(days.placed) == 1);
  const auto hours = find_occurrences(
      story_from("events:\n  - {date: 2024-01-02, label: A}\n  - {date: '2024-01-02T06:40', label: B}\n"));
  CHECK(longest_point_days(hours.placed) < 0.1);
}

TEST_CASE("slugs are safe as ids in any output") {
  CHECK(make_slug("Ferry sails again!", 40) == "ferry-sails-again");
  CHECK(make_slug("2024: a year", 40) == "a-year");
  CHECK(make_slug("嵐", 40) == "");
  CHECK(make_slug("Überfahrt", 40) == "berfahrt");
  CHECK(make_slug("aaaa bbbb", 5) == "aaaa");
}

}  // namespace backstory::layout
