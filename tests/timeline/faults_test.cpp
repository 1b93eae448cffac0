// Every fault of a file is reported at once, at its place, with the nearest valid spelling. Each
// faults/*.yaml has the messages beside it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <vector>

#include "base/file.h"
#include "support/golden.h"
#include "timeline/compare.h"

namespace backstory::timeline {
namespace {
namespace fs = std::filesystem;

std::vector<fs::path> fault_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(backstory::testing::test_folder() / "timeline/faults")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

TEST_CASE("the messages of every faulty file are as agreed") {
  REQUIRE(fault_files().size() > 10);
  for (const fs::path& file : fault_files()) {
    const testing::Outcome outcome = testing::read_text(read_file(file), file.filename().string());
    CAPTURE(file.filename().string());
    CHECK_FALSE(outcome.diagnostics.all().empty());
    CHECK(outcome.timeline.has_value() == !outcome.diagnostics.has_errors());
    CHECK_GOLDEN("timeline/faults/" + file.stem().string() + ".txt", outcome.messages);
  }
}

TEST_CASE("the documentation names every code") {
  const std::string docs = read_file(backstory::testing::source_folder() / "docs/timeline-format.md");
  for (const fs::path& file : fault_files()) {
    const testing::Outcome outcome = testing::read_text(read_file(file));
    for (const Diagnostic& diagnostic : outcome.diagnostics.all()) {
      CAPTURE(diagnostic.code);
      CHECK(docs.find("`" + diagnostic.code + "`") != std::string::npos);
    }
  }
}

TEST_CASE("more faults than anybody reads are counted") {
  std::string text = "events:\n";
  for (int i = 0; i < 1000; ++i) text += "  - {date: 1961, label: x, colour: red}\n";
  const testing::Outcome outcome = testing::read_text(text);
  CHECK(outcome.diagnostics.all().size() == 201);
  CHECK(outcome.diagnostics.all().back().message == "800 more faults are not listed");
  CHECK_FALSE(outcome.timeline);
}

}  // namespace backstory::timeline
