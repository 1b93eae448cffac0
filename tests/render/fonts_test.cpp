#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "render/hostile.h"
#include "render/svg/svg.h"
#include "scene/sample.h"

namespace backstory::render::svg {
namespace {

bool holds(const std::string& svg, std::string_view part) {
  return svg.find(part) != std::string::npos;
}

std::size_t count(const std::string& svg, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1)) ++found;
  return found;
}

std::string with_fonts(const scene::Scene& scene) {
  return render_svg(scene, {.text = TextForm::embedded_fonts});
}

// If this failed, a reader without the fonts would see others, wider or narrower than the room they have.
TEST_CASE("embedded fonts are the styles used, cut down to the letters used") {
  const scene::Scene scene = testing::sample_scene();
  const std::string svg = with_fonts(scene);
  CHECK(count(svg, "@font-face") == 4);  // 400, 600, 700 and 400 italic
  CHECK(count(svg, "data:font/woff2;base64,d09GM") == 4);
  CHECK(holds(svg, "font-family=\"'Inter harbour', Inter, "));
  CHECK(holds(svg, "unicode-range:U+20,U+26,U+54,U+61-62,U+65,"));  // "The harbour & its people"
  CHECK(svg.size() < 24'000);
  CHECK(with_fonts(scene) == svg);
}

// If this failed, words in another script would fall back to whatever the reader has.
TEST_CASE("letters that the family lacks come from the font that drew them") {
  scene::Scene scene = testing::scene_with_words("Kyiv \u05e9\u05dc\u05d5\u05dd");
  const std::string svg = with_fonts(scene);
  CHECK(count(svg, "@font-face") == 2);
  CHECK(holds(svg, "unicode-range:U+5D5,U+5DC-5DD,U+5E9;"));
}

TEST_CASE("a font's name cannot leave its rule") {
  scene::Scene scene = testing::sample_scene();
  testing::find_child<scene::Text>(scene.root).family = "x';}*{display:none";
  CHECK_FALSE(holds(with_fonts(scene), "x';}"));
}

// If this failed, a print shop would set other letters, or people who hear the picture would hear nothing.
TEST_CASE("outlined words are shapes; title, description and labels stay words") {
  const scene::Scene scene = testing::sample_scene();
  const std::string svg = render_svg(scene, {.inline_embed = true, .text = TextForm::outlines});
  CHECK_FALSE(holds(svg, "<text"));
  CHECK_FALSE(holds(svg, "font-"));
  CHECK(holds(svg, "<title id=\"harbour--title\">The harbour &amp; its people</title>"));
  CHECK(holds(svg, "aria-label=\"May 1964: Ferry sails again\""));
  CHECK(holds(svg, "role=\"img\" aria-label=\"Dockers strike for eight-hour day\""));
  CHECK(render_svg(scene, {.inline_embed = true, .text = TextForm::outlines}) == svg);
}

// If this failed, long lines would end in the middle: Cairo leaves out letters far from its surface.
TEST_CASE("every letter of a long line has its shape") {
  const std::string svg =
      render_svg(testing::scene_with_words(std::string(200, 'l')), {.text = TextForm::outlines});
  const std::string path = svg.substr(svg.find("<path d="));
  CHECK(std::ranges::count(path.substr(0, path.find("/>")), 'M') == 200);
}

TEST_CASE("any words at all can be embedded and outlined") {
  for (const std::string& words : testing::hostile_words()) {
    CAPTURE(words.substr(0, 60));
    const scene::Scene scene = testing::scene_with_words(words);
    CHECK(holds(with_fonts(scene), "</svg>"));
    CHECK(holds(render_svg(scene, {.text = TextForm::outlines}), "</svg>"));
  }
}

}  // namespace
}  // namespace backstory::render::svg
