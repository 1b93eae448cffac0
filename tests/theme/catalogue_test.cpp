#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.h"
#include "support/golden.h"
#include "theme/theme.h"

namespace backstory::theme {
namespace {

std::string fault_of(std::string_view name) {
  try {
    (void)load_theme(name, testing::source_folder());
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("an unknown theme is refused with the nearest name") {
  CHECK(fault_of("newsrom") == "there is no theme 'newsrom'; did you mean 'newsroom'?");
  CHECK(fault_of("zzz") ==
        "there is no theme 'zzz'; there are auto, dark, high-contrast, newsroom, plain, print, or give a "
        "path that ends "
        "in .yaml");
  CHECK(fault_of("../themes/dark") != "");
}

TEST_CASE("a theme may be a file anywhere, and its faults are told like those of a timeline") {
  const auto folder = std::filesystem::temp_directory_path() / "backstory-theme-test";
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "bad.yaml").string();
  std::ofstream(path) << "colour: red\n";
  const std::string said = fault_of(path);
  CHECK(said.find(path + ":1:1: error: a theme has no key 'colour'") != std::string::npos);
  CHECK(said.find("did you mean 'colours'?") != std::string::npos);
  std::filesystem::remove_all(folder);
}

TEST_CASE("themes and templates are listed by name, each with a description") {
  const auto themes = list_themes(testing::source_folder());
  REQUIRE(themes.size() == 6);
  CHECK(themes[0].name == "auto");
  CHECK(themes[5].name == "print");
  const auto templates = list_templates(testing::source_folder());
  REQUIRE(templates.size() >= 3);
  CHECK(std::ranges::is_sorted(templates, {}, &Listed::name));
  CHECK(std::ranges::count(templates, "chronicle", &Listed::name) == 1);
  for (const Listed& listed : templates) CHECK(listed.description != "");
  for (const Listed& listed : themes) CHECK(listed.description != "");
}

}  // namespace backstory::theme
