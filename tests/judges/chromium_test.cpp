#include "judges/chromium.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.h"
#include "judges/difference.h"
#include "judges/pictures.h"
#include "judges/program.h"
#include "render/cairo/cairo.h"
#include "render/svg/svg.h"
#include "scene/sample.h"
#include "support/golden.h"

namespace backstory::testing {
namespace {
namespace fs = std::filesystem;
using render::svg::render_svg;
using render::svg::TextForm;

constexpr double kSmall = 0.004;

bool has_chromium() {
  return has_program("chromium");
}

// Draws each SVG as <img> does, and gives it back as PNG.
constexpr const char* kDraw = R"(
  const drawn = [];
  for (const uri of PICTURES) {
    const image = new Image();
    image.src = uri;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d').drawImage(image, 0, 0);
    drawn.push(canvas.toDataURL('image/png'));
  }
  return drawn;)";

std::string decode_png(const std::string& uri) {
  const Folder folder;
  write_file(folder / "a.txt", uri.substr(uri.find(',') + 1));
  return run("base64 -d " + (folder / "a.txt").string());
}

void compare_all(const render::svg::SvgOptions& options) {
  Json pictures = Json::array();
  for (const JudgedPicture& picture : judged_pictures()) {
    pictures.push_back(data_uri("image/svg+xml", render_svg(picture.scene, options)));
  }
  const Json drawn = run_in_chromium("", "const PICTURES = " + pictures.dump() + ";" + kDraw);
  REQUIRE(drawn.size() == judged_pictures().size());
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const JudgedPicture& picture = judged_pictures()[i];
    if (options.text == TextForm::live && !picture.is_latin) continue;
    CAPTURE(picture.name);
    const Raster ours = read_png(render::cairo::render_png(picture.scene));
    CHECK(difference(read_png(decode_png(drawn[i].get<std::string>())), ours) < kSmall);
  }
}

// If these failed, readers would see another picture than the one that was checked.
TEST_CASE("Chromium draws our SVG as we draw our PNG") {
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  compare_all({});
}

TEST_CASE("Chromium draws outlined letters as we draw our PNG") {
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  compare_all({.text = TextForm::outlines});
}

// If this failed, a browser would refuse the fonts in the file and take its own, with words of another width.
TEST_CASE("Chromium takes every embedded font, and words are as wide as in the whole one") {
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  std::string body;
  for (const JudgedPicture& picture : judged_pictures()) {
    if (!picture.is_latin) continue;
    for (const TextForm form : {TextForm::embedded_fonts, TextForm::live}) {
      scene::Scene scene = picture.scene;
      scene.id = "p" + std::to_string(std::ranges::count(body, '<'));
      body += render_svg(scene, {.inline_embed = true, .text = form});
    }
  }
  const Json report = run_in_chromium(body, R"(
    await Promise.all([...document.fonts].map(font => font.load()));
    for (const element of document.querySelectorAll('[font-family]')) {
      const own = element.getAttribute('font-family').split(',')[0];
      if (/ p[0-9]+'$/.test(own)) element.setAttribute('font-family', own + ', monospace');
    }
    const widths = [...document.querySelectorAll('svg')].map(
        svg => [...svg.querySelectorAll('text')].map(text => text.getComputedTextLength()));
    let farthest = 0;
    let count = 0;
    for (let i = 0; i < widths.length; i += 2) {
      widths[i].forEach((width, at) => farthest = Math.max(farthest, Math.abs(width - widths[i + 1][at])));
      count += widths[i].length;
    }
    return {refused: [...document.fonts].filter(font => font.status != 'loaded').length, farthest, count};)");
  CHECK(report["refused"] == 0);
  CHECK(report["count"] > 100);
  CHECK(report["farthest"].get<double>() < 0.5);
}

// If this failed, figures in a column of dates would not stand below each other.
TEST_CASE("Chromium sets tabular figures where the picture asks for them") {
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  const Json variants = run_in_chromium(render_svg(sample_scene(), {.inline_embed = true}), R"(
    return [...document.querySelectorAll('text')].map(text => getComputedStyle(text).fontVariantNumeric);)");
  CHECK(std::ranges::count(variants, Json("tabular-nums")) == 1);
}

constexpr const char* kColours = R"(
  const fill = selector => getComputedStyle(document.querySelector(selector)).fill;
  return {ground: fill('svg > rect'), words: fill('.bs-ink')};)";

TEST_CASE("Chromium shows the dark twin to readers who prefer dark, and theirs to who force colours") {
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  scene::Scene scene = sample_scene();
  scene.dark_colours = {{"background", {0x12, 0x12, 0x12, 255}}, {"ink", {0xee, 0xee, 0xee, 255}}};
  const std::string svg = render_svg(scene, {.inline_embed = true});
  const Json light = run_in_chromium(svg, kColours);
  CHECK(light["ground"] == "rgb(255, 255, 255)");
  const Json dark = run_in_chromium(svg, kColours, "--blink-settings=preferredColorScheme=0");
  CHECK(dark["ground"] == "rgb(18, 18, 18)");
  CHECK(dark["words"] == "rgb(238, 238, 238)");
  const Json forced = run_in_chromium(svg, kColours, "--force-high-contrast");
  CHECK(forced["ground"] != forced["words"]);
  CHECK(forced["words"] != "rgb(26, 26, 26)");
}

// If this failed, a page's own styles would change the picture that stands in it.
TEST_CASE("styles of the page around it change nothing of a picture") {
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  const std::string page =
      "<style>body{font:italic 700 30px serif;letter-spacing:3px;text-transform:uppercase;color:red}"
      "svg{fill:currentColor}</style><div>" +
      render_svg(sample_scene(), {.inline_embed = true}) + "</div>";
  const Json looks = run_in_chromium(page, R"(
    return [...document.querySelectorAll('text')].map(text => {
      const look = getComputedStyle(text);
      return [look.fontStyle, look.fontWeight, look.fontSize, look.letterSpacing, look.textTransform,
              look.fill].join(' ');
    });)");
  REQUIRE(looks.size() == 7);
  CHECK(looks[0] == "normal 700 20px normal none rgb(26, 26, 26)");
  CHECK(looks[5] == "italic 400 14px normal none rgb(26, 26, 26)");
}

// If this failed, people who hear the page would hear a heap of words, or nothing.
TEST_CASE("axe finds no fault in pictures that stand in a page") {
  const fs::path axe = test_folder() / "peers/node_modules/axe-core/axe.min.js";
  if (!has_chromium()) SKIP_JUDGE("chromium is not installed");
  if (!fs::exists(axe)) SKIP_JUDGE("axe-core is not installed");
  std::string body = "<main><h1>Judged</h1>" + render_svg(sample_scene(), {.inline_embed = true});
  for (const JudgedPicture& picture : judged_pictures()) {
    if (picture.name.ends_with("wide")) body += render_svg(picture.scene, {.inline_embed = true});
  }
  const Json faults = run_in_chromium(body + "<script>" + read_file(axe) + "</script></main>", R"(
    document.getElementById('report').remove();
    const report = await axe.run(document);
    const place = document.createElement('pre');
    place.id = 'report';
    document.body.append(place);
    return report.violations.map(fault => fault.id + ': ' + fault.nodes[0].html.slice(0, 200));)");
  CHECK(faults == Json::array());
}

}  // namespace
}  // namespace backstory::testing
