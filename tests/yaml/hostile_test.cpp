// Files made to break a reader end as a message, soon and in little memory.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>
#include <string_view>

#include "yaml/dump.h"

namespace backstory::yaml {
namespace {

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

// The codes of all that was reported, and whether a tree came back.
std::string codes_of(std::string_view text) {
  Diagnostics diagnostics;
  const bool read = read_yaml(text, diagnostics).has_value();
  std::string codes;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    CHECK(diagnostic.span.begin <= diagnostic.span.end);
    CHECK(diagnostic.span.end <= text.size());
    CHECK_FALSE(testing::format_all(diagnostics, text).empty());
    codes += diagnostic.code + " ";
  }
  return codes + (read ? "read" : "refused");
}

}  // namespace

TEST_CASE("an alias bomb is refused at its first alias or anchor") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    bomb +=
        "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias + repeat(", " + alias, 9) + "]\n";
  }
  CHECK(codes_of(bomb) == "anchor refused");
  CHECK(codes_of("a: *b\n") == "alias refused");
}

TEST_CASE("depth is bounded in every shape") {
  CHECK(codes_of(repeat("[", 100'000)) == "too-deep refused");
  CHECK(codes_of(repeat("{a: ", 100'000)) == "too-deep refused");
  CHECK(codes_of(repeat("- ", 100'000)) == "too-deep refused");
  CHECK(codes_of(repeat("[", kMaxDepth) + repeat("]", kMaxDepth)) == "read");
  CHECK(codes_of(repeat("[", kMaxDepth + 1) + repeat("]", kMaxDepth + 1)) == "too-deep refused");
  std::string block;
  for (std::size_t i = 0; i < 200; ++i) block += std::string(i, ' ') + "a:\n";
  CHECK(codes_of(block) == "too-deep refused");
}

TEST_CASE("size is bounded") {
  CHECK(codes_of("a: " + std::string(kMaxBytes, 'x')) == "too-large refused");
  CHECK(codes_of("[" + repeat("a,", kMaxNodes + 1) + "]") == "too-large refused");
  CHECK(codes_of("- [" + repeat("[],", kMaxNodes / 2) + "]") == "too-large refused");
  CHECK(codes_of("a:\n" + repeat("  -\n", kMaxNodes + 1)) == "too-large refused");
  CHECK(codes_of("label: " + repeat("long ", 1'000'000)) == "read");
}

TEST_CASE("bytes that are no text are refused by name") {
  CHECK(codes_of("a: \xFF\n") == "encoding refused");
  CHECK(codes_of("a: \xC0\xAF\n") == "encoding refused");
  CHECK(codes_of("a: \xED\xA0\x80\n") == "encoding refused");
  CHECK(codes_of("a: caf\xE9\n") == "encoding refused");
  CHECK(codes_of("\xFF\xFE" + std::string("a\0:\0 \0b\0", 8)) == "encoding refused");
  CHECK(codes_of("\xFE\xFF" + std::string("\0a\0:\0 \0b", 8)) == "encoding refused");
  CHECK(codes_of(std::string("a\0:\0 \0b\0", 8)) == "encoding refused");
  CHECK(codes_of(std::string("\xFF\xFE\0\0a\0\0\0", 8)) == "encoding refused");
  CHECK(codes_of(std::string("a: b\0c\n", 7)) == "control-character refused");
  CHECK(codes_of("a: \x1b[2J\n") == "control-character refused");
  CHECK(codes_of("a: \x7f\n") == "control-character refused");
  CHECK(codes_of("a: \xC2\x9B\n") == "control-character refused");
  CHECK(codes_of("a: \xEF\xBF\xBE\n") == "control-character refused");
  CHECK(codes_of(std::string(100, '\0')) == repeat("control-character ", 10) + "refused");
}

TEST_CASE("UTF-16 is told apart, with what to do") {
  CHECK(testing::read_and_dump("\xFF\xFE" + std::string("a\0:\0 \0b\0", 8)) ==
        "file.yaml:1:1: error: the file is in UTF-16\n"
        "  \\xff\\xfea\\x00:\\x00 \\x00b\\x00\n"
        "  ^\n"
        "  hint: save it as UTF-8\n");
}

TEST_CASE("a quote that is never closed does not swallow the file") {
  CHECK(codes_of("title: \"open\nevents:\n  - date: 1961\n    label: x\n") == "unclosed-quote refused");
  CHECK(codes_of("title: 'open\nevents:\n  - date: 1961\n    label: x\n") == "unclosed-quote refused");
  CHECK(codes_of("title: \"open" + repeat("\n  on and on", 1000) + "\n") == "unclosed-quote refused");
}

TEST_CASE("the parser's own messages never reach the terminal") {
  std::FILE* file = std::tmpfile();
  REQUIRE(file);
  const int terminal = dup(STDERR_FILENO);
  dup2(fileno(file), STDERR_FILENO);
  for (const char* text :
       {"%YAML 1.12345\n---\na: b\n", "a: \"x", "[[", "%FOO\n---\na\n", "a: *b\n", "\tx: y\n"}) {
    Diagnostics diagnostics;
    read_yaml(text, diagnostics);
  }
  std::fflush(stderr);
  dup2(terminal, STDERR_FILENO);
  close(terminal);
  std::fseek(file, 0, SEEK_END);
  const long written = std::ftell(file);
  std::fclose(file);
  CHECK(written == 0);
}

TEST_CASE("keys by the ten thousand are read, and the one that stands twice is found") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "key-" + std::to_string(i) + ": x\n";
  CHECK(codes_of(text) == "read");
  CHECK(codes_of(text + "key-77: y\n") == "duplicate-key read");
  CHECK(codes_of(std::string(5000, 'k') + ": x\n") == "bad-key refused");
}

TEST_CASE("a hundred thousand items are read") {
  std::string text = "events:\n";
  for (int i = 0; i < 100'000; ++i) text += "  - {date: 1961, label: e" + std::to_string(i) + "}\n";
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  REQUIRE(root);
  CHECK(root->find("events")->value.items.size() == 100'000);
}

}  // namespace backstory::yaml
