#include "judges/svg_check.h"

#include <catch2/catch.hpp>

#include "judges/pictures.h"
#include "render/hostile.h"
#include "render/svg/svg.h"
#include "scene/sample.h"

namespace backstory::testing {
namespace {
using render::svg::render_svg;
using render::svg::SvgOptions;
using render::svg::TextForm;

std::string first_fault(const std::string& svg) {
  const std::vector<std::string> faults = check_svg(svg);
  return faults.empty() ? "" : faults.front();
}

const std::vector<SvgOptions> kOptions = {{},
                                          {.inline_embed = true},
                                          {.style_sheet = false},
                                          {.text = TextForm::embedded_fonts},
                                          {.inline_embed = true, .text = TextForm::outlines}};

// If this failed, a content system would refuse our files, or a second picture break the first.
TEST_CASE("every way of writing the stories is valid SVG") {
  for (const JudgedPicture& picture : judged_pictures()) {
    CAPTURE(picture.name);
    CHECK(first_fault(render_svg(picture.scene)) == "");
    CHECK(first_fault(render_svg(picture.scene, {.inline_embed = true})) == "");
  }
  for (const SvgOptions& options : kOptions) {
    CHECK(first_fault(render_svg(sample_scene(), options)) == "");
    CHECK(first_fault(render_svg(judged_pictures().front().scene, options)) == "");
  }
}

TEST_CASE("words of any kind leave it valid") {
  for (const std::string& words : hostile_words()) {
    CAPTURE(words.substr(0, 60));
    for (const SvgOptions& options : kOptions) {
      CHECK(first_fault(render_svg(scene_with_words(words), options)) == "");
    }
  }
}

std::size_t count_words(const scene::Group& group) {
  std::size_t bytes = 0;
  for (const scene::Node& node : group.children) {
    if (const auto* child = std::get_if<scene::Group>(&node)) bytes += count_words(*child);
    if (const auto* text = std::get_if<scene::Text>(&node)) {
      for (const scene::TextRun& run : text->runs) bytes += run.text.size();
    }
  }
  return bytes;
}

// If this failed, a story of twelve events would weigh more than a newsroom's page gives it.
TEST_CASE("beside its words a picture takes 700 bytes an event and three kilobytes around them at most") {
  for (const JudgedPicture& picture : judged_pictures()) {
    CAPTURE(picture.name);
    const std::size_t events = picture.scene.events_total - picture.scene.events_left_out.size();
    const std::size_t words =
        picture.scene.title.size() + picture.scene.description.size() + count_words(picture.scene.root);
    CHECK(render_svg(picture.scene).size() < 3000 + words + 700 * events);
  }
}

// The judge itself: it finds what it is there to find.
TEST_CASE("the judge finds faults") {
  const std::string good = render_svg(sample_scene());
  const auto with = [&](std::string_view what, std::string_view instead) {
    std::string bad = good;
    const std::size_t at = bad.find(what);
    REQUIRE(at != std::string::npos);
    return bad.replace(at, what.size(), instead);
  };
  CHECK(first_fault(with("<rect ", "<script/><rect ")) != "");
  CHECK(first_fault(with("<rect ", "<rect onload=\"x\" ")) != "");
  CHECK(first_fault(with("harbour--desc\">", "harbour--title\">")) != "");
  CHECK(first_fault(with("harbour-ferry", "ferry")) != "");
  CHECK(first_fault(with("#harbour .bs-accent", ".bs-accent")) != "");
  CHECK(first_fault(with("https://example.org", "javascript:x")) != "");
  CHECK(first_fault(with("width=\"400\"", "width=\"40x\"")) != "");
  CHECK(first_fault(with("</svg>", "")) != "");
}

}  // namespace
}  // namespace backstory::testing
