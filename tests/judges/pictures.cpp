#include "judges/pictures.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.h"
#include "layout/layout.h"
#include "support/golden.h"
#include "theme/theme.h"
#include "timeline/timeline.h"

namespace backstory::testing {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> timeline_files() {
  std::vector<fs::path> files;
  for (const fs::path& folder : {source_folder() / "examples", test_folder() / "layout/stories"}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
  }
  std::ranges::sort(files, {}, [](const fs::path& file) { return file.filename().string(); });
  return files;
}

timeline::Timeline read(const fs::path& file) {
  Diagnostics diagnostics;
  const auto timeline = timeline::read_timeline({file.filename().string(), read_file(file)}, diagnostics);
  INFO(file.string());
  REQUIRE(timeline);
  return *timeline;
}

std::vector<JudgedPicture> draw_all() {
  const fs::path folder = source_folder();
  const theme::Theme look = theme::load_theme("auto", folder);
  text::TextMeasurer measurer;
  std::vector<JudgedPicture> drawn;
  for (const fs::path& file : timeline_files()) {
    const timeline::Timeline timeline = read(file);
    for (const auto& [shape, size] : {std::pair{"horizontal", "wide"}, {"vertical", "narrow"}}) {
      drawn.push_back({file.stem().string() + ", " + size,
                       layout::layout_timeline(timeline, theme::load_template(shape, folder), look,
                                               *layout::find_size(size), measurer),
                       timeline.language.empty() || timeline.language.starts_with("en")});
    }
  }
  return drawn;
}

}  // namespace

const std::vector<JudgedPicture>& judged_pictures() {
  static const std::vector<JudgedPicture> all = draw_all();
  return all;
}

}  // namespace backstory::testing
