#include "render/svg/svg.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>

#include "render/hostile.h"
#include "scene/sample.h"
#include "support/golden.h"

namespace backstory::render::svg {
namespace {

bool is_well_formed(const std::string& svg) {
  std::FILE* pipe = popen("xmllint --noout --nonet - 2>/dev/null", "w");
  REQUIRE(pipe);
  std::fwrite(svg.data(), 1, svg.size(), pipe);
  return pclose(pipe) == 0;
}

bool holds(const std::string& svg, std::string_view part) {
  return svg.find(part) != std::string::npos;
}

// Every way in which a node can be written: a change here changes every published picture.
TEST_CASE("a picture with every kind of node") {
  const std::string svg = render_svg(testing::sample_scene());
  CHECK_GOLDEN("render/golden/sample.svg", svg);
  CHECK(is_well_formed(svg));
  CHECK(render_svg(testing::sample_scene()) == svg);
}

// Stand-alone and inline differ only in what screen readers are told.
TEST_CASE("the same picture inside a page") {
  const std::string svg = render_svg(testing::sample_scene(), {.inline_embed = true});
  CHECK_GOLDEN("render/golden/sample-inline.svg", svg);
  CHECK(is_well_formed(svg));
}

// If this failed, two graphics on one page would clash.
TEST_CASE("every id begins with the scene's id") {
  const std::string svg = render_svg(testing::sample_scene(), {.inline_embed = true});
  std::size_t ids = 0;
  for (std::size_t at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
    CHECK(svg.substr(at + 5).starts_with("harbour"));
    ++ids;
  }
  CHECK(ids == 8);
}

TEST_CASE("ids have only letters that ids may have") {
  scene::Scene scene = testing::sample_scene();
  testing::find_group(scene, "ferry").id = "a b\"<\u00fc";
  CHECK(holds(render_svg(scene), "<g id=\"harbour-a-b----\" "));
}

// If this failed, a file of twelve events would be mostly ids, or two long stories of one beginning would
// clash.
TEST_CASE("a long id is cut, and still tells two pictures apart") {
  scene::Scene scene = testing::sample_scene();
  scene.id = "timeline-of-the-harbour-strike";
  const std::string strike = render_svg(scene);
  scene.id = "timeline-of-the-harbour-bridge";
  const std::string bridge = render_svg(scene);
  const auto id_of = [](const std::string& svg) { return svg.substr(svg.find(" id=\"") + 5, 16); };
  CHECK(id_of(strike).starts_with("timeline-"));
  CHECK(id_of(strike) != id_of(bridge));
  CHECK_FALSE(holds(strike, "harbour-strike-"));
}

// If this failed, a link could run a script.
TEST_CASE("an unsafe link is not written") {
  scene::Scene scene = testing::sample_scene();
  testing::find_group(scene, "talks").link = "javascript:alert(1)";
  const std::string svg = render_svg(scene);
  CHECK_FALSE(holds(svg, "javascript"));
  CHECK_FALSE(holds(svg, "<a"));
  CHECK(holds(svg, ">Talks</text>"));
}

TEST_CASE("a half transparent colour is written so that old programs read it") {
  scene::Scene scene = testing::sample_scene();
  testing::find_child<scene::Shape>(scene.root).fill = Colour{0xf2, 0xee, 0xe6, 128};
  CHECK(holds(render_svg(scene), "fill=\"#f2eee6\" fill-opacity=\"0.5\""));
}

TEST_CASE("a picture of another kind than PNG is left out") {
  scene::Scene scene = testing::sample_scene();
  testing::find_child<scene::Image>(scene.root).media_type = "image/svg+xml";
  CHECK_FALSE(holds(render_svg(scene), "<image"));
}

TEST_CASE("any words at all give a well-formed picture without a foreign element") {
  for (const std::string& words : testing::hostile_words()) {
    CAPTURE(words.substr(0, 60));
    for (const bool inline_embed : {false, true}) {
      const std::string svg = render_svg(testing::scene_with_words(words), {inline_embed});
      CHECK(is_well_formed(svg));
      CHECK_FALSE(holds(svg, "<script"));
      CHECK_FALSE(holds(svg, "<!"));
      CHECK_FALSE(holds(svg, "\"\" onload"));
    }
  }
}

}  // namespace
}  // namespace backstory::render::svg
