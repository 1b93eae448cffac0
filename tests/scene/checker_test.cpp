#include "scene/checker.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "scene/sample.h"

namespace backstory::scene {
namespace {
using testing::find_child;
using testing::find_group;
using testing::sample_scene;

std::vector<std::string> findings_of(const Scene& scene) {
  std::vector<std::string> out;
  for (const Finding& finding : check_scene(scene)) out.push_back(format_finding(finding));
  return out;
}

std::size_t count_of(const Scene& scene, Metric metric) {
  std::size_t count = 0;
  for (const Finding& finding : check_scene(scene)) count += finding.metric == metric ? 1 : 0;
  return count;
}

using Strings = std::vector<std::string>;

TEST_CASE("a good picture has no findings") {
  CHECK(findings_of(sample_scene()) == Strings{});
}

// Each case breaks one thing in the good picture; if it failed, a picture with that fault would be published.
TEST_CASE("1: words on words and on marks") {
  Scene scene = sample_scene();
  SECTION("a label on the date above it") {
    find_child<Text>(find_group(scene, "ferry"), 1).runs[0].origin.y -= 10;
    CHECK(findings_of(scene) == Strings{"1 overlap: \"May 1964\" (date of ferry) at (301, 192) lies on "
                                        "\"Ferry sails again\" (label of ferry) "
                                        "at (253, 198)"});
  }
  SECTION("the note under a bar") {
    find_child<Text>(scene.root, 1).runs[0].origin = {200, 128};
    REQUIRE(check_scene(scene).size() == 2);  // with the contrast on the bar
    CHECK(findings_of(scene).front() ==
          "1 overlap: \"3 of 4 events\" (furniture) at (200, 128) lies on the mark of talks at (150, 126)");
  }
  SECTION("a label that its bar does not hold wholly") {
    find_child<Text>(find_group(scene, "talks")).runs[0].origin.x = 145;
    CHECK(check_scene(scene).front().metric == Metric::overlap);
  }
  SECTION("words on the axis") {
    find_child<Text>(scene.root, 1).runs[0].origin = {20, 154};
    CHECK(findings_of(scene) ==
          Strings{"1 overlap: \"3 of 4 events\" (furniture) at (20, 154) lies on the axis from (20, 150)"});
  }
  SECTION("words on an image") {
    find_child<Image>(scene.root).rect = {200, 30, 24, 24};
    CHECK(findings_of(scene) == Strings{"1 overlap: \"The harbour & its people\" (furniture) at (20, 42) "
                                        "lies on the image at (200, 30)"});
  }
}

TEST_CASE("2: what reaches beyond the margin") {
  Scene scene = sample_scene();
  SECTION("words") {
    find_child<Text>(scene.root, 1).runs[0].origin.x = 14;
    CHECK(findings_of(scene) ==
          Strings{"2 outside: \"3 of 4 events\" (furniture) at (14, 220) reaches beyond the margin: x 14 "
                  "to 89, y 208 to 223"});
  }
  SECTION("the background, over the edge of the canvas") {
    find_child<Shape>(scene.root).rect.height = 200;
    CHECK(findings_of(scene) ==
          Strings{"2 outside: background at (0, 60) reaches beyond the canvas: x 0 to 200, y 60 to 260"});
  }
}

TEST_CASE("3: leaders that cross, touch or run through words") {
  Scene scene = sample_scene();
  Group& ferry = find_group(scene, "ferry");
  Line second = find_child<Line>(ferry);
  SECTION("crossing") {
    second.points = {{310, 160}, {330, 160}};
    ferry.children.push_back(second);
    CHECK(findings_of(scene) ==
          Strings{"3 leader: the leader of ferry from (320, 150) crosses the leader of ferry from "
                  "(310, 160)"});
  }
  SECTION("touching in the middle") {
    second.points = {{320, 160}, {330, 160}};
    ferry.children.push_back(second);
    CHECK(check_scene(scene).size() == 1);
  }
  SECTION("sharing a start and the first stretch is fine") {
    second.points = {{320, 150}, {320, 160}, {340, 178}};
    ferry.children.push_back(second);
    CHECK(findings_of(scene) == Strings{});
  }
  SECTION("through words") {
    find_child<Line>(ferry).points.back() = {300, 205};
    CHECK(findings_of(scene) == Strings{"3 leader: the leader of ferry from (320, 150) runs through \"May "
                                        "1964\" (date of ferry) at (301, 192)",
                                        "3 leader: the leader of ferry from (320, 150) runs through \"Ferry "
                                        "sails again\" (label of ferry) at "
                                        "(253, 208)"});
  }
}

TEST_CASE("4: events without words that nobody counts") {
  Scene scene = sample_scene();
  SECTION("a mark without words") {
    find_child<Text>(find_group(scene, "talks")).runs.clear();
    CHECK(findings_of(scene) == Strings{"4 lost event: event talks has no words"});
  }
  SECTION("one that is not there at all") {
    scene.events_total = 5;
    CHECK(findings_of(scene) == Strings{"4 lost event: of 5 events 4 are drawn or counted as left out"});
  }
  SECTION("one that is drawn and counted as left out") {
    scene.events_left_out.push_back("talks");
    CHECK(findings_of(scene) == Strings{"4 lost event: event talks is drawn, but counted as left out"});
  }
  SECTION("one that is drawn twice") {
    find_group(scene, "talks").id = "strike";
    scene.places.erase(scene.places.begin() + 1);
    scene.events_total = 3;
    CHECK(findings_of(scene) == Strings{"4 lost event: event strike is drawn twice"});
  }
}

TEST_CASE("5: words cut off") {
  Scene scene = sample_scene();
  Text& label = find_child<Text>(find_group(scene, "ferry"), 1);
  SECTION("an ellipsis") {
    label.runs[0].text = "Ferry sails\u2026";
    CHECK(findings_of(scene) ==
          Strings{"5 truncated: \"Ferry sails\u2026\" (label of ferry) at (253, 208) ends in an ellipsis"});
  }
  SECTION("three full stops") {
    label.runs[0].text = "Ferry...";
    CHECK(check_scene(scene).size() == 1);
  }
  SECTION("inside a word") {
    label.runs[0].text = "Ferry sails aga";
    CHECK(findings_of(scene) ==
          Strings{"5 truncated: \"Ferry sails aga\" (label of ferry) at (253, 208) ends inside a word"});
  }
  SECTION("the author's own ellipsis is no fault") {
    label.runs[0].text = "Ferry sails\u2026";
    find_group(scene, "ferry").label = "May 1964: Ferry sails\u2026";
    CHECK(findings_of(scene) == Strings{});
  }
}

TEST_CASE("6: words smaller than the preset allows") {
  Scene scene = sample_scene();
  scene.smallest_text_px = 12.5;
  CHECK(check_scene(scene).size() == 4);
  CHECK(findings_of(scene).front() ==
        "6 small text: \"March\u00a03, 1961\" (date of strike) at (56, 80) is 12.0 px, smaller than 12.5");
}

TEST_CASE("7: words too pale for what lies behind them") {
  Scene scene = sample_scene();
  SECTION("on the background") {
    find_child<Text>(scene.root, 1).colour = Colour{0x90, 0x90, 0x90, 255};
    CHECK(
        findings_of(scene) ==
        Strings{
            "7 contrast: \"3 of 4 events\" (furniture) at (20, 220) has a contrast of 2.76, less than 4.5"});
  }
  SECTION("on the bar that holds them") {
    find_child<Shape>(find_group(scene, "talks")).fill = Colour{0xee, 0xee, 0xee, 255};
    CHECK(count_of(scene, Metric::contrast) == 1);
  }
  SECTION("on an era") {
    find_child<Shape>(scene.root).fill = Colour{0x55, 0x55, 0x55, 255};
    CHECK(count_of(scene, Metric::contrast) == 4);
  }
  SECTION("large type may be paler") {
    Text& title = find_child<Text>(scene.root);
    title.colour = Colour{0x90, 0x90, 0x90, 255};
    CHECK(findings_of(scene) == Strings{});
    title.weight = 400;
    CHECK(check_scene(scene).size() == 1);
  }
}

TEST_CASE("7 and 8: what is pale on a dark screen only") {
  Scene scene = sample_scene();
  scene.dark_colours = {{"background", {0x10, 0x10, 0x10, 255}},
                        {"ink", {0xf0, 0xf0, 0xf0, 255}},
                        {"muted", {0x50, 0x50, 0x50, 255}},
                        {"era", {0x20, 0x20, 0x20, 255}},
                        {"accent", {0xff, 0x90, 0x90, 255}}};
  const Strings found = findings_of(scene);
  REQUIRE(found.size() == 5);  // two dates, a note, two leaders
  CHECK(found.front() ==
        "7 contrast: \"March\u00a03, 1961\" (date of strike) at (56, 80) has a contrast of 2.02 on a dark "
        "screen, less than 4.5");
  CHECK(found.back() ==
        "8 mark contrast: the leader of ferry from (320, 150) has a contrast of 2.36 on a dark screen, less "
        "than 3");
}

TEST_CASE("8: marks and rules too pale for what lies behind them") {
  Scene scene = sample_scene();
  SECTION("a dot") {
    find_child<Shape>(find_group(scene, "ferry")).fill = Colour{0xff, 0xcc, 0xcc, 255};
    CHECK(findings_of(scene) == Strings{"8 mark contrast: the mark of ferry at (315, 145) has a contrast of "
                                        "1.42, less than 3"});
  }
  SECTION("not a pale dot with a dark outline") {
    Shape& dot = find_child<Shape>(find_group(scene, "ferry"));
    dot.fill = Colour{0xff, 0xcc, 0xcc, 255};
    dot.stroke->colour = Colour{0x80, 0, 0, 255};
    CHECK(findings_of(scene) == Strings{});
  }
  SECTION("a leader") {
    find_child<Line>(find_group(scene, "strike")).stroke.colour = Colour{0xaa, 0xaa, 0xaa, 255};
    CHECK(count_of(scene, Metric::mark_contrast) == 1);
  }
  SECTION("the axis, where it runs over an era") {
    find_child<Line>(find_group(scene, "axis")).stroke.colour = Colour{0x92, 0x92, 0x92, 255};
    CHECK(count_of(scene, Metric::mark_contrast) == 1);
    find_child<Shape>(scene.root).fill = Colour{255, 255, 255, 255};
    CHECK(findings_of(scene) == Strings{});
  }
}

TEST_CASE("10: words of one row out of time order") {
  Scene scene = sample_scene();
  Group& list = find_group(scene, "events");
  SECTION("left of what happened earlier") {
    for (Node& node : find_group(scene, "strike").children) {
      if (Text* text = std::get_if<Text>(&node)) {
        for (TextRun& run : text->runs) run.origin.y += 100;
      }
    }
    find_child<Text>(scene.root, 1).runs[0].origin = {20, 75};
    CHECK(findings_of(scene) == Strings{});
    std::swap(list.children[0], list.children[2]);
    CHECK(findings_of(scene) ==
          Strings{"10 order: the words of strike stand left of those of ferry, which happened earlier"});
    scene.time_direction = Direction::left;
    CHECK(findings_of(scene) == Strings{});
    std::swap(list.children[0], list.children[2]);
    CHECK(findings_of(scene) ==
          Strings{"10 order: the words of ferry stand right of those of strike, which happened earlier"});
  }
  SECTION("above, where time runs down") {
    scene.time_direction = Direction::down;
    scene.places.clear();
    CHECK(findings_of(scene) == Strings{});
    Group& talks = find_group(scene, "talks");
    find_child<Text>(talks).runs[0].origin.x = 330 - 60;
    find_child<Shape>(talks).rect.x = 330 - 66;
    std::swap(list.children[1], list.children[2]);
    CHECK(findings_of(scene) ==
          Strings{"10 order: the words of talks stand above those of ferry, which happened earlier"});
  }
}

TEST_CASE("11: marks away from their dates") {
  Scene scene = sample_scene();
  SECTION("by the scale") {
    scene.places[0].expected_px = 100.6;
    CHECK(findings_of(scene) ==
          Strings{"11 displaced mark: the mark of strike stands at 100.0, its date at 100.6"});
  }
  SECTION("by what is drawn") {
    scene.places[0] = {"strike", 120, 120};
    CHECK(findings_of(scene) == Strings{"11 displaced mark: the mark of strike is said to stand at 120.0, "
                                        "but is drawn from 94.8 to 105.2"});
  }
}

TEST_CASE("17: tracks that only colour tells apart") {
  Scene scene = sample_scene();
  find_group(scene, "strike").track = "harbour";
  find_group(scene, "ferry").track = "town";
  Shape& dot = find_child<Shape>(find_group(scene, "ferry"));
  SECTION("nothing tells them apart: that is the picture's choice") {
    CHECK(findings_of(scene) == Strings{});
  }
  SECTION("by hue alone") {
    dot.fill = Colour{0x1d, 0x4f, 0x91, 255};
    CHECK(findings_of(scene) ==
          Strings{"17 tracks: only the colour tells strike (track harbour) from ferry (track town)"});
  }
  SECTION("by the colour of their words, where there are no marks") {
    for (const char* id : {"strike", "ferry"})
      find_group(scene, id).children.erase(find_group(scene, id).children.begin() + 1);
    scene.places.clear();
    CHECK(findings_of(scene) == Strings{});
    find_child<Text>(find_group(scene, "ferry")).colour = Colour{0x1d, 0x4f, 0x91, 255};
    CHECK(findings_of(scene).size() == 1);
  }
  SECTION("by shape") {
    dot.fill = Colour{0x1d, 0x4f, 0x91, 255};
    dot.kind = Shape::Kind::rect;
    CHECK(findings_of(scene) == Strings{});
  }
  SECTION("by lane") {
    dot.fill = Colour{0x1d, 0x4f, 0x91, 255};
    dot.rect.y += 12;
    CHECK(findings_of(scene) == Strings{});
  }
}

}  // namespace
}  // namespace backstory::scene
