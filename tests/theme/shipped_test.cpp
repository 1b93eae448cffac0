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

}  // namespace backstory::theme
