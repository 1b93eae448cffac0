// If these fail, Arabic and Hebrew readers get a picture that reads backwards.
#include "layout/mirror.h"

#include <catch2/catch.hpp>

#include "layout/words.h"
#include "scene/scene.h"

namespace backstory::layout {
namespace {

scene::Scene sample() {
  scene::Scene made;
  made.size = {400, 200};
  scene::Text words;
  words.runs = {{{20, 50}, "عودة العبّارة", 80}};
  words.anchor = scene::Anchor::start;
  scene::Text centred = words;
  centred.anchor = scene::Anchor::middle;
  centred.runs[0].origin.x = 100;
  scene::Shape bar;
  bar.rect = {30, 60, 50, 8};
  scene::Line leader;
  leader.points = {{40, 60}, {40, 70}, {55, 70}};
  scene::Group event;
  event.children = {words, centred, bar, leader};
  made.root.children = {event};
  made.places = {{"a", 40, 41}, {"b", 300, 300}};
  return made;
}

template <typename Kind>
const Kind& child(const scene::Scene& made, std::size_t index) {
  return std::get<Kind>(std::get<scene::Group>(made.root.children[0]).children[index]);
}

TEST_CASE("all that stood at the left stands at the right, as far from the edge") {
  scene::Scene made = sample();
  mirror(made);
  CHECK(made.right_to_left);
  CHECK(child<scene::Text>(made, 0).runs[0].origin.x == 380);
  CHECK(child<scene::Text>(made, 0).anchor == scene::Anchor::end);
  CHECK(child<scene::Text>(made, 1).runs[0].origin.x == 300);
  CHECK(child<scene::Text>(made, 1).anchor == scene::Anchor::middle);
  CHECK(child<scene::Shape>(made, 2).rect.x == 320);
  CHECK(child<scene::Line>(made, 3).points[2].x == 345);
  CHECK(child<scene::Line>(made, 3).points[2].y == 70);
}

TEST_CASE("time that ran right runs left, time that ran down still does") {
  scene::Scene across = sample();
  mirror(across);
  CHECK(across.time_direction == scene::Direction::left);
  CHECK(across.places[0].expected_px == 360);
  CHECK(across.places[0].actual_px == 359);
  scene::Scene down = sample();
  down.time_direction = scene::Direction::down;
  mirror(down);
  CHECK(down.time_direction == scene::Direction::down);
  CHECK(down.places[0].expected_px == 40);
}

TEST_CASE("turned twice, a picture is what it was") {
  scene::Scene made = sample();
  mirror(made);
  mirror(made);
  CHECK(scene::format_scene(made) == scene::format_scene(sample()));
}

TEST_CASE("the language decides which way a picture is read, else its title") {
  CHECK(reads_right_to_left("ar", "Ferry"));
  CHECK(reads_right_to_left("he-IL", ""));
  CHECK(reads_right_to_left("", "העבורת חזרה"));
  CHECK_FALSE(reads_right_to_left("en", "Ferry"));
  CHECK_FALSE(reads_right_to_left("", "2024"));
}

TEST_CASE("a picture speaks the language of its timeline while it is laid out, and no longer") {
  CHECK(words().untitled == "Timeline");
  {
    const Speaking german("de-AT");
    CHECK(words().untitled == "Zeitleiste");
    CHECK(say_stretch(Stretch::years, 1) == "1 Jahr");
    CHECK(say_stretch(Stretch::years, 12) == "12 Jahre");
    CHECK(say_number(12345) == "12.345");
    const Speaking russian("ru");
    CHECK(say_stretch(Stretch::years, 21) == "21 год");
    CHECK(say_stretch(Stretch::years, 3) == "3 года");
    CHECK(say_stretch(Stretch::years, 11) == "11 лет");
  }
  CHECK(say_stretch(Stretch::years, 6) == "6 years");
  const Speaking arabic("ar");
  CHECK(say_stretch(Stretch::years, 2) == "سنتين");
  CHECK(say_stretch(Stretch::years, 6) == "6 سنوات");
  CHECK(say_stretch(Stretch::years, 11) == "11 سنة");
}

}  // namespace
}  // namespace backstory::layout
