#include <catch2/catch.hpp>
#include <string>

#include "theme/theme.h"

namespace backstory::theme {
namespace {

const std::string kColours = R"(colours:
  background: "#ffffff"
  ink: "#111111"
  muted: "#555555"
  rule: "#999999"
  accent: "#aa0000"
  mark: "#aa0000"
  era: "#eeeeee"
  band: "#eeeeee"
  track-1: "#aa0000"
  track-2: "#0000aa"
  track-3: "#005500"
  track-4: "#550055"
  track-5: "#444400"
  track-6: "#333333"
)";

std::string messages(const std::string& text) {
  const SourceText file{"house.yaml", text};
  Diagnostics diagnostics;
  const auto theme = read_theme(file, diagnostics);
  CHECK(theme.has_value() == !diagnostics.has_errors());
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics.all()) all += format_diagnostic(diagnostic, file);
  return all;
}

}  // namespace

TEST_CASE("a theme is read whole") {
  const SourceText file{"themes/house.yaml",
                        "description: Our house\n" + kColours +
                            "text:\n"
                            "  title: {family: Noto Serif, scale: 2.5, weight: 600, italic: true,"
                            " line_spacing: 1.1, colour: accent}\n"
                            "axis_px: 3\n"};
  Diagnostics diagnostics;
  const auto theme = read_theme(file, diagnostics);
  REQUIRE(theme);
  CHECK(theme->name == "house");
  CHECK(theme->description == "Our house");
  CHECK(find_colour(*theme, "accent") == Colour{0xaa, 0, 0});
  const TextStyle& title = find_style(*theme, TextStyleName::title);
  CHECK(title.family == "Noto Serif");
  CHECK(title.scale == 2.5);
  CHECK(title.weight == 600);
  CHECK(title.italic);
  CHECK(title.line_spacing == 1.1);
  CHECK(title.colour == "accent");
  CHECK(find_style(*theme, TextStyleName::small).family == "Inter");
  CHECK(theme->axis_px == 3);
  CHECK(theme->rule_px == 1);
}

TEST_CASE("a designer sees every fault of a theme at once, each at its place") {
  const std::string text = kColours +
                           "text:\n"
                           "  titel: {scale: 2}\n"
                           "  label: {weight: 450, colour: inc, scale: large}\n"
                           "mark_px: 100\n"
                           "rules: 2\n";
  CHECK(messages(text) == R"(house.yaml:17:3: error: 'text' has no key 'titel'
    titel: {scale: 2}
    ^~~~~
  hint: did you mean 'title'?
house.yaml:18:19: error: 'weight' takes one of 400, 500, 600, 700
    label: {weight: 450, colour: inc, scale: large}
                    ^~~
house.yaml:18:32: error: 'inc' is no colour
    label: {weight: 450, colour: inc, scale: large}
                                 ^~~
  hint: did you mean 'ink'?
house.yaml:18:44: error: 'scale' takes a number from 0.5 to 6
    label: {weight: 450, colour: inc, scale: large}
                                             ^~~~~
house.yaml:19:10: error: 'mark_px' takes a number from 3 to 24
  mark_px: 100
           ^~~
house.yaml:20:1: error: a theme has no key 'rules'
  rules: 2
  ^~~~~
  hint: valid here: extends, description, colours, text, rule_px, axis_px, mark_px, dark
)");
}

TEST_CASE("a colour without quotes is told apart from one that is missing") {
  std::string text = kColours;
  const std::string quoted = "\"#111111\"";
  text.replace(text.find(quoted), quoted.size(), "#111111");
  text.erase(text.find("  band:"), std::string("  band: \"#eeeeee\"\n").size());
  const std::string said = messages(text);
  CHECK(said.find("'ink' takes a colour like \"#1a4b8c\"") != std::string::npos);
  CHECK(said.find("hint: put it in quotes: # begins a comment") != std::string::npos);
  CHECK(said.find("'colours' lacks 'band'") != std::string::npos);
}

TEST_CASE("a theme that is no theme is refused") {
  CHECK(messages("- a\n").find("a theme is a list of 'key: value' lines") != std::string::npos);
  CHECK(messages("description: nothing else\n").find("a theme needs 'colours'") != std::string::npos);
  CHECK(messages("").find("error:") != std::string::npos);
  CHECK(messages("colours: red\n").find("'colours' is a list of 'key: value' lines") != std::string::npos);
}

}  // namespace backstory::theme
