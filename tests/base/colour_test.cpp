// If these fail, a theme's colour is drawn as another, or unreadable text passes the contrast check.
#include "base/colour.h"

#include <catch2/catch.hpp>

namespace backstory {
namespace {

TEST_CASE("colours are read in their three lengths and written in the shortest that loses nothing") {
  CHECK(parse_colour("#fff") == Colour{255, 255, 255, 255});
  CHECK(parse_colour("#1a2B3c") == Colour{0x1a, 0x2b, 0x3c, 255});
  CHECK(parse_colour("#1a2b3c80") == Colour{0x1a, 0x2b, 0x3c, 0x80});
  CHECK(format_colour({0x1a, 0x2b, 0x3c, 255}) == "#1a2b3c");
  CHECK(format_colour({0x1a, 0x2b, 0x3c, 0}) == "#1a2b3c00");
}

TEST_CASE("what is no colour is none") {
  for (const char* text : {"", "#", "fff", "#ff", "#ffff", "#fffff", "#fffffff", "#ggg", "#ffg", "red",
                           "#fff ", " #fff", "#+1-2x0", "#\xff\xff\xff"}) {
    INFO(text);
    CHECK_FALSE(parse_colour(text).has_value());
  }
}

TEST_CASE("contrast is WCAG's") {
  const Colour black{0, 0, 0, 255};
  const Colour white{255, 255, 255, 255};
  CHECK(contrast_ratio(black, white) == Approx(21));
  CHECK(contrast_ratio(white, black) == Approx(21));
  CHECK(contrast_ratio(white, white) == Approx(1));
  CHECK(contrast_ratio({0x76, 0x76, 0x76, 255}, white) == Approx(4.54).epsilon(0.002));
  CHECK(contrast_ratio({0, 0, 0, 0}, white) == Approx(1));  // transparent ink is not there
}

}  // namespace
}  // namespace backstory
