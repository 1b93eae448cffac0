#include "text/fonts.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <string>

#include "text/family.h"
#include "text/text.h"

namespace backstory::text {
namespace {

// If this failed, a machine's own fonts would get into a picture.
TEST_CASE("the families are the pinned ones and no others") {
  for (const char* family : {"Inter", "inter", "Inter Display", "Noto Sans", "Noto Serif", "Noto Sans Hebrew",
                             "Noto Sans CJK JP", "Symbola"}) {
    CAPTURE(family);
    CHECK(has_family(family));
  }
  for (const char* family :
       {"DejaVu Sans", "Noto Emoji", "Noto Color Emoji", "Arial", "", "Noto Sans Mono"}) {
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

// Not a test: prints widths for the next one, which runs this program in several environments.
TEST_CASE("prints widths", "[.widths]") {
  TextMeasurer measurer;
  for (const char* words :
       {"Ferry sails again", "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0639", "\u6f22\u5b57 \u2603 \u20ac"}) {
    for (const char* family : {"Inter", "Noto Serif"})
      std::printf("%.4f\n", measurer.measure(words, {.family = family}));
  }
}

std::string widths_in(const std::string& environment) {
  const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
  std::FILE* pipe = popen(("env " + environment + " '" + program + "' '[.widths]'").c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  CHECK(pclose(pipe) == 0);
  return out;
}

// If this failed, two editors of one newsroom would get different pictures.
TEST_CASE("the environment changes no width") {
  const std::string widths = widths_in("LANG=C");
  CHECK(widths.find("107.1") != std::string::npos);
  for (const char* environment :
       {"LANG=ja_JP.UTF-8 LC_ALL=ja_JP.UTF-8 LANGUAGE=ja", "FC_LANG=ur PANGO_LANGUAGE=ur",
        "HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent",
        "FONTCONFIG_FILE=/dev/null FONTCONFIG_PATH=/nonexistent FONTCONFIG_SYSROOT=/nonexistent",
        "FREETYPE_PROPERTIES=cff:no-stem-darkening=0 PANGOCAIRO_BACKEND=win32"}) {
    CAPTURE(environment);
    CHECK(widths_in(environment) == widths);
  }
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
