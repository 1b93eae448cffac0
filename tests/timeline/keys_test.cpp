// The table of keys is what the checks, the writer and the documentation agree on.
#include "timeline/keys.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "base/file.h"
#include "calendar/written.h"
#include "support/golden.h"
#include "timeline/compare.h"
#include "yaml/yaml.h"

namespace backstory::timeline {
namespace {

template <typename Visit>
void for_each_section(const Section& section, const Visit& visit) {
  visit(section);
  for (const Key& key : section.keys) {
    if (key.section) for_each_section(*key.section, visit);
  }
}

// "an event.label" for every key that the mapping and those below it use.
void collect_used(const Section& section, const yaml::Node& node, std::set<std::string>& used) {
  for (const yaml::Entry& entry : node.entries) {
    used.insert(std::string(section.name) + "." + entry.key);
    const Key* key = find_key(section, entry.key);
    if (!key || !key->section) continue;
    collect_used(*key->section, entry.value, used);
    for (const yaml::Node& item : entry.value.items) collect_used(*key->section, item, used);
  }
}

// The keys of the mapping stand in the order of the table, and so below it.
void check_order(const Section& section, const yaml::Node& node) {
  const Key* before = nullptr;
  for (const yaml::Entry& entry : node.entries) {
    const Key* key = find_key(section, entry.key);
    REQUIRE(key);
    CAPTURE(entry.key);
    CHECK((!before || before < key));
    before = key;
    if (!key->section) continue;
    check_order(*key->section, entry.value);
    for (const yaml::Node& item : entry.value.items) check_order(*key->section, item);
  }
}

std::string read_example() {
  return read_file(backstory::testing::source_folder() / "examples/every-key.yaml");
}

}  // namespace

TEST_CASE("every key says what it is, and no name stands twice in a section") {
  for_each_section(file_section(), [](const Section& section) {
    std::set<std::string_view> names;
    CHECK(section.keys.size() <= 16);
    for (const Key& key : section.keys) {
      CAPTURE(key.name);
      CHECK(names.insert(key.name).second);
      CHECK_FALSE(key.about.empty());
      CHECK_FALSE(key.about.ends_with('.'));
      CHECK((key.section != nullptr) == (key.kind == Kind::section));
      CHECK_FALSE(kind_name(key.kind).empty());
    }
  });
}

TEST_CASE("the documentation names every key with its meaning") {
  const std::string docs = read_file(backstory::testing::source_folder() / "docs/timeline-format.md");
  for_each_section(file_section(), [&](const Section& section) {
    for (const Key& key : section.keys) {
      CAPTURE(std::string(section.name), key.name);
      CHECK(docs.find("| `" + std::string(key.name) + "` |") != std::string::npos);
      CHECK(docs.find(key.about) != std::string::npos);
    }
  });
}

TEST_CASE("the dates that the documentation shows are read") {
  const std::string docs = read_file(backstory::testing::source_folder() / "docs/timeline-format.md");
  const std::size_t begin = docs.find("|---|---|---|\n", docs.find("## Dates"));
  REQUIRE(begin != std::string::npos);
  const std::string rows = docs.substr(begin, docs.find("\n\n", begin) - begin);
  std::size_t read = 0;
  for (std::size_t at = rows.find('`'); at != std::string::npos; ++read) {
    const std::size_t end = rows.find('`', at + 1);
    std::string date = rows.substr(at + 1, end - at - 1);
    if (date.starts_with('"')) date = date.substr(1, date.size() - 2);
    CAPTURE(date);
    CHECK(std::holds_alternative<calendar::Edtf>(calendar::parse_date(date)));
    at = rows.find('`', end + 1);
  }
  CHECK(read > 30);
}

TEST_CASE("the example of every key uses every key") {
  Diagnostics diagnostics;
  const auto root = yaml::read_yaml(read_example(), diagnostics);
  REQUIRE(root);
  std::set<std::string> used;
  collect_used(file_section(), *root, used);
  for_each_section(file_section(), [&](const Section& section) {
    for (const Key& key : section.keys) {
      CAPTURE(std::string(section.name), key.name);
      CHECK(used.contains(std::string(section.name) + "." + std::string(key.name)));
    }
  });
}

TEST_CASE("a new file has its keys in the order of the table") {
  const testing::Outcome outcome = testing::read_text(read_example());
  REQUIRE(outcome.timeline);
  Diagnostics diagnostics;
  const auto root = yaml::read_yaml(write_timeline(*outcome.timeline), diagnostics);
  REQUIRE(root);
  check_order(file_section(), *root);
}

}  // namespace backstory::timeline
