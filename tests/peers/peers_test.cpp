// Our exports before the tools that they are for: what those understand of every key is compared with what
// was looked at, and hostile words of generated timelines must not keep them from reading.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>
#include <regex>
#include <sstream>

#include "base/file.h"
#include "judges/program.h"
#include "publish/exchange_support.h"
#include "support/golden.h"
#include "timeline/generate.h"
#include "timeline/schema.h"
#include "yaml/yaml.h"

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

// As an editor sees a plain scalar: null, true, false and numbers are no texts (YAML 1.2, core schema).
Json scalar_of(const yaml::Node& node) {
  if (node.is_null()) return nullptr;
  if (node.style != yaml::Style::plain) return node.value;
  if (node.value == "true" || node.value == "false") return node.value == "true";
  static const std::regex kNumber(R"([-+]?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?)");
  if (!std::regex_match(node.value, kNumber)) return node.value;
  const bool whole = node.value.find_first_of(".eE") == std::string::npos;
  return whole ? Json(std::stoll(node.value)) : Json(std::stod(node.value));
}

Json json_of(const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar) return scalar_of(node);
  Json value = node.kind == yaml::Kind::sequence ? Json::array() : Json::object();
  for (const yaml::Node& item : node.items) value.push_back(json_of(item));
  for (const yaml::Entry& entry : node.entries) value[entry.key] = json_of(entry.value);
  return value;
}

Json json_of_yaml(const std::string& text) {
  Diagnostics diagnostics;
  const auto root = yaml::read_yaml(text, diagnostics);
  REQUIRE(root);
  return json_of(*root);
}

// What ajv says of each of the values: "valid", or where it is wrong.
std::vector<std::string> judge_by_schema(const Json& values) {
  const Folder folder;
  write_file(folder / "schema.json", format_json(timeline::make_schema()));
  write_file(folder / "values.json", format_json(values));
  std::istringstream said(
      run(fmt::format("node '{}' '{}' '{}'", (test_folder() / "peers/validate.mjs").string(),
                      (folder / "schema.json").string(), (folder / "values.json").string())));
  std::vector<std::string> verdicts;
  for (std::string line; std::getline(said, line);) verdicts.push_back(line);
  REQUIRE(verdicts.size() == values.size());
  return verdicts;
}

void check_all_valid(const Json& values) {
  const std::vector<std::string> verdicts = judge_by_schema(values);
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    CAPTURE(values[i].dump());
    CHECK(verdicts[i] == "valid");
  }
}

bool is_read(const std::string& yaml) {
  Diagnostics diagnostics;
  return timeline::read_timeline({"a.yaml", yaml}, diagnostics).has_value();
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

TEST_CASE("ajv finds every example valid by our schema") {
  SKIP_WITHOUT_PEERS();
  Json values = Json::array();
  for (const char* folder : {"examples", "tests/golden"}) {
    for (const auto& file : std::filesystem::directory_iterator(source_folder() / folder)) {
      if (file.path().extension() == ".yaml") values.push_back(json_of_yaml(read_file(file.path())));
    }
  }
  CHECK(values.size() > 12);
  check_all_valid(values);
}
TEST_CASE("ajv finds valid by our schema what the program writes") {
  SKIP_WITHOUT_PEERS();
  std::mt19937 random(kSeed);
  Json values = Json::array();
  for (int i = 0; i < 300; ++i) {
    values.push_back(json_of_yaml(timeline::write_timeline(timeline::testing::generate_timeline(random))));
  }
  check_all_valid(values);
}
TEST_CASE("the schema takes what the reader takes, as editors see it, and refuses what it refuses") {
  SKIP_WITHOUT_PEERS();
  const std::string event = "events:\n  - date: 1961\n    label: A day\n    ";
  const std::vector<std::string> good = {
      "events:\n",
      "note:\nlook: ~\nevents: []",
      "title: 1984\nevents: []",
      "title: true\nlook: {sizes: [wide, 1200x675, 360xauto, 90x60mm, print-4, print-2-48-5]}\nevents: []",
      "look: {template: looks/desk.yaml, sizes: og}\nbackstory: 1\nlanguage: pt-BR\nevents: []",
      "look: {sizes: 12.5mmx40mm}\nevents: []",
      event + "importance: 80\n    hidden: true\n    actors: 7",
      event + "importance: \"80\"\n    hidden: \"true\"\n    actors: [A, B]",
      event + "confidence: {date: 0.5, label: 1}\n    source: {at: [0, 12]}",
      event + "source: [{quote: A day}, {quote: The same day}]\n    url: mailto:desk@example.org",
      "article: {published: 2024-11-01, published_from: time element}\nevents: []",
      "article: {published: \"Nov. 1, 2024\"}\nevents: []",
  };
  const std::vector<std::string> bad = {
      "title: No events",
      "titel: A misspelt key\nevents: []",
      "events: 1961",
      "events: [1961]",
      "events: [{date: 1961}]",
      "events: [{label: No date}]",
      "backstory: 2\nevents: []",
      "title: \" \"\nevents: []",
      "language: english\nevents: []",
      "look: {dates: APA}\nevents: []",
      "look: {sizes: [wide, huge]}\nevents: []",
      "look: {sizes: 1200 x 675}\nevents: []",
      "look: {template: ../desk.yaml}\nevents: []",
      "look: {theme: /etc/desk.yaml}\nevents: []",
      "article: {published: soon}\nevents: []",
      "article: {digest: \"sha256:12\"}\nevents: []",
      "article: {published_from: guess}\nevents: []",
      "tracks: {id: a, label: No list}\nevents: []",
      "tracks: [{id: Big Letters, label: A}]\nevents: []",
      event + "importance: 101",
      event + "importance: -1",
      event + "hidden: yes",
      event + "url: example.org",
      event + "url: \"https://a b\"",
      event + "confidence: {date: 1.5}",
      event + "source: {at: [1, 2, 3]}",
      event + "source: a passage",
      event + "track: [a]",
  };
  Json values = Json::array();
  for (const std::string& yaml : good) {
    CAPTURE(yaml);
    CHECK(is_read(yaml));
    values.push_back(json_of_yaml(yaml));
  }
  check_all_valid(values);
  values.clear();
  for (const std::string& yaml : bad) {
    CAPTURE(yaml);
    CHECK_FALSE(is_read(yaml));
    values.push_back(json_of_yaml(yaml));
  }
  const std::vector<std::string> verdicts = judge_by_schema(values);
  for (std::size_t i = 0; i < bad.size(); ++i) {
    CAPTURE(bad[i]);
    CHECK(verdicts[i] != "valid");
  }
}

}  // namespace backstory::testing
