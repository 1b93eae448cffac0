#include <catch2/catch.hpp>

#include "layout/layout.h"

namespace backstory::layout {

TEST_CASE("the presets are what a newsroom expects") {
  CHECK(size_names() == std::vector<std::string>{"wide", "narrow", "square"});
  CHECK(find_size("wide")->width_px == 1200);
  CHECK(find_size("wide")->height_px == 675);
  CHECK(find_size("narrow")->width_px == 360);
  CHECK_FALSE(find_size("narrow")->height_px);
  CHECK(find_size("square")->smallest_px == 28);
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
  for (const char* name : {"", "huge", "x", "800x", "x450", "800", "800x45", "-800x450", "800x450x2",
                           "800 x 450", "99999999999x450", "8e2x450", "autox450"}) {
    INFO(name);
    CHECK_FALSE(find_size(name));
  }
}

}  // namespace backstory::layout
