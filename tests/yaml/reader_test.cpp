// What an editor writes is what the program reads: every style of YAML gives the same words.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "yaml/dump.h"

namespace backstory::yaml {
using testing::dump;
using testing::read_and_dump;

TEST_CASE("every way to write a text gives its words") {
  struct Row {
    std::string text;
    std::string tree;
  };
  const std::vector<Row> rows{
      {"a: plain words\n", R"({a: "plain words"})"},
      {"a: 'it''s over'\n", R"({a: "it's over"})"},
      {"a: \"two\\nlines \\u00e9\"\n", R"({a: "two\nlines é"})"},
      {"a: >\n  folded\n  text\n\nb: |\n  two\n  lines\n", R"({a: "folded text\n", b: "two\nlines\n"})"},
      {"a: over two\n  lines\n", R"({a: "over two lines"})"},
      {"a: no\nb: 017\nc: ~\nd: 1961\n", R"({a: "no", b: "017", c: "~", d: "1961"})"},
      {"a: http://example.com/#part\n", R"({a: "http://example.com/#part"})"},
      {"a:\nb:\n", R"({a: "", b: ""})"},
      {"- {x: 1, y: [a, b]}\n- - deep\n-\n", R"([{x: "1", y: ["a", "b"]}, ["deep"], ""])"},
      {"a:\n- same column\n- twice\n", R"({a: ["same column", "twice"]})"},
      {"\xEF\xBB\xBF"
       "a:\n  - after a mark\n",
       R"({a: ["after a mark"]})"},
      {"\xEF\xBB\xBF"
       "a: after a byte order mark\n",
       R"({a: "after a byte order mark"})"},
      {"a: Windows\r\nb: lines\r\n", R"({a: "Windows", b: "lines"})"},
      {"%YAML 1.2\n---\na: b\n...\n", R"({a: "b"})"},
      {"a: [1667, 1668]\nb: {}\nc: []\n", R"({a: ["1667", "1668"], b: {}, c: []})"},
      {"? a\n: b\n", R"({a: "b"})"},
      {"words only", R"("words only")"},
      {"--- \n...\n", R"("")"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read_and_dump(row.text) == row.tree + "\n");
  }
}

TEST_CASE("an empty value is told from a text that says null") {
  Diagnostics diagnostics;
  const auto root = read_yaml("a:\nb: ~\nc: null\nd: 'null'\ne: ''\nf: nil\n", diagnostics);
  REQUIRE(root);
  std::string nulls;
  for (const Entry& entry : root->entries) nulls += entry.value.is_null() ? "yes " : "no ";
  CHECK(nulls == "yes yes yes no no no ");
}

TEST_CASE("a key is found by its name, the first of two") {
  Diagnostics diagnostics;
  const auto root = read_yaml("a: 1\nb: 2\na: 3\n", diagnostics);
  REQUIRE(root);
  REQUIRE(root->find("a"));
  CHECK(root->find("a")->value.value == "1");
  CHECK(root->find("c") == nullptr);
  CHECK(diagnostics.count(Severity::error) == 1);
}

TEST_CASE("an empty block does not swallow the key after it") {
  for (const std::string text :
       {"- detail: |\n  track: a\n", "- detail: |\n\n  track: a\n", "- detail: >-\n\n  track: a\n"}) {
    CAPTURE(text);
    CHECK(read_and_dump(text).find("must be indented deeper than its key") != std::string::npos);
  }
}

TEST_CASE("a value that stands no deeper than its key is refused") {
  for (const std::string text : {"- \nx\n", "a:\n'q'\n", "- a:\n  b\n", "a:\n[x]\n"}) {
    CAPTURE(text);
    CHECK(read_and_dump(text).find("error: ") != std::string::npos);
  }
}

}  // namespace backstory::yaml
