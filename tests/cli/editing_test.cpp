// Plays docs/editing.md: `console` blocks are run and their output compared, `diff FILE` blocks are made by
// hand.
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "cli/program.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

struct Block {
  std::string kind;  // "console", "diff story.yaml"
  std::vector<std::string> lines;
};

std::vector<Block> read_blocks(const std::string& document) {
  std::vector<Block> blocks;
  std::istringstream in(document);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) blocks.push_back({line.substr(3), {}});
    } else if (inside) {
      blocks.back().lines.push_back(line);
    }
  }
  return blocks;
}

// `-old` lines become `+new` lines; `-…` stands for the rest of an event, up to the next.
void edit(std::string& text, const std::string& from, const std::string& to) {
  INFO(from);
  const bool rest = from.ends_with("…");
  const std::string begin = rest ? from.substr(0, from.rfind('\n') + 1) : from;
  const std::size_t at = text.find(begin);
  REQUIRE(at != std::string::npos);
  const std::size_t end = rest ? text.find("  - id: ", at + begin.size()) : at + begin.size();
  text.replace(at, end - at, to);
}

void edit_by_hand(std::string& text, const std::vector<std::string>& lines) {
  std::string from;
  std::string to;
  const auto finish = [&] {
    if (!from.empty()) edit(text, from, to);
    from.clear();
    to.clear();
  };
  for (const std::string& line : lines) {
    if (line.starts_with('-')) {
      if (!to.empty()) finish();
      from += (from.empty() ? "" : "\n") + line.substr(1);
    } else if (line.starts_with('+')) {
      to += (to.empty() ? "" : "\n") + line.substr(1);
    } else {
      finish();
    }
  }
  finish();
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// What the program says to each command of the block, as the block has it.
std::string run(const Workplace& here, const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    if (!line.starts_with("$ backstory ")) continue;
    const Outcome outcome = here.run(words_of(line.substr(std::string("$ backstory ").size())));
    out += line + "\n" + outcome.out + outcome.err;
  }
  return out;
}

}  // namespace

TEST_CASE("The walkthrough of docs/editing.md is what happens") {
  const Workplace here;
  here.write("story.md", read_file(source_folder() / "examples/north-korean-troops.md"));
  int commands = 0;
  for (const Block& block : read_blocks(read_file(source_folder() / "docs/editing.md"))) {
    if (block.kind == "console") {
      std::string expected;
      for (const std::string& line : block.lines) expected += line + "\n";
      CHECK(run(here, block.lines) == expected);
      ++commands;
    } else if (block.kind.starts_with("diff ")) {
      const std::string name = block.kind.substr(5);
      std::string text = here.read(name);
      edit_by_hand(text, block.lines);
      here.write(name, text);
    }
  }
  CHECK(commands >= 3);
  // Nothing of the editor's hand is lost.
  const std::string file = here.read("story.yaml");
  for (const char* kept :
       {"label: China and North Korea become allies\n",
        "label: Beijing condemns a North Korean missile test\n", "label: Kim goes to Beijing in secret\n",
        "  # From our own archive; not in the article.\n", "label: Korean War armistice\n",
        "date: 2024-10-23\n"}) {
    CHECK_THAT(file, Catch::Contains(kept));
  }
  CHECK(file.find("Xi visits Pyongyang") == std::string::npos);
}
