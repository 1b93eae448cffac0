// An article that changes over days, and an editor who works on its timeline in between. A story is a script:
// a paragraph that tells it, then steps. `article` and `file` replace lines (`- old`, `+ new`, blank lines
// apart) in the article, which is then extracted again, or in the timeline, where `delete ID`, `copy ID ID`
// and `last ID` also take an event out, double it and put it at the end; `no base` removes what the last
// extraction said. Every story begins with the extraction of bridge.md.
#include <algorithm>
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
namespace fs = std::filesystem;

namespace {

const fs::path kStories = "cli/stories";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The lines that went and came, by their longest common subsequence.
std::string difference(const std::string& before, const std::string& after) {
  const std::vector<std::string> a = lines_of(before);
  const std::vector<std::string> b = lines_of(after);
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string out;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i;
      ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      out += "-" + a[i++] + "\n";
    } else {
      out += "+" + b[j++] + "\n";
    }
  }
  return out;
}

// Figures that change whenever the reading of language gets better, and say nothing about a merge.
std::string without_figures(const std::string& text) {
  static const std::regex figures("\n *[-+]? *(confidence|rule|digest|importance: [0-9]+$):?[^\n]*");
  return std::regex_replace(text, figures, "");
}

// The lines `- old` become the lines `+ new`, once each; they must be there.
std::string replace_lines(std::string text, const std::vector<std::string>& hunk) {
  std::string from;
  std::string to;
  for (const std::string& line : hunk)
    (line[0] == '-' ? from : to) += (line.size() < 2 ? "" : line.substr(2)) + "\n";
  INFO(from);
  const std::size_t at = ("\n" + text).find("\n" + from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// `delete ID`, `copy ID ID`, `last ID`: on the lines of an event, up to the next.
std::string change_event(std::string text, const std::string& command) {
  std::istringstream words(command);
  std::string verb;
  std::string id;
  std::string new_id;
  words >> verb >> id >> new_id;
  INFO(command);
  const std::size_t begin = text.find("  - id: " + id + "\n");
  REQUIRE(begin != std::string::npos);
  const std::size_t end = std::min(text.find("  - id: ", begin + 1), text.size());
  std::string event = text.substr(begin, end - begin);
  if (verb != "copy") text.erase(begin, end - begin);
  if (verb == "copy") text.insert(end, event.replace(std::string("  - id: ").size(), id.size(), new_id));
  if (verb == "last") text += "\n" + event;
  return text;
}

bool is_command(const std::string& line) {
  return line.starts_with("delete ") || line.starts_with("copy ") || line.starts_with("last ");
}

class Story {
 public:
  explicit Story(const std::string& script) : script_(lines_of(script)) {
    here_.write("article.md", read_file(test_folder() / kStories / "bridge.md"));
    REQUIRE(here_.run({"extract", "article.md", "-o", "story.yaml"}).status == 0);
  }

  // What a person sees of all extractions, and the file in the end.
  std::string play() {
    std::size_t at = 0;
    while (at < script_.size() && !is_step(script_[at])) ++at;
    while (at < script_.size()) {
      const std::string step = script_[at++];
      std::vector<std::string> lines;
      while (at < script_.size() && !is_step(script_[at])) lines.push_back(script_[at++]);
      play(step, lines);
    }
    CHECK(here_.run({"check", "story.yaml"}).status == 0);
    return transcript_ + "--- story.yaml\n" + without_figures(here_.read("story.yaml"));
  }

 private:
  Workplace here_;
  std::vector<std::string> script_;
  std::string transcript_;

  static bool is_step(const std::string& line) {
    return line == "article" || line == "file" || line == "no base";
  }

  void play(const std::string& step, const std::vector<std::string>& lines) {
    if (step == "no base") return here_.remove(".story.base.yaml");
    const std::string name = step == "article" ? "article.md" : "story.yaml";
    std::string text = here_.read(name);
    std::vector<std::string> hunk;
    for (const std::string& line : lines) {
      if (is_command(line)) {
        text = change_event(text, line);
        continue;
      }
      if (!line.empty()) hunk.push_back(line);
      if (!line.empty() || hunk.empty()) continue;
      text = replace_lines(text, hunk);
      hunk.clear();
    }
    if (!hunk.empty()) text = replace_lines(text, hunk);
    here_.write(name, text);
    if (step == "article") extract();
  }

  void extract() {
    const std::string before = here_.read("story.yaml");
    const std::vector<std::string> command{"extract", "article.md", "-o", "story.yaml"};
    const Outcome dry = here_.run({"extract", "article.md", "-o", "story.yaml", "--dry-run"});
    CHECK(dry.status == 0);
    CHECK(here_.read("story.yaml") == before);
    const Outcome outcome = here_.run(command);
    CHECK(outcome.status == 0);
    const std::string after = here_.read("story.yaml");
    transcript_ += "--- backstory extract article.md -o story.yaml\n" + outcome.out + outcome.err +
                   "--- what it did\n" + without_figures("\n" + difference(before, after)).substr(1);
    const Outcome again = here_.run(command);
    CHECK_THAT(again.out, Catch::StartsWith("story.yaml: unchanged, "));
    CHECK(again.err == "");
    CHECK(here_.read("story.yaml") == after);
  }
};

std::vector<std::string> story_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(test_folder() / kStories)) {
    if (entry.path().extension() == ".story") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("An editor's work and an article that changes: nothing of either is lost") {
  const std::vector<std::string> names = story_names();
  CHECK(names.size() >= 30);
  for (const std::string& name : names) {
    INFO(name);
    Story story(read_file(test_folder() / kStories / (name + ".story")));
    CHECK_GOLDEN(kStories / (name + ".golden"), story.play());
  }
}
