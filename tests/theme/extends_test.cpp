// Themes that take from others, and what is said of colours that cannot be made out.
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "theme/theme.h"

namespace backstory::theme {
namespace {

const std::string kBase = R"(colours:
  background: "#ffffff"
  ink: "#111111"
  muted: "#555555"
  rule: "#888888"
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
text:
  title: {scale: 2, weight: 700}
  deck: {colour: muted}
mark_px: 8
)";

// A folder of themes, held in memory.
struct Desk {
  std::map<std::string, std::string> files;
  Diagnostics diagnostics;

  std::optional<Theme> read(const std::string& name) {
    diagnostics = {};
    return read_theme({name, files.at(name)}, diagnostics,
                      [this](std::string_view named, const SourceText&) -> std::optional<SourceText> {
                        const auto found = files.find(std::string(named) + ".yaml");
                        if (found == files.end()) return std::nullopt;
                        return SourceText{found->first, found->second};
                      });
  }
  std::string said(const std::string& name) {
    (void)read(name);
    std::string all;
    for (const Diagnostic& one : diagnostics.all()) all += format_diagnostic(one, {name, files.at(name)});
    return all;
  }
};

}  // namespace

TEST_CASE("a house theme says what it changes, and has the rest from another") {
  Desk desk{{{"base.yaml", kBase},
             {"house.yaml",
              "description: Ours\nextends: base\ncolours: {accent: \"#00565c\"}\n"
              "text:\n  title: {weight: 600}\nmark_px: 12\n"}},
            {}};
  const auto theme = desk.read("house.yaml");
  CHECK(desk.said("house.yaml") == "");
  REQUIRE(theme);
  CHECK(theme->name == "house");
  CHECK(theme->description == "Ours");
  CHECK(find_colour(*theme, "accent") == Colour{0, 0x56, 0x5c});
  CHECK(find_colour(*theme, "ink") == Colour{0x11, 0x11, 0x11});
  CHECK(find_style(*theme, TextStyleName::title).weight == 600);
  CHECK(find_style(*theme, TextStyleName::title).scale == 2);
  CHECK(find_style(*theme, TextStyleName::deck).colour == "muted");
  CHECK(theme->mark_px == 12);
}

TEST_CASE("a dark twin lends its colours, also to the themes that take from its light one") {
  Desk desk{{{"base.yaml", kBase + "dark: night\n"},
             {"night.yaml",
              "extends: base\ncolours: {background: \"#000000\", ink: \"#ffffff\", muted: \"#cccccc\", era: "
              "\"#111111\", band: \"#111111\", accent: \"#ff9999\", mark: \"#ff9999\", track-1: \"#ff9999\", "
              "track-2: "
              "\"#99ccff\", track-3: \"#99ff99\", track-4: \"#ff99ff\", track-5: \"#ffff99\", track-6: "
              "\"#cccccc\"}\n"},
             {"house.yaml", "extends: base\n"}},
            {}};
  for (const char* name : {"base.yaml", "house.yaml"}) {
    const auto theme = desk.read(name);
    REQUIRE(theme);
    CHECK(theme->colours.at("background") == Colour{255, 255, 255});
    CHECK(theme->dark_colours.at("background") == Colour{0, 0, 0});
    CHECK(theme->dark_colours.at("rule") == Colour{0x88, 0x88, 0x88});
  }
}

TEST_CASE("themes that name each other in a circle, or nobody, are told so at the name") {
  Desk desk{{{"a.yaml", "extends: b\n"},
             {"b.yaml", "description: b\nextends: c\n"},
             {"c.yaml", "extends: b\n"},
             {"self.yaml", "extends: self\n"},
             {"lost.yaml", "extends: nowhere\n"},
             {"empty.yaml", "extends:\n"}},
            {}};
  CHECK(desk.said("self.yaml") ==
        "self.yaml:1:10: error: themes cannot extend each other in a circle: self → self\n"
        "  extends: self\n           ^~~~\n");
  CHECK(desk.said("a.yaml").find("a.yaml:1:10: error: the theme 'b' has errors") == 0);
  CHECK(
      desk.said("b.yaml").find("hint: c.yaml:1:10: themes cannot extend each other in a circle: b → c → b") !=
      std::string::npos);
  CHECK(desk.said("lost.yaml").find("lost.yaml:1:10: error: there is no theme 'nowhere'") == 0);
  CHECK(desk.said("empty.yaml").find("'extends' takes words") != std::string::npos);
}

TEST_CASE("colours that cannot be made out are warned of: the pair, the ratio, a shade that would do") {
  std::string pale = kBase;
  pale.replace(pale.find("#555555"), 7, "#999999");
  pale.replace(pale.find("#888888"), 7, "#cccccc");
  Desk desk{{{"pale.yaml", pale}}, {}};
  CHECK(desk.read("pale.yaml"));
  CHECK(desk.said("pale.yaml") ==
        R"(pale.yaml:4:10: warning: 'muted' on 'background' has a contrast of 2.8 : 1; words need 4.5 : 1
    muted: "#999999"
           ^~~~~~~~~
  hint: "#767676" would do for 'muted'
pale.yaml:4:10: warning: 'muted' on 'band' has a contrast of 2.4 : 1; words need 4.5 : 1
    muted: "#999999"
           ^~~~~~~~~
  hint: "#6c6c6c" would do for 'muted'
pale.yaml:4:10: warning: 'muted' on 'era' has a contrast of 2.4 : 1; words need 4.5 : 1
    muted: "#999999"
           ^~~~~~~~~
  hint: "#6c6c6c" would do for 'muted'
pale.yaml:5:9: warning: 'rule' on 'background' has a contrast of 1.6 : 1; marks and lines need 3 : 1
    rule: "#cccccc"
          ^~~~~~~~~
  hint: "#949494" would do for 'rule'
)");
}

TEST_CASE("the shade that is proposed is strong enough, and no pair is warned of that is") {
  for (int grey = 0; grey < 256; grey += 5) {
    const std::string shade = format_colour({static_cast<std::uint8_t>(grey), 0x60, 0x60});
    std::string text = kBase;
    text.replace(text.find("#555555"), 7, shade);
    Desk desk{{{"x.yaml", text}}, {}};
    const std::string said = desk.said("x.yaml");
    const bool low = contrast_ratio(*parse_colour(shade), Colour{0xee, 0xee, 0xee}) < 4.5;
    INFO(shade << "\n" << said);
    CHECK(low == (said.find("'muted' on 'era'") != std::string::npos));
    const std::size_t hint = said.rfind("hint: \"");
    if (hint == std::string::npos) continue;
    text.replace(text.find(shade), 7, said.substr(hint + 7, 7));
    CHECK(Desk{{{"x.yaml", text}}, {}}.said("x.yaml") == "");
  }
}

}  // namespace backstory::theme
