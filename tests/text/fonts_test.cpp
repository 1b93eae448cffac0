#include "text/fonts.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "text/family.h"
#include "text/text.h"

namespace backstory::text {
namespace {

// If this failed, a machine's own fonts would get into a picture.
TEST_CASE("the families are the pinned ones and no others") {
  for (const char* family :
       {"Inter", "inter", "Inter Display", "Noto Sans", "Noto Serif", "Noto Sans Hebrew"}) {
    CAPTURE(family);
    CHECK(has_family(family));
  }
  for (const char* family : {"DejaVu Sans", "Noto Color Emoji", "Arial", "", "Noto Sans Mono"}) {
    CAPTURE(family);
    CHECK_FALSE(has_family(family));
  }
}

// If this failed, a theme's misspelt family would give other widths on other machines.
TEST_CASE("an unknown family is drawn as Inter") {
  TextMeasurer measurer;
  CHECK(measurer.measure("Ferry sails again", {.family = "No Such Family"}) ==
        measurer.measure("Ferry sails again", {.family = "Inter"}));
}

// If this failed, two editors of one newsroom would get different pictures.
TEST_CASE("the environment changes no width") {
  const std::string words = "Ferry \u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0639 \u6f22\u5b57 again";
  TextMeasurer first;
  const double width = first.measure(words, {});
  for (const char* name : {"LANG", "LC_ALL", "FC_LANG", "PANGO_LANGUAGE", "LANGUAGE"})
    setenv(name, "ja_JP.UTF-8", 1);
  TextMeasurer second;
  CHECK(second.measure(words, {}) == width);
}

// If this failed, a reader without Inter would see a serif.
TEST_CASE("readers' programs get a family of the same kind to fall back on") {
  CHECK(css_family("Inter") == "Inter, 'Helvetica Neue', Arial, sans-serif");
  CHECK(css_family("Noto Serif") == "'Noto Serif', 'Droid Serif', Georgia, serif");
  CHECK(css_family("My Font") == "'My Font', sans-serif");
  CHECK(css_family("Our Serif") == "'Our Serif', serif");
  CHECK(css_family("it's\\bad") == "'itsbad', sans-serif");
}

}  // namespace
}  // namespace backstory::text
