// Files made to hurt: many events, long texts, and the limits kept beside the machine (BACKSTORY_CORPORA).
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "timeline/compare.h"

namespace backstory::timeline {
namespace fs = std::filesystem;
using testing::read_text;

TEST_CASE("a hundred thousand events are read, and one more is refused") {
  std::string text = "events:\n";
  for (std::size_t i = 0; i < kMaxEvents; ++i) text += "  - {date: 1961, label: same}\n";
  const testing::Outcome outcome = read_text(text);
  REQUIRE(outcome.timeline);
  CHECK(outcome.timeline->events.size() == kMaxEvents);
  CHECK(outcome.timeline->events.back().id == "same-100000");
  CHECK(visible_events(*outcome.timeline).size() == kMaxEvents);
  Diagnostics diagnostics;
  review(*outcome.timeline, diagnostics);
  CHECK(read_text(text + "  - {date: 1961, label: same}\n").diagnostics.all().front().code ==
        "too-many-events");
}

TEST_CASE("a text of fifty thousand characters is refused at its place") {
  const testing::Outcome outcome =
      read_text("events:\n  - date: 1961\n    label: " + std::string(50'000, 'x') + "\n");
  REQUIRE(outcome.diagnostics.all().size() == 1);
  CHECK(outcome.diagnostics.all()[0].message == "'label' is longer than 10000 characters");
  CHECK(outcome.messages.size() < 1000);
}

TEST_CASE("a message cannot drive the terminal") {
  const testing::Outcome outcome = read_text("events:\n  - {date: 1961, label: x, \"\\e[2J\\u202e\": 1}\n");
  CHECK(outcome.messages.find('\x1b') == std::string::npos);
  CHECK(outcome.messages.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("the limits hold as their table says") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (!corpora) {
    WARN("skipped: BACKSTORY_CORPORA is not set");
    return;
  }
  const fs::path folder = fs::path(corpora) / "hostile/yaml";
  const std::string table = read_file(folder / "limits.tsv");
  for (std::size_t at = 0; at < table.size();) {
    const std::string line = table.substr(at, table.find('\n', at) - at);
    at += line.size() + 1;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string verdict = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    CAPTURE(line);
    const testing::Outcome outcome =
        read_text(read_file(folder / "limits" / (line.substr(0, tab) + ".yaml")));
    CAPTURE(outcome.messages);
    CHECK((outcome.timeline.has_value() || outcome.diagnostics.has_errors()));
    if (verdict == "ok") CHECK((outcome.timeline && outcome.diagnostics.all().empty()));
    if (verdict == "warning") CHECK((outcome.timeline && outcome.diagnostics.count(Severity::warning) > 0));
    if (verdict == "error") CHECK(outcome.diagnostics.has_errors());
  }
}

TEST_CASE("every file of the YAML test suite ends as a message about the format") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (!corpora) {
    WARN("skipped: BACKSTORY_CORPORA is not set");
    return;
  }
  for (const auto& entry : fs::directory_iterator(fs::path(corpora) / "hostile/yaml/suite")) {
    CAPTURE(entry.path().filename().string());
    CHECK(read_text(read_file(entry.path())).diagnostics.has_errors());
  }
}

}  // namespace backstory::timeline
