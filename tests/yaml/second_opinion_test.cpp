// Texts in every style of YAML, put together at random: what we read, yaml-cpp reads as the same words. Left
// out is where yaml-cpp 0.7 is known to be wrong: empty lines before a closing quote, \_ and \N, the empty
// lines that `+` keeps.
#include "yaml/second_opinion.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "yaml/dump.h"

namespace backstory::yaml {
namespace {

using Pieces = std::vector<std::string>;

std::string join(std::mt19937& random, const Pieces& pieces, std::size_t most) {
  std::string out;
  const std::size_t count = 1 + random() % most;
  for (std::size_t i = 0; i < count; ++i) out += pieces[random() % pieces.size()];
  return out;
}

int compare(const std::string& text) {
  Diagnostics diagnostics;
  const auto root = read_yaml(text, diagnostics);
  if (!root) return 0;  // we are the stricter reader
  CAPTURE(text);
  REQUIRE(testing::dump_by_yaml_cpp(text) == testing::dump(*root));
  return 1;
}

}  // namespace

TEST_CASE("texts in single quotes") {
  std::mt19937 random(1);
  const Pieces pieces{"x", "''", " ", "\"", "\\", "\n  ", "\n\n  ", "é", "#", ": "};
  int read = 0;
  for (int i = 0; i < 2000; ++i) read += compare("a: '" + join(random, pieces, 8) + ".'\nb: c\n");
  CHECK(read == 2000);
}

TEST_CASE("texts in double quotes") {
  std::mt19937 random(2);
  const Pieces pieces{"x",     "\\\"",    " ",           "'",    "\\\\",   "\\n",    "\\t",
                      "\\x41", "\\u00e9", "\\U0001F600", "\n  ", "\n\n  ", "\\\n  ", "é",
                      "#",     ": ",      "\\e",         "\\0",  "\\/",    "\\ "};
  int read = 0;
  for (int i = 0; i < 2000; ++i) read += compare("a: \"" + join(random, pieces, 8) + ".\"\nb: c\n");
  CHECK(read == 2000);
}

TEST_CASE("texts without quotes") {
  std::mt19937 random(3);
  const Pieces block{"x", "it's", " ", "\"", "\\", "\n  ", "\n\n  ", "é",
                     "#", ":x",   "-", "?",  "[",  "}",    ",",      "!"};
  const Pieces flow{"x", "it's", " ", "\\", "\n  ", "é", "#", "-", "!"};
  int read = 0;
  for (int i = 0; i < 2000; ++i) read += compare("a: w" + join(random, block, 8) + "\nb: c\n");
  for (int i = 0; i < 2000; ++i) read += compare("a: [w" + join(random, flow, 6) + ", y]\n");
  CHECK(read > 3500);
}

TEST_CASE("blocks of lines") {
  std::mt19937 random(4);
  const Pieces pieces{"  x\n",      "  y z\n",        "\n",     "    deeper\n", "  # no comment\n",
                      "  - x: y\n", "  trailing  \n", "  'q'\n"};
  int read = 0;
  for (const std::string header : {"|", ">", "|-", ">-", "|2", ">2-"}) {
    for (int i = 0; i < 300; ++i) read += compare("a: " + header + "\n" + join(random, pieces, 6) + "b: c\n");
  }
  CHECK(read > 1500);
}

}  // namespace backstory::yaml
