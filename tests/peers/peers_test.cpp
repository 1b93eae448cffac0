// Our exports before the tools that they are for: what those understand of every key is compared with what
// was looked at, and hostile words of generated timelines must not keep them from reading.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "judges/program.h"
#include "publish/exchange_support.h"
#include "support/golden.h"
#include "timeline/generate.h"

namespace backstory::testing {
namespace {

using publish::ExchangeFormat;

constexpr unsigned kSeed = 8;
constexpr int kTimelines = 12;  // a start of node each

bool has_peers() {
  return has_program("node") &&
         std::filesystem::exists(test_folder() / "peers/node_modules/.package-lock.json");
}

std::string read_by_peer(const publish::FormatInfo& info, const std::string& text) {
  const Folder folder;
  write_file(folder / "file", text);
  const std::filesystem::path script = test_folder() / "peers/read.mjs";
  return run(fmt::format("node '{}' {} '{}'", script.string(), info.name, (folder / "file").string()));
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

void check_peer(ExchangeFormat format) {
  const publish::FormatInfo& info = publish::format_info(format);
  const std::string yaml = read_file(source_folder() / "examples/every-key.yaml");
  CHECK_GOLDEN(fmt::format("peers/golden/{}.txt", info.name),
               read_by_peer(info, write_foreign(format, yaml).text));
  std::mt19937 random(kSeed);
  for (int i = 0; i < kTimelines; ++i) {
    const std::string generated = timeline::write_timeline(timeline::testing::generate_timeline(random));
    const WroteForeign wrote = write_foreign(format, generated);
    CAPTURE(i, wrote.text);
    std::size_t written = 0;
    const timeline::Timeline timeline = read_yaml(generated);
    for (const timeline::Event* event : timeline::visible_events(timeline)) {
      const bool left_out = std::ranges::any_of(wrote.diagnostics.all(), [&](const Diagnostic& one) {
        return event->span.contains(one.span) && (one.code == "left-out" || one.code == "empty-label");
      });
      written += left_out ? 0 : 1;
    }
    if (written == 0 || wrote.messages.find("nothing of the label") != std::string::npos) continue;
    const std::size_t eras = format == ExchangeFormat::icalendar ? timeline.eras.size() : 0;
    const std::size_t understood = count_lines(read_by_peer(info, wrote.text)) - 1;  // the title
    CHECK(understood >= written);
    CHECK(understood <= written + eras);
  }
}

}  // namespace

#define SKIP_WITHOUT_PEERS() \
  if (!has_peers()) SKIP_JUDGE("node or the programs of tests/peers are not installed")

TEST_CASE("markwhen's parser understands our markwhen") {
  SKIP_WITHOUT_PEERS();
  check_peer(ExchangeFormat::markwhen);
}
TEST_CASE("Mermaid understands our Mermaid") {
  SKIP_WITHOUT_PEERS();
  check_peer(ExchangeFormat::mermaid);
}
TEST_CASE("ical.js understands our iCalendar") {
  SKIP_WITHOUT_PEERS();
  check_peer(ExchangeFormat::icalendar);
}
TEST_CASE("our TimelineJS has the shape that it documents") {
  SKIP_WITHOUT_PEERS();
  check_peer(ExchangeFormat::timelinejs);
}
TEST_CASE("our JSON-LD is a list of schema.org") {
  SKIP_WITHOUT_PEERS();
  check_peer(ExchangeFormat::json_ld);
}

}  // namespace backstory::testing
