// Which template a story gets when nobody names one.
#include "layout/choose_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/picture.h"

namespace backstory::layout {

using namespace testing;

namespace {

std::string events_every_month(int count) {
  std::string yaml = "events:\n";
  for (int i = 0; i < count; ++i)
    yaml += fmt::format("  - {{date: {}-{:02}, label: Event {}}}\n", 1990 + i / 12, 1 + i % 12, i);
  return yaml;
}

TemplateChoice first_choice(std::string_view yaml, std::string_view size) {
  return choose_templates(story_from(yaml), *find_size(size)).front();
}

}  // namespace

TEST_CASE("the table of stories and templates") {
  CHECK(first_choice(events_every_month(12), "wide").name == "horizontal");
  CHECK(first_choice(events_every_month(40), "wide").name == "segments");
  CHECK(first_choice(events_every_month(300), "wide").name == "strip");
  CHECK(first_choice(events_every_month(12), "narrow").name == "vertical");
  CHECK(first_choice(events_every_month(12), "story").name == "vertical");
  CHECK(first_choice("events:\n  - {date: 1900/1910, label: A}\n  - {date: 1905/1950, label: B}\n"
                     "  - {date: 1920/.., label: C}\n  - {date: 1930, label: D}\n",
                     "wide")
            .name == "bars");
  CHECK(first_choice("events: []\n", "wide").name == "horizontal");
  CHECK(first_choice("events:\n  - {date: 1900, label: A}\n", "wide").name == "horizontal");
}

TEST_CASE("the reason tells how many events there are and what is special about them") {
  const std::string uneven =
      "events:\n  - {date: 1950, label: A}\n  - {date: 1990, label: B}\n  - {date: 1991, label: C}\n"
      "  - {date: 1992, label: D}\n";
  CHECK(first_choice(uneven, "wide").reason == "4 events, the longest gap 40 times the usual");
  CHECK(first_choice(events_every_month(12), "wide").reason == "12 events at even enough distances");
  CHECK(first_choice(events_every_month(40), "wide").reason == "40 events, too many labels for one axis");
  CHECK(first_choice("events:\n  - {date: 1900, label: A}\n", "narrow").reason ==
        "1 event on a canvas 51 letters wide");
}

TEST_CASE("a card is tried on pictures for social media only, and a list is always the last") {
  for (const char* size : {"wide", "narrow", "og", "square", "story"}) {
    const auto choices = choose_templates(story_from(events_every_month(20)), *find_size(size));
    const bool has_card = std::any_of(choices.begin(), choices.end(),
                                      [](const TemplateChoice& choice) { return choice.name == "card"; });
    CHECK(has_card == (find_size(size)->body_px >= 20));
    CHECK(choices.back().name == "chronicle");
  }
}

}  // namespace backstory::layout
