#include "pipeline/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.h"
#include "pipeline.h"
#include "scene/checker.h"
#include "support/golden.h"

namespace backstory::testing {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostFaults = 5;

timeline::Timeline read_example(const fs::path& file) {
  if (file.extension() != ".yaml") {
    intake::ReadOptions options;
    options.name = file.filename().string();
    return extract(read_file(file), options).extraction.timeline;
  }
  Diagnostics diagnostics;
  const auto timeline = timeline::read_timeline({file.filename().string(), read_file(file)}, diagnostics);
  INFO(file.string());
  REQUIRE(timeline);
  return *timeline;
}

std::vector<Example> read_examples() {
  std::vector<Example> all;
  for (const auto& entry : fs::directory_iterator(source_folder() / "examples")) {
    const std::string suffix = entry.path().extension().string();
    if (suffix == ".yaml" || suffix == ".md" || suffix == ".html") {
      all.push_back({entry.path().stem().string(), read_example(entry.path())});
    }
  }
  std::ranges::sort(all, {}, &Example::name);
  return all;
}

}  // namespace

const std::vector<Example>& examples() {
  static const std::vector<Example> all = read_examples();
  return all;
}

const timeline::Timeline& find_example(const std::string& name) {
  const auto found = std::ranges::find(examples(), name, &Example::name);
  INFO("example " << name);
  REQUIRE(found != examples().end());
  return found->timeline;
}

scene::Scene draw_example(const timeline::Timeline& timeline, const std::string& shape,
                          const std::string& theme, const std::string& size, text::TextMeasurer& measurer) {
  const auto canvas = layout::find_size(size);
  INFO("size " << size);
  REQUIRE(canvas);
  return draw(timeline, *canvas, {shape, theme, source_folder()}, measurer);
}

std::string faults(const scene::Scene& scene) {
  std::string all;
  std::size_t count = 0;
  for (const scene::Finding& finding : scene::check_scene(scene)) {
    if (++count <= kMostFaults) all += scene::format_finding(finding) + "\n";
  }
  if (count > kMostFaults) all += fmt::format("and {} more\n", count - kMostFaults);
  return all;
}

}  // namespace backstory::testing
