#include "scene/metrics.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "scene/sample.h"

namespace backstory::scene {
namespace {

using testing::find_child;
using testing::find_group;
using testing::sample_scene;

const Measurement& number(const std::vector<Measurement>& sheet, int wanted) {
  for (const Measurement& one : sheet) {
    if (one.number == wanted) return one;
  }
  throw std::out_of_range("no number " + std::to_string(wanted));
}

Measurement number(const Scene& scene, int wanted) {
  return number(measure_scene(scene), wanted);
}

// A label of lines of these widths in the ferry's place.
Scene with_label(const std::vector<TextRun>& lines) {
  Scene scene = sample_scene();
  find_child<Text>(find_group(scene, "ferry"), 1).runs = lines;
  return scene;
}

// Events with a dot on one line and a label of 60 × 14 px above or below it.
Scene row_of(const std::vector<Point>& labels) {
  Scene scene = sample_scene();
  Group& list = find_group(scene, "events");
  const Group ferry = find_group(scene, "ferry");
  list.children.clear();
  scene.places.clear();
  scene.events_total = 1;
  for (const Point at : labels) {
    Group event = ferry;
    event.id = "event-" + std::to_string(++scene.events_total);
    const double mark = at.x + 30;
    for (Node& node : event.children) {
      if (auto* shape = std::get_if<Shape>(&node)) shape->rect.x = mark - 4.5;
      if (auto* text = std::get_if<Text>(&node)) text->runs = {{{at.x + 60, at.y}, "Words here", 60}};
      if (auto* line = std::get_if<Line>(&node)) line->points = {{mark, 150}, {mark, at.y}};
    }
    list.children.emplace_back(event);
  }
  return scene;
}

TEST_CASE("every number is measured once, in order") {
  std::vector<int> numbers;
  for (const Measurement& one : measure_scene(sample_scene())) numbers.push_back(one.number);
  CHECK(numbers == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17});
}

TEST_CASE("faults are counted: none is good, one fails") {
  Scene scene = sample_scene();
  CHECK(number(scene, 4).verdict == Verdict::good);
  scene.events_left_out.clear();
  CHECK(number(scene, 4).values.front().value == 1);
  CHECK(number(scene, 4).verdict == Verdict::fails);
}

TEST_CASE("6: the smallest type holds at what the size asks for, and is good a px above") {
  Scene scene = sample_scene();
  CHECK(number(scene, 6).values.front().value == 12);
  CHECK(number(scene, 6).verdict == Verdict::enough);
  scene.smallest_text_px = 11;
  CHECK(number(scene, 6).verdict == Verdict::good);
  scene.smallest_text_px = 12.5;
  CHECK(number(scene, 6).verdict == Verdict::fails);
}

TEST_CASE("7: the palest words count, on the darker of two screens too") {
  Scene scene = sample_scene();
  CHECK(number(scene, 7).verdict == Verdict::enough);  // muted words on an era: 6.1
  scene.dark_colours = {{"background", {0, 0, 0, 255}}};
  CHECK(number(scene, 7).verdict == Verdict::fails);
}

TEST_CASE("9: a leader's way along time is counted in widths of the words") {
  Scene scene = sample_scene();  // the ferry's leader goes 20 px to the left, its words are 107 px wide
  const Measurement measured = number(scene, 9);
  CHECK(measured.values[1].value == Approx(20 / 107.15));
  CHECK(measured.values[0].value == Approx(20 / 107.15 / 3));
  CHECK(measured.verdict == Verdict::good);
  find_child<Line>(find_group(scene, "ferry")).points.back().x = 320 - 5 * 107.15;
  CHECK(number(scene, 9).verdict == Verdict::fails);
}

TEST_CASE("9: without a leader the gap between mark and words is counted") {
  Scene scene = sample_scene();
  Group& ferry = find_group(scene, "ferry");
  ferry.children.erase(ferry.children.begin());
  CHECK(number(scene, 9).values[1].value == 0);
  find_child<Shape>(ferry).rect.x = 370;
  CHECK(number(scene, 9).values[1].value == Approx((370 - 0.75 - 360) / 107.15));
}

TEST_CASE("12: the plot is what furniture leaves of the canvas") {
  const Measurement measured = number(sample_scene(), 12);
  CHECK(measured.verdict == Verdict::enough);
  Scene scene = sample_scene();
  find_child<Text>(scene.root, 0).runs[0].origin.y = 30;  // the title higher: more of the canvas is plot
  find_child<Image>(scene.root).rect.y = 4;
  CHECK(number(scene, 12).values[0].value < measured.values[0].value);
}

TEST_CASE("12: a picture of two events is no picture to fill") {
  Scene scene = sample_scene();
  find_group(scene, "events").children.pop_back();
  CHECK(number(scene, 12).verdict == Verdict::none);
}

TEST_CASE("13: words stand evenly above and below, left and right") {
  const Scene even = row_of({{40, 100}, {160, 190}, {280, 100}, {300, 190}});
  const Measurement measured = number(even, 13);
  REQUIRE(measured.values.size() == 2);
  CHECK(measured.values[0].value == Approx(1));
  CHECK(number(row_of({{40, 100}, {160, 190}, {240, 190}, {300, 190}}), 13).values[0].value == Approx(3));
  CHECK(number(row_of({{40, 100}, {160, 100}, {240, 100}, {300, 100}}), 13).verdict == Verdict::fails);
  CHECK(number(row_of({{300, 100}, {300, 190}, {300, 80}, {300, 210}}), 13).values[1].value == 99);
}

TEST_CASE("14: a last line that is short, or one short word") {
  CHECK(number(with_label({{{360, 208}, "Ferry sails again", 107}}), 14).values[0].value == 0);
  CHECK(number(with_label({{{360, 208}, "Ferry sails", 80}, {{360, 225}, "again tomorrow", 19}}), 14)
            .values[0]
            .value == Approx(1.0 / 3));
  CHECK(number(with_label({{{360, 208}, "Ferry sails", 80}, {{360, 225}, "so.", 30}}), 14).verdict ==
        Verdict::fails);
  CHECK(number(with_label({{{360, 208}, "Ferry sails", 80}, {{360, 225}, "on it", 30}}), 14).verdict ==
        Verdict::good);
}

TEST_CASE("15: ragged lines, the last of each label left out") {
  // 0 and 0.5 here, 0 in the label of the strike
  const Scene scene = with_label(
      {{{360, 208}, "Ferry sails again", 100}, {{360, 225}, "and", 50}, {{360, 240}, "again", 30}});
  CHECK(number(scene, 15).values[0].value == Approx(0.5 / 3));
}

TEST_CASE("16: greys have no hue, and near hues are one") {
  Scene scene = sample_scene();
  const auto hues = [](const Scene& one) { return number(one, 16).values[2].value; };
  CHECK(hues(scene) == 1);
  Shape& dot = find_child<Shape>(find_group(scene, "ferry"));
  dot.fill = Colour{0xb0, 0x2e, 0x1e, 255};  // as good as the accent
  CHECK(hues(scene) == 1);
  dot.fill = Colour{0x1d, 0x4f, 0x91, 255};
  CHECK(hues(scene) == 2);
}

TEST_CASE("18: a hundredth of a px makes two pictures") {
  const Scene scene = sample_scene();
  CHECK(compare_scenes(scene, sample_scene()).verdict == Verdict::good);
  Scene moved = scene;
  find_child<Shape>(moved.root).rect.x += 0.01;
  CHECK(compare_scenes(scene, moved).verdict == Verdict::fails);
}

}  // namespace
}  // namespace backstory::scene
