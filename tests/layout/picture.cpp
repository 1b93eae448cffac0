#include "layout/picture.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.h"
#include "scene/checker.h"
#include "support/golden.h"
#include "theme/theme.h"

namespace backstory::layout::testing {
namespace {

text::TextMeasurer& measurer() {
  static text::TextMeasurer only;
  return only;
}

void collect(const scene::Node& node, std::string& words) {
  if (const auto* group = std::get_if<scene::Group>(&node)) {
    for (const scene::Node& child : group->children) collect(child, words);
  } else if (const auto* text = std::get_if<scene::Text>(&node)) {
    for (const scene::TextRun& run : text->runs) words += run.text + "\n";
  }
}

timeline::Timeline read(const SourceText& file) {
  Diagnostics diagnostics;
  auto timeline = timeline::read_timeline(file, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(format_diagnostic(diagnostic, file));
  REQUIRE(timeline);
  return *timeline;
}

}  // namespace

std::vector<std::filesystem::path> story_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& folder : {::backstory::testing::test_folder() / "layout/stories",
                             ::backstory::testing::source_folder() / "examples"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".yaml" && !entry.path().filename().string().starts_with('.')) {
        files.push_back(entry.path());
      }
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

timeline::Timeline read_story(const std::filesystem::path& file) {
  return read({file.filename().string(), read_file(file)});
}

timeline::Timeline story_from(std::string_view yaml) {
  return read({"story.yaml", std::string(yaml)});
}

scene::Scene draw(const timeline::Timeline& timeline, std::string_view shape, std::string_view size,
                  std::string_view theme) {
  const auto& data = ::backstory::testing::source_folder();
  const auto canvas = find_size(size);
  REQUIRE(canvas);
  return layout_timeline(timeline, theme::load_template(shape, data), theme::load_theme(theme, data), *canvas,
                         measurer());
}

std::string faults(const scene::Scene& scene) {
  std::string all;
  for (const scene::Finding& finding : scene::check_scene(scene))
    all += scene::format_finding(finding) + "\n";
  return all;
}

std::string words_of(const scene::Scene& scene) {
  std::string words;
  collect(scene::Node(scene.root), words);
  return words;
}

}  // namespace backstory::layout::testing
