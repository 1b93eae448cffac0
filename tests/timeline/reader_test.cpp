// What an editor writes is what the graphic is made of.
#include <catch2/catch.hpp>
#include <string>

#include "base/file.h"
#include "calendar/edtf.h"
#include "support/golden.h"
#include "timeline/compare.h"

namespace backstory::timeline {
using testing::read_text;

TEST_CASE("five lines are a timeline") {
  const testing::Outcome outcome =
      read_text(read_file(backstory::testing::source_folder() / "examples/five-lines.yaml"));
  CHECK(outcome.messages == "");
  REQUIRE(outcome.timeline);
  REQUIRE(outcome.timeline->events.size() == 2);
  CHECK(outcome.timeline->events[0].id == "horse-trams-open-along-the-harbour");
  CHECK(outcome.timeline->events[0].date.text == "June 1884");
  CHECK(calendar::format_edtf(outcome.timeline->events[0].date.value) == "1884-06");
}

TEST_CASE("every key of the format is read") {
  const testing::Outcome outcome =
      read_text(read_file(backstory::testing::source_folder() / "examples/every-key.yaml"));
  CHECK(outcome.messages == "");
  REQUIRE(outcome.timeline);
  CHECK_GOLDEN("timeline/every-key.txt", testing::describe(*outcome.timeline));
}

TEST_CASE("spans lead back to the file") {
  const std::string text =
      "tracks:\n  - {id: a, label: A}\neras:\n  - {date: 1953/1991, label: Cold War}\nevents:\n"
      "  - date: 'Oct. 31, 2024' # a note\n    label: Treaty\n\n  - {date: 1961, label: x}\n";
  const testing::Outcome outcome = read_text(text);
  REQUIRE(outcome.timeline);
  const Timeline& timeline = *outcome.timeline;
  CHECK(timeline.tracks[0].span.of(text) == "{id: a, label: A}");
  CHECK(timeline.eras[0].span.of(text) == "{date: 1953/1991, label: Cold War}");
  CHECK(timeline.eras[0].date.span.of(text) == "1953/1991");
  CHECK(timeline.events[0].date.span.of(text) == "'Oct. 31, 2024'");
  CHECK(timeline.events[0].span.of(text) == "date: 'Oct. 31, 2024' # a note\n    label: Treaty");
  CHECK(timeline.events[1].span.of(text) == "{date: 1961, label: x}");
}

TEST_CASE("values are words: nothing is guessed from their looks") {
  const testing::Outcome outcome = read_text(
      "title: 1961\ndeck: no\nnote: ~\ncredit: 0o17\nevents:\n  - {date: 0017, label: 12:30:45, actors: "
      "[true, 1_000]}\n");
  CHECK(outcome.messages == "");
  REQUIRE(outcome.timeline);
  CHECK(outcome.timeline->title == "1961");
  CHECK(outcome.timeline->deck == "no");
  CHECK(outcome.timeline->note == "");
  CHECK(outcome.timeline->credit == "0o17");
  const Event& event = outcome.timeline->events[0];
  CHECK(calendar::format_edtf(event.date.value) == "0017");
  CHECK(event.label == "12:30:45");
  CHECK(event.actors == std::vector<std::string>{"true", "1_000"});
}

TEST_CASE("one may stand where a list can") {
  const testing::Outcome outcome = read_text(
      "look: {sizes: wide}\nevents:\n  - {date: 1961, label: x, actors: China, source: {quote: q}}\n"
      "  - {date: 1961, label: y, source: [{quote: q}, {quote: r}]}\n");
  REQUIRE(outcome.timeline);
  CHECK(outcome.timeline->look.sizes == std::vector<std::string>{"wide"});
  CHECK(outcome.timeline->events[0].actors == std::vector<std::string>{"China"});
  CHECK(outcome.timeline->events[0].sources.size() == 1);
  CHECK(outcome.timeline->events[1].sources.size() == 2);
}

TEST_CASE("a folded text loses the line break at its end, and keeps its paragraphs") {
  const testing::Outcome outcome = read_text(
      "events:\n  - date: 1961\n    label: >\n      One line\n      of words\n    detail: |\n      a\n\n     "
      " b\n");
  REQUIRE(outcome.timeline);
  CHECK(outcome.timeline->events[0].label == "One line of words");
  CHECK(outcome.timeline->events[0].detail == "a\n\nb");
}

TEST_CASE("a missing id is made from the label and never takes another event's") {
  const testing::Outcome outcome = read_text(
      "events:\n  - {date: 1961, label: Treaty}\n  - {date: 1962, label: Treaty}\n  - {id: treaty, date: "
      "1963, label: x}\n");
  REQUIRE(outcome.timeline);
  CHECK(outcome.timeline->events[0].id == "treaty-2");
  CHECK(outcome.timeline->events[1].id == "treaty-3");
  CHECK(outcome.timeline->events[2].id == "treaty");
}

}  // namespace backstory::timeline
