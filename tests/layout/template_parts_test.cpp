// A template is one file that names its parts, and a picture says how well each date is known.
#include <catch2/catch.hpp>

#include "layout/picture.h"
#include "support/golden.h"
#include "theme/theme.h"

namespace backstory::layout {

using namespace testing;

namespace {

scene::Scene draw_with(std::string_view template_yaml, const timeline::Timeline& timeline,
                       std::string_view size) {
  Diagnostics diagnostics;
  const auto shape = theme::read_template({"own.yaml", std::string(template_yaml)}, diagnostics);
  REQUIRE(shape);
  static text::TextMeasurer measurer;
  return layout_timeline(timeline, *shape,
                         theme::load_theme("newsroom", ::backstory::testing::source_folder()),
                         *find_size(size), measurer);
}

bool says(const scene::Scene& scene, std::string_view words) {
  return words_of(scene).find(words) != std::string::npos;
}

const char* const kStory = R"(title: A title
deck: A deck
note: A note
source: Records
credit: Desk
tracks:
  - {id: a, label: First}
  - {id: b, label: Second}
events:
  - {date: 2020-01-05, label: Ferry sails, track: a}
  - {date: 2021-06-07, label: Ferry stops, track: b}
)";

}  // namespace

TEST_CASE("a new variant of a template is one file") {
  const timeline::Timeline timeline = story_from(kStory);
  for (const char* own :
       {"representation: bars\nlabel_width_em: 12\nmax_label_lines: 2\n",
        "representation: horizontal\nlayout: tracks\nscale: linear\neras: false\n",
        "representation: card\nfurniture: [title]\n", "representation: vertical\nfurniture: []\n",
        "representation: list\nlabel_width_em: 20\nfurniture: [deck, credit]\n"}) {
    INFO(own);
    const scene::Scene scene = draw_with(own, timeline, "wide");
    CHECK(faults(scene) == "");
    CHECK(says(scene, "Ferry sails"));
  }
}

TEST_CASE("only the furniture that the template lists stands around the graphic") {
  const timeline::Timeline timeline = story_from(kStory);
  for (const char* shape : {"horizontal", "vertical", "bars", "card"}) {
    INFO(shape);
    const std::string representation = std::string("representation: ") + shape + "\n";
    const scene::Scene all = draw_with(representation, timeline, "wide");
    for (const char* words : {"A title", "A deck", "A note", "Source: Records", "Desk", "First"})
      CHECK(says(all, words));
    const scene::Scene some = draw_with(representation + "furniture: [deck, credit]\n", timeline, "wide");
    CHECK(says(some, "A deck"));
    CHECK(says(some, "Desk"));
    for (const char* words : {"A title", "A note", "Source"}) CHECK_FALSE(says(some, words));
    // Lanes are named by the graphic itself.
    CHECK(says(some, "First") == (std::string_view(shape) == "bars"));
  }
}

TEST_CASE("the key explains what is drawn and nothing else") {
  const timeline::Timeline plain = story_from(
      "events:\n  - {date: 2020-01-05, label: A}\n"
      "  - {date: 2021-01-05, label: B}\n");
  for (const char* shape : {"horizontal", "vertical", "bars", "tracks", "card"}) {
    const scene::Scene scene = draw(plain, shape, "wide");
    for (const char* words : {"Approximate", "Uncertain", "Sometime", "Exact date", "No known", "Goes on"})
      CHECK_FALSE(says(scene, words));
  }
  const timeline::Timeline mixed = story_from(R"(events:
  - {date: 2020-01-05, label: Known}
  - {date: 2020-01-07, label: Known too}
  - {date: 2021-02-07, label: Known as well}
  - {date: 2021-03-07, label: Known to the day}
  - {date: 2021-04-07, label: Known still}
  - {date: 2020~, label: About}
  - {date: 2019?, label: Perhaps}
  - {date: 2018, label: In a year}
  - {date: 2017/.., label: Since then}
  - {date: 2016/, label: From then}
  - {date: /2015, label: Until then}
  - {date: XXXX-08, label: Some August}
)");
  const scene::Scene bars = draw(mixed, "bars", "wide");
  for (const char* words : {"Approximate date", "Uncertain date", "Sometime in this period", "No known start",
                            "No known end", "Goes on", "Date not known: Some August"})
    CHECK(says(bars, words));
  const scene::Scene down = draw(mixed, "vertical", "narrow");
  for (const char* words : {"Approximate date", "Uncertain date", "Exact date not known"})
    CHECK(says(down, words));
  CHECK_FALSE(says(down, "Sometime in this period"));
}

TEST_CASE("in a history told in years a year is no rough date") {
  const timeline::Timeline history = story_from(
      "events:\n  - {date: 1901, label: A}\n  - {date: 1911, label: B}\n"
      "  - {date: 1921, label: C}\n");
  CHECK_FALSE(says(draw(history, "vertical", "narrow"), "Exact date not known"));
}

}  // namespace backstory::layout
