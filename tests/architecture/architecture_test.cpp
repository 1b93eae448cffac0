#include <fmt/format.h>
#include <fmt/ranges.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "architecture/include_rules.h"
#include "base/file.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;
namespace fs = std::filesystem;

namespace {

IncludeRules law() { return read_include_rules(read_file(source_folder() / "docs/architecture.md")); }

std::vector<fs::path> source_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(source_folder() / "src")) {
    const fs::path extension = entry.path().extension();
    if (extension == ".h" || extension == ".cpp") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("no room includes what the architecture forbids") {
  const IncludeRules rules = law();
  std::vector<std::string> faults;
  for (const fs::path& file : source_files()) {
    const std::string name = fs::relative(file, source_folder() / "src").string();
    for (std::string& fault : check_includes(rules, name, read_file(file))) faults.push_back(std::move(fault));
  }
  INFO(fmt::format("{}", fmt::join(faults, "\n")));
  CHECK(faults.empty());
}

TEST_CASE("every folder under src is a room of the table") {
  const IncludeRules rules = law();
  for (const auto& entry : fs::directory_iterator(source_folder() / "src")) {
    if (!entry.is_directory()) continue;
    INFO(entry.path().filename().string());
    CHECK(rules.rooms.contains(entry.path().filename().string()));
  }
}

TEST_CASE("no source file grows past what one can read") {
  for (const fs::path& file : source_files()) {
    INFO(file.string());
    CHECK(count_lines(read_file(file)) <= 500);
  }
}

TEST_CASE("the include rules notice what they are there for") {
  const IncludeRules rules = law();
  REQUIRE(rules.rooms.size() >= 16);
  REQUIRE(rules.libraries.size() >= 11);

  const auto faults = [&](std::string_view file, std::string_view source) {
    return check_includes(rules, file, source);
  };
  SECTION("an arrow against the flow") {
    CHECK(faults("calendar/date.cpp", "#include \"timeline/timeline.h\"\n") ==
          std::vector<std::string>{"calendar/date.cpp:1: calendar/ may not include timeline/timeline.h"});
  }
  SECTION("across a waist") {
    CHECK(faults("render/svg/svg.cpp", "\n#include \"timeline/timeline.h\"\n") ==
          std::vector<std::string>{"render/svg/svg.cpp:2: render/ may not include timeline/timeline.h"});
  }
  SECTION("a library outside its room") {
    CHECK(faults("layout/layout.cpp", "#include <pango/pango.h>\n") ==
          std::vector<std::string>{"layout/layout.cpp:1: <pango/pango.h> does not belong in layout/"});
  }
  SECTION("what is allowed") {
    CHECK(faults("layout/layout.cpp", "#include \"text/text.h\"\n#include <vector>\n").empty());
    CHECK(faults("cli/main.cpp", "#include \"pipeline.h\"\n#include <CLI/CLI.hpp>\n").empty());
    CHECK(faults("pipeline.h", "#include \"layout/layout.h\"\n").empty());
    CHECK(faults("render/cairo/cairo.cpp", "#include <cairo-pdf.h>\n").empty());
  }
  SECTION("the pipeline does not know its callers") {
    CHECK(faults("pipeline.cpp", "#include \"cli/command.h\"\n").size() == 1);
  }
}
