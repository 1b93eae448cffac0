// docs/diagnostics.md is what editors look messages up in: each example in it is checked, and the messages
// are compared whole; no code of the program is missing, and none is there that the program does not have.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "cli/program.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;
namespace fs = std::filesystem;

namespace {

struct Example {
  std::string code;
  std::string yaml;  // "" where only the message stands
  std::string messages;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string documentation() {
  return read_file(source_folder() / "docs/diagnostics.md");
}

// The ```yaml and ```text blocks below each "### `code`".
std::vector<Example> examples() {
  std::vector<Example> all;
  Example current;
  std::string block;
  for (const std::string& line : lines_of(documentation())) {
    if (block.empty()) {
      if (line.starts_with("### `")) current = {line.substr(5, line.size() - 6), "", ""};
      if (line.starts_with("```")) block = line.substr(3);
      continue;
    }
    if (line != "```") {
      (block == "yaml" ? current.yaml : current.messages) += line + "\n";
      continue;
    }
    if (block == "text") {
      all.push_back(current);
      current = {current.code, "", ""};
    }
    block.clear();
  }
  return all;
}

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// Files that are too large, or no text, to stand in a document.
const std::map<std::string, std::string>& untypable() {
  static const std::map<std::string, std::string> all{
      {"encoding", "title: A caf\xE9\n"},
      {"more-faults", "events:\n" + repeat("  - {date: 1961, label: x, colour: red}\n", 1000)},
      {"too-large", repeat("# a line of a large file\n", 700'000)},
      {"too-long", "title: |\n" + repeat("  ten chars\n", 1001) + "events: []\n"},
      {"too-many-events", "events:\n" + repeat("  - {date: 1961, label: x}\n", 100'001)}};
  return all;
}

void find_codes(const fs::path& file, std::set<std::string>& codes) {
  static const std::regex kHyphenated(R"re("([a-z]+(-[a-z]+)+)")re");
  static const std::regex kOneWord(R"re((?:error|refuse)\((?:diagnostics, )?\s*"([a-z]+)", )re");
  const std::string source = read_file(file);
  for (const std::regex& pattern : {kHyphenated, kOneWord}) {
    for (std::sregex_iterator match(source.begin(), source.end(), pattern), end; match != end; ++match) {
      codes.insert((*match)[1]);
    }
  }
}

// Of the rooms that read the file, and of what check adds. What only an edit refuses is no fault of a file.
std::set<std::string> codes_of_sources() {
  const std::set<std::string> edits{"edit.cpp", "edited_file.cpp", "field_values.cpp"};
  std::set<std::string> codes;
  for (const char* room : {"src/yaml", "src/timeline"}) {
    for (const auto& entry : fs::directory_iterator(source_folder() / room)) {
      const bool is_source = entry.path().extension() == ".cpp";
      if (is_source && !edits.contains(entry.path().filename())) find_codes(entry.path(), codes);
    }
  }
  for (const char* file : {"letters.cpp", "timeline_file.cpp"})
    find_codes(source_folder() / "src/cli" / file, codes);
  codes.erase("json-ld");  // a value of published_from
  return codes;
}

std::set<std::string> codes_of(const Json& file) {
  std::set<std::string> codes;
  for (const Json& one : file["diagnostics"]) codes.insert(one["code"].get<std::string>());
  return codes;
}

}  // namespace

TEST_CASE("Each message of the documentation is the one that check prints for its example") {
  REQUIRE(examples().size() > 60);
  const Workplace here;
  for (const Example& example : examples()) {
    CAPTURE(example.code, example.yaml);
    const bool typed = !example.yaml.empty();
    REQUIRE((typed || untypable().contains(example.code)));
    here.write("x.yaml", typed ? example.yaml : untypable().at(example.code));
    const Json found = Json::parse(here.run({"check", "--format", "json", "x.yaml"}).out).at(0);
    CHECK(codes_of(found).contains(example.code));
    const std::vector<std::string> printed = lines_of(here.run({"check", "x.yaml"}).out);
    if (typed) {
      std::string messages;
      for (std::size_t i = 0; i + 1 < printed.size(); ++i) messages += printed[i] + "\n";
      CHECK(messages == example.messages);
    } else {
      CHECK(std::ranges::count(printed, lines_of(example.messages).at(0)) == 1);
    }
  }
}

TEST_CASE(
    "The documentation has every code that check can give, with an example and in the table, and no other") {
  std::set<std::string> explained;
  for (const Example& example : examples()) explained.insert(example.code);
  CHECK(explained == codes_of_sources());
  std::set<std::string> listed;
  for (const std::string& line : lines_of(documentation())) {
    if (line.starts_with("| [`")) listed.insert(line.substr(4, line.find('`', 4) - 4));
  }
  CHECK(listed == explained);
}
