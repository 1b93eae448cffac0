// What every theme that ships must keep, so that a picture can be read.
#include <catch2/catch.hpp>

#include "support/golden.h"
#include "theme/theme.h"

namespace backstory::theme {

TEST_CASE("words of a shipped theme can be read on its grounds") {
  for (const Listed& listed : list_themes(testing::source_folder())) {
    const Theme theme = load_theme(listed.name, testing::source_folder());
    for (const auto& [name, style] : theme.text) {
      INFO(listed.name << " " << style.colour);
      CHECK(contrast_ratio(find_colour(theme, style.colour), find_colour(theme, "background")) >= 6);
    }
    for (const std::string_view words : {"ink", "muted"}) {
      for (const std::string_view ground : {"background", "band", "era"}) {
        INFO(listed.name << " " << words << " on " << ground);
        CHECK(contrast_ratio(find_colour(theme, words), find_colour(theme, ground)) >= 5);
      }
    }
  }
}

TEST_CASE("dates keep their track's colour and stay readable, on eras too") {
  for (const Listed& listed : list_themes(testing::source_folder())) {
    const Theme theme = load_theme(listed.name, testing::source_folder());
    for (const std::string_view words :
         {"accent", "track-1", "track-2", "track-3", "track-4", "track-5", "track-6"}) {
      for (const std::string_view ground : {"background", "era"}) {
        INFO(listed.name << " " << words << " on " << ground);
        CHECK(contrast_ratio(find_colour(theme, words), find_colour(theme, ground)) >= 4.5);
      }
    }
  }
}

TEST_CASE("marks and the lines that lead from them can be made out") {
  for (const Listed& listed : list_themes(testing::source_folder())) {
    const Theme theme = load_theme(listed.name, testing::source_folder());
    INFO(listed.name);
    CHECK(contrast_ratio(find_colour(theme, "rule"), find_colour(theme, "background")) >= 3);
    CHECK(contrast_ratio(find_colour(theme, "mark"), find_colour(theme, "background")) >= 3);
    CHECK(contrast_ratio(find_colour(theme, "mark"), find_colour(theme, "band")) >= 3);
  }
}

TEST_CASE("nothing is to be warned of in a shipped theme, nor in the example of a house's own") {
  for (const Listed& listed : list_themes(testing::source_folder())) {
    CHECK(describe_faults(listed.name, testing::source_folder()) == "");
  }
  const std::string brand = (testing::source_folder() / "examples/themes/harbor-post.yaml").string();
  CHECK(describe_faults(brand, testing::source_folder()) == "");
}

TEST_CASE("the high-contrast theme keeps what it promises") {
  const Theme theme = load_theme("high-contrast", testing::source_folder());
  for (const std::string_view ground : {"background", "band", "era"}) {
    for (const std::string_view words :
         {"ink", "muted", "accent", "track-1", "track-2", "track-3", "track-4", "track-5", "track-6"}) {
      INFO(words << " on " << ground);
      CHECK(contrast_ratio(find_colour(theme, words), find_colour(theme, ground)) >= 7);
    }
  }
  CHECK(contrast_ratio(find_colour(theme, "rule"), find_colour(theme, "background")) >= 4.5);
}

TEST_CASE("print needs two inks: black and one other") {
  const Theme theme = load_theme("print", testing::source_folder());
  const Colour ink = find_colour(theme, "accent");
  for (const auto& [name, colour] : theme.colours) {
    INFO(name << " " << format_colour(colour));
    const bool is_grey = colour.red == colour.green && colour.green == colour.blue;
    // A tint of the one ink, black over it or both keep its hue: the channels stay in its order.
    const bool is_the_ink = colour.red <= colour.green && colour.green <= colour.blue;
    CHECK((is_grey || is_the_ink));
  }
  CHECK(ink.blue > ink.red);
}

TEST_CASE("the theme for every screen has the colours of both") {
  const Theme theme = load_theme("auto", testing::source_folder());
  CHECK(theme.colours == load_theme("newsroom", testing::source_folder()).colours);
  CHECK(theme.dark_colours == load_theme("dark", testing::source_folder()).colours);
  CHECK(load_theme("newsroom", testing::source_folder()).dark_colours.empty());
}

}  // namespace backstory::theme
