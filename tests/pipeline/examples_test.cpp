#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.h"
#include "pipeline.h"
#include "render/svg/svg.h"
#include "scene/checker.h"
#include "support/golden.h"
#include "theme/theme.h"

using namespace backstory;
using namespace backstory::testing;
namespace fs = std::filesystem;

namespace {

struct Example {
  std::string name;
  timeline::Timeline timeline;
};

timeline::Timeline read_example(const fs::path& file) {
  if (file.extension() != ".yaml") {
    intake::ReadOptions options;
    options.name = file.filename().string();
    return extract(read_file(file), options).extraction.timeline;
  }
  Diagnostics diagnostics;
  const auto timeline = timeline::read_timeline({file.filename().string(), read_file(file)}, diagnostics);
  REQUIRE(timeline);
  return *timeline;
}

std::vector<Example> read_examples() {
  std::vector<Example> examples;
  for (const auto& entry : fs::directory_iterator(source_folder() / "examples")) {
    if (entry.is_regular_file()) examples.push_back({entry.path().stem(), read_example(entry.path())});
  }
  std::ranges::sort(examples, {}, &Example::name);
  return examples;
}

std::string describe(const std::vector<scene::Finding>& findings) {
  std::vector<std::string> lines;
  for (const scene::Finding& finding : findings) lines.push_back(scene::format_finding(finding));
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace

TEST_CASE("no picture of an example has a fault that a program can see, in any template, size and theme") {
  text::TextMeasurer measurer;
  for (const Example& example : read_examples()) {
    for (const theme::Listed& shape : theme::list_templates(source_folder())) {
      for (const theme::Listed& look : theme::list_themes(source_folder())) {
        for (const std::string& size : layout::size_names()) {
          CAPTURE(example.name, shape.name, look.name, size);
          const RenderOptions options{shape.name, look.name, source_folder()};
          const scene::Scene scene = draw(example.timeline, *layout::find_size(size), options, measurer);
          CHECK(describe(scene::check_scene(scene)) == "");
        }
      }
    }
  }
}

TEST_CASE("the gallery shows what the program draws today") {
  text::TextMeasurer measurer;
  for (const Example& example : read_examples()) {
    for (const std::string& size : layout::size_names()) {
      const scene::Scene scene =
          draw(example.timeline, *layout::find_size(size), {"", "", source_folder()}, measurer);
      const fs::path file = fs::path("../examples/gallery") / fmt::format("{}-{}.svg", example.name, size);
      CHECK_GOLDEN(file, render::svg::render_svg(scene));
    }
  }
}
