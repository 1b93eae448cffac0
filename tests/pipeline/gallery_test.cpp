// The gallery: pictures that examples/gallery/pictures.txt lists, and the two pages that show them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/utf8.h"
#include "layout/layout.h"
#include "pipeline/examples.h"
#include "render/svg/svg.h"
#include "support/golden.h"
#include "theme/theme.h"

using namespace backstory;
using namespace backstory::testing;
namespace fs = std::filesystem;

namespace {

struct Picture {
  std::string file;
  std::string example;
  std::string size;
  std::string shape;
  std::string theme;
  std::string words;
};

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t bar = line.find('|');
    cells.emplace_back(trim(line.substr(0, bar)));
    if (bar == std::string_view::npos) return cells;
    line.remove_prefix(bar + 1);
  }
}

std::vector<Picture> read_list() {
  const std::string text = read_file(source_folder() / "examples/gallery/pictures.txt");
  std::vector<Picture> pictures;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (trim(line).empty() || line.starts_with('#')) continue;
    const std::vector<std::string> cells = cells_of(line);
    INFO(line);
    REQUIRE(cells.size() == 6);
    pictures.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]});
  }
  return pictures;
}

// Pictures of one example stand together, in the order of the list.
std::vector<std::string> examples_in_order(const std::vector<Picture>& pictures) {
  std::vector<std::string> names;
  for (const Picture& picture : pictures) {
    if (std::ranges::find(names, picture.example) == names.end()) names.push_back(picture.example);
  }
  return names;
}

// What a person types to draw it. Articles are made, timelines are rendered.
std::string command_of(const Picture& picture) {
  for (const char* suffix : {".yaml", ".md", ".html"}) {
    const std::string file = "examples/" + picture.example + suffix;
    if (!fs::exists(source_folder() / file)) continue;
    std::string command =
        fmt::format("./backstory {} {} --size {}", std::string_view(suffix) == ".yaml" ? "render" : "make",
                    file, picture.size);
    if (picture.shape != "auto") command += " --template " + picture.shape;
    if (picture.theme != "newsroom") command += " --theme " + picture.theme;
    return command;
  }
  return "";
}

std::string make_readme(const std::vector<Picture>& pictures) {
  std::string page =
      "# Gallery\n\nPictures of the articles and timelines in the folder above. [pictures.txt](pictures.txt) "
      "lists "
      "them; a test\ncompares each with what the program draws, and this page with the list:\n\n    "
      "UPDATE_GOLDEN=1 ./backstory test release -R gallery\n\ndraws them all anew, and this page and "
      "[index.html](index.html), which shows every picture at its real size.\n";
  for (const std::string& example : examples_in_order(pictures)) {
    page += fmt::format("\n## {}\n", find_example(example).title);
    for (const Picture& picture : pictures) {
      if (picture.example != example) continue;
      page += fmt::format("\n{}\n\n    {}\n\n![{}]({}.svg)\n", picture.words, command_of(picture),
                          picture.words, picture.file);
    }
  }
  return page;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

constexpr std::string_view kPageHead = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Backstory: gallery</title>
<style>
  body { margin: 2rem; font: 16px/1.5 Inter, system-ui, sans-serif; color: #1c1c1c; background: #f3f3f1; }
  section { margin: 3rem 0; }
  figure { display: inline-block; vertical-align: top; margin: 0 2rem 2rem 0; max-width: 100%; }
  figcaption { margin-bottom: .5rem; color: #4a4a4a; max-width: 60ch; }
  img { display: block; max-width: 100%; height: auto; box-shadow: 0 0 0 1px #b4b4b0; }
</style>
<h1>Backstory: gallery</h1>
<p>Each picture at its real size, drawn by one layout for that size.</p>
)";

std::string make_page(const std::vector<Picture>& pictures) {
  std::string page(kPageHead);
  for (const std::string& example : examples_in_order(pictures)) {
    const timeline::Timeline& timeline = find_example(example);
    const std::string language = timeline.language.empty() ? "en" : timeline.language;
    page +=
        fmt::format("\n<section>\n<h2 lang=\"{}\" dir=\"auto\">{}</h2>\n", language, escaped(timeline.title));
    for (const Picture& picture : pictures) {
      if (picture.example != example) continue;
      page += fmt::format(
          "<figure><figcaption>{} ({})</figcaption><img src=\"{}.svg\" alt=\"{}\" "
          "loading=\"lazy\"></figure>\n",
          escaped(picture.words), picture.size, picture.file, escaped(picture.words));
    }
    page += "</section>\n";
  }
  return page + "</html>\n";
}

}  // namespace

TEST_CASE("the gallery shows what the program draws today") {
  text::TextMeasurer measurer;
  for (const Picture& picture : read_list()) {
    CAPTURE(picture.file);
    const std::string shape = picture.shape == "auto" ? "" : picture.shape;
    const scene::Scene scene =
        draw_example(find_example(picture.example), shape, picture.theme, picture.size, measurer);
    CHECK_GOLDEN(fs::path("../examples/gallery") / (picture.file + ".svg"), render::svg::render_svg(scene));
  }
}

TEST_CASE("the pages of the gallery show its pictures") {
  const std::vector<Picture> pictures = read_list();
  CHECK_GOLDEN("../examples/gallery/README.md", make_readme(pictures));
  CHECK_GOLDEN("../examples/gallery/index.html", make_page(pictures));
}

TEST_CASE("the gallery has no picture that nobody lists") {
  std::set<std::string> files;
  for (const Picture& picture : read_list()) files.insert(picture.file + ".svg");
  for (const auto& entry : fs::directory_iterator(source_folder() / "examples/gallery")) {
    if (entry.path().extension() != ".svg") continue;
    CAPTURE(entry.path().filename());
    CHECK(files.contains(entry.path().filename().string()));
  }
}
