// What the program writes, every YAML reader takes for the same words.
#include "yaml/writer.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "yaml/dump.h"
#include "yaml/second_opinion.h"
#include "yaml/yaml.h"

namespace backstory::yaml {
namespace {

const std::vector<std::string> kPieces{"treaty",
                                       "1961",
                                       " ",
                                       "  ",
                                       ":",
                                       ": ",
                                       "#",
                                       " #",
                                       "-",
                                       "- ",
                                       "?",
                                       "\"",
                                       "'",
                                       "\\",
                                       "\n",
                                       "\n\n",
                                       "\r\n",
                                       "\t",
                                       "[",
                                       "]",
                                       "{",
                                       "}",
                                       ",",
                                       "&",
                                       "*",
                                       "!",
                                       "|",
                                       ">",
                                       "%",
                                       "@",
                                       "`",
                                       "~",
                                       "no",
                                       "null",
                                       "---",
                                       "...",
                                       "é",
                                       "北京",
                                       "😀",
                                       "\x01",
                                       "\x1b[31m",
                                       "\x7f",
                                       "\xC2\x85",
                                       "\xC2\xA0",
                                       "\xE2\x80\xA8",
                                       "\xE2\x80\xAE",
                                       "\xEF\xBB\xBF",
                                       "\xEF\xBF\xBD",
                                       "0x1F",
                                       ".5",
                                       "=",
                                       "<<",
                                       std::string(1, '\0'),
                                       "e\xCC\x81",
                                       "<b>",
                                       "${HOME}",
                                       "%s"};

std::string hostile_text(std::mt19937& random) {
  std::string out;
  const std::size_t count = random() % 7;
  for (std::size_t i = 0; i < count; ++i) out += kPieces[random() % kPieces.size()];
  return out;
}

}  // namespace

TEST_CASE("a new file looks as if a person had written it") {
  Writer writer;
  writer.comment("made for a test");
  writer.begin_mapping();
  writer.key("version");
  writer.plain("1");
  writer.key("title");
  writer.text("A pact: \"signed\"");
  writer.key("answer");
  writer.text("no");
  writer.key("long");
  writer.text("first line\nsecond line");
  writer.blank_line();
  writer.key("tracks");
  writer.begin_sequence();
  writer.begin_flow_mapping();
  writer.key("id");
  writer.text("north");
  writer.key("label");
  writer.text("North, then South");
  writer.end_mapping();
  writer.end_sequence();
  writer.blank_line();
  writer.key("events");
  writer.begin_sequence();
  for (const char* year : {"1961", "[1667,1668]"}) {
    if (std::string(year) != "1961") writer.blank_line();
    writer.begin_mapping();
    writer.key("date");
    writer.plain(year);
    writer.key("label");
    writer.text("1961");
    writer.key("source");
    writer.begin_mapping();
    writer.key("at");
    writer.begin_flow_sequence();
    writer.plain("3");
    writer.plain("14");
    writer.end_sequence();
    writer.key("quote");
    writer.text("It's over");
    writer.end_mapping();
    writer.end_mapping();
  }
  writer.end_sequence();
  writer.key("none");
  writer.begin_flow_sequence();
  writer.end_sequence();
  writer.end_mapping();
  CHECK(writer.finish() == R"(# made for a test
version: 1
title: 'A pact: "signed"'
answer: "no"
long: "first line\nsecond line"

tracks:
  - {id: north, label: "North, then South"}

events:
  - date: 1961
    label: "1961"
    source:
      at: [3, 14]
      quote: It's over

  - date: "[1667,1668]"
    label: "1961"
    source:
      at: [3, 14]
      quote: It's over
none: []
)");
}

TEST_CASE("any text comes back as it was, in blocks and in brackets, from both readers") {
  std::mt19937 random(20241101);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = hostile_text(random);
    CAPTURE(escape_controls(text));
    Writer writer;
    writer.begin_mapping();
    writer.key("block");
    writer.text(text);
    writer.key("items");
    writer.begin_sequence();
    writer.text(text);
    writer.plain(text);
    writer.begin_flow_sequence();
    writer.text(text);
    writer.plain(text);
    writer.end_sequence();
    writer.begin_flow_mapping();
    writer.key("flow");
    writer.text(text);
    writer.end_mapping();
    writer.end_sequence();
    writer.end_mapping();
    const std::string written = writer.finish();
    CAPTURE(written);
    const std::string one = "\"" + escape_controls(text) + "\"";
    const std::string expected = "{block: " + one + ", items: [" + one + ", " + one + ", [" + one + ", " +
                                 one + "], {flow: " + one + "}]}";
    REQUIRE(testing::read_and_dump(written) == expected + "\n");
    REQUIRE(testing::dump_by_yaml_cpp(written) == expected);
  }
}

TEST_CASE("what is no character is written as the replacement character") {
  Writer writer;
  writer.begin_mapping();
  writer.key("a");
  writer.text("x\xFFy");
  writer.key("b");
  writer.text("x\xEF\xBF\xBE\xEF\xB7\x90: y");
  writer.end_mapping();
  CHECK(writer.finish() == "a: x\xEF\xBF\xBDy\nb: \"x\xEF\xBF\xBD\xEF\xBF\xBD: y\"\n");
}

}  // namespace backstory::yaml
