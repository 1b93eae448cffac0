// The files that docs/templates.md shows are read and drawn as they stand there.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "layout/layout.h"
#include "pipeline.h"
#include "pipeline/examples.h"
#include "support/golden.h"
#include "theme/theme.h"

using namespace backstory;
using namespace backstory::testing;
namespace fs = std::filesystem;

namespace {

// What stands between "```yaml KIND=NAME" and "```".
std::string block_of(const std::string& page, const std::string& head) {
  const std::string opening = "```yaml " + head + "\n";
  const std::size_t begin = page.find(opening);
  INFO(head);
  REQUIRE(begin != std::string::npos);
  const std::size_t from = begin + opening.size();
  return page.substr(from, page.find("```", from) - from);
}

// A data folder with what ships, and the worked examples put where the page says.
class DataFolder {
 public:
  DataFolder() {
    static int count = 0;
    folder_ = fs::temp_directory_path() /
              ("backstory-worked-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    for (const char* part : {"templates", "themes"}) {
      fs::create_directories(folder_ / part);
      fs::copy(source_folder() / part, folder_ / part, fs::copy_options::recursive);
    }
    const std::string page = read_file(source_folder() / "docs/templates.md");
    write_file(folder_ / "templates/sidebar.yaml", block_of(page, "template=sidebar"));
    write_file(folder_ / "themes/valley-herald.yaml", block_of(page, "theme=valley-herald"));
  }
  ~DataFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  const fs::path& path() const { return folder_; }

 private:
  fs::path folder_;
};

bool lists(const std::vector<theme::Listed>& all, std::string_view name) {
  for (const theme::Listed& one : all) {
    if (one.name == name) return !one.description.empty();
  }
  return false;
}

void collect_words(const scene::Node& node, std::string& words) {
  if (const auto* group = std::get_if<scene::Group>(&node)) {
    for (const scene::Node& child : group->children) collect_words(child, words);
  } else if (const auto* text = std::get_if<scene::Text>(&node)) {
    for (const scene::TextRun& run : text->runs) words += run.text + "\n";
  }
}

std::string words_of(const scene::Scene& scene) {
  std::string words;
  collect_words(scene::Node(scene.root), words);
  return words;
}

}  // namespace

TEST_CASE("the template of the worked example is listed and draws every example without a fault") {
  const DataFolder data;
  CHECK(lists(theme::list_templates(data.path()), "sidebar"));
  text::TextMeasurer measurer;
  for (const Example& example : examples()) {
    for (const char* size : {"300xauto", "wide", "phone"}) {
      CAPTURE(example.name, size);
      const scene::Scene scene =
          draw(example.timeline, *layout::find_size(size), {"sidebar", "newsroom", data.path()}, measurer);
      CHECK(faults(scene) == "");
    }
  }
  const timeline::Timeline& story = find_example("water-crisis");
  const scene::Scene scene =
      draw(story, *layout::find_size("300xauto"), {"sidebar", "newsroom", data.path()}, measurer);
  CHECK(words_of(scene).find(story.source.substr(0, 4)) != std::string::npos);
  CHECK(words_of(scene).find(story.credit) == std::string::npos);
}

TEST_CASE("the theme of the worked example is listed, has no colour that cannot be made out, and draws") {
  const DataFolder data;
  CHECK(lists(theme::list_themes(data.path()), "valley-herald"));
  const theme::Theme look = theme::load_theme("valley-herald", data.path());
  CHECK(theme::find_colour(look, "mark") == Colour{0x14, 0x53, 0x2d, 255});
  CHECK(theme::find_colour(look, "ink") ==
        theme::find_colour(theme::load_theme("newsroom", data.path()), "ink"));
  text::TextMeasurer measurer;
  for (const Example& example : examples()) {
    for (const theme::Listed& shape : theme::list_templates(data.path())) {
      CAPTURE(example.name, shape.name);
      const scene::Scene scene = draw(example.timeline, *layout::find_size("wide"),
                                      {shape.name, "valley-herald", data.path()}, measurer);
      CHECK(faults(scene) == "");
    }
  }
}
