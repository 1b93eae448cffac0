#include <catch2/catch.hpp>

#include "layout/layout.h"

namespace backstory::layout {

TEST_CASE("the presets are what a newsroom expects") {
  CHECK(size_names() == std::vector<std::string>{"wide", "og", "square", "story", "narrow", "phone",
                                                 "print-1", "print-2", "print-3"});
  CHECK(find_size("wide")->width_px == 1200);
  CHECK(find_size("wide")->height_px == 675);
  CHECK(find_size("narrow")->width_px == 360);
  CHECK_FALSE(find_size("narrow")->height_px);
  CHECK(find_size("square")->smallest_px == 28);
  CHECK(find_size("og")->height_px == 630);
  CHECK(find_size("story")->height_px == 1920);
  CHECK(find_size("story")->free_top_px == 250);
  CHECK(find_size("story")->free_bottom_px == 340);
  CHECK(find_size("phone")->width_px == 320);
}

TEST_CASE("type of every preset is as large as its readers need, and fits a few words a line") {
  for (const std::string& name : size_names()) {
    INFO(name);
    const auto size = find_size(name);
    REQUIRE(size);
    CHECK(size->name == name);
    CHECK(size->body_px > size->smallest_px);
    CHECK(size->width_px - 2 * size->margin_px >= 14 * size->body_px);
    CHECK(size->free_top_px + size->free_bottom_px < size->height_px.value_or(1e9) / 2);
  }
  CHECK(find_size("narrow")->is_narrow());
  CHECK(find_size("phone")->is_narrow());
  CHECK(find_size("print-2")->is_narrow());
  CHECK_FALSE(find_size("wide")->is_narrow());
  CHECK_FALSE(find_size("square")->is_narrow());
}

TEST_CASE("print is measured in millimetres and points") {
  const auto two = find_size("print-2");
  REQUIRE(two);
  CHECK(two->unit == CanvasSize::Unit::mm);
  CHECK(two->width_px == Approx(94 * 96 / 25.4));
  CHECK(two->body_px == Approx(10));
  CHECK(two->smallest_px == Approx(6.5 * 96 / 72));
  CHECK_FALSE(two->height_px);
  CHECK(find_size("print-2-48-5")->width_px == Approx(101 * 96 / 25.4));
  CHECK(find_size("print-1-52.5-0")->width_px == Approx(52.5 * 96 / 25.4));
  for (const char* name : {"90mmx60mm", "90x60mm", "90mmx60"}) {
    INFO(name);
    const auto size = find_size(name);
    REQUIRE(size);
    CHECK(size->unit == CanvasSize::Unit::mm);
    CHECK(size->width_px == Approx(90 * 96 / 25.4));
    CHECK(*size->height_px == Approx(60 * 96 / 25.4));
  }
  CHECK_FALSE(find_size("90mmxauto")->height_px);
  CHECK(find_size("92.5mmxauto")->width_px == Approx(92.5 * 96 / 25.4));
}

TEST_CASE("any size in pixels is a layout of its own") {
  const auto page = find_size("800x450");
  REQUIRE(page);
  CHECK(page->name == "800x450");
  CHECK(page->width_px == 800);
  CHECK(page->height_px == 450);
  CHECK(page->body_px == 14);
  const auto phone = find_size("320xauto");
  REQUIRE(phone);
  CHECK_FALSE(phone->height_px);
  CHECK(phone->smallest_px == 13);
  CHECK(find_size("2400x1350")->body_px > find_size("1200x675")->body_px);
}

TEST_CASE("what is no size is refused") {
  for (const char* name : {"",
                           "huge",
                           "x",
                           "800x",
                           "x450",
                           "800",
                           "800x45",
                           "-800x450",
                           "800x450x2",
                           "800 x 450",
                           "99999999999x450",
                           "8e2x450",
                           "autox450",
                           "800.5x450",
                           "90mm",
                           "9mmxauto",
                           "90mmxautomm",
                           "print",
                           "print-",
                           "print-0",
                           "print-13",
                           "print-1.5",
                           "print-2-48",
                           "print-2-48-5-1",
                           "print-2-x-5",
                           "print-2--5",
                           "Print-2",
                           "nanmmxauto"}) {
    INFO(name);
    CHECK_FALSE(find_size(name));
  }
}

}  // namespace backstory::layout
