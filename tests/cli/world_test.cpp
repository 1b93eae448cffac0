#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

constexpr const char* kStory = R"(# A ferry returns

The ferry was sold in 1987. A new one sailed on Oct. 31, 2024. Its name is a secret.
)";

constexpr const char* kTimeline =
    "events:\n  - {date: 1987, label: Ferry is sold}\n  - {date: 2024-10-31, label: It sails}\n";

}  // namespace

TEST_CASE("What cannot be read is named, with the reason") {
  const Workplace here;
  here.write("folder/x", "");
  const std::string command = GENERATE(as<std::string>{}, "make", "extract", "render", "check");
  const Outcome missing = here.run({command, "missing.txt"});
  CHECK(missing.status == 2);
  CHECK(missing.err == "backstory: error: cannot read missing.txt: No such file or directory\n");
  const Outcome folder = here.run({command, "folder"});
  CHECK(folder.status == 2);
  CHECK(folder.err == "backstory: error: cannot read folder: it is a folder\n");
  CHECK(here.files() == std::vector<std::string>{"folder/x"});
}

TEST_CASE("Where nothing can be written, nothing is left behind") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  here.write("taken", "");
  const Outcome read_only = here.run({"render", "x.yaml", "-o", "/proc/x.svg"});
  CHECK(read_only.status == 2);
  CHECK(read_only.out == "");
  CHECK_THAT(read_only.err, Catch::StartsWith("backstory: error: cannot write in /proc: "));
  const Outcome no_folder = here.run({"publish", "x.yaml", "-o", "taken"});
  CHECK(no_folder.status == 2);
  CHECK_THAT(no_folder.err, Catch::StartsWith("backstory: error: cannot make the folder taken: "));
  CHECK(here.files() == std::vector<std::string>{"taken", "x.yaml"});
}

TEST_CASE("A full disk is an error, never a short file that looks whole") {
  const Workplace here;
  here.write("story.md", kStory);
  const Outcome piped = here.run({"extract", "story.md"}, {"", {}, "/dev/full"});
  CHECK(piped.status == 2);
  CHECK(piped.err.ends_with("backstory: error: cannot write to standard output: No space left on device\n"));
  const Outcome named = here.run({"extract", "story.md", "-o", "/dev/full"});
  CHECK(named.status == 2);
  CHECK(named.err.ends_with("backstory: error: cannot write to /dev/full: No space left on device\n"));
  CHECK(std::filesystem::is_character_file("/dev/full"));
}

TEST_CASE("The data folder that is named must be one") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"render", "x.yaml"}, {"", {{"BACKSTORY_DATA", "/nowhere"}}, ""});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "backstory: error: BACKSTORY_DATA names /nowhere, which has no templates folder\n");
}

TEST_CASE("Colours and progress are for a terminal, and only for who wants them") {
  const Workplace here;
  here.write("good.yaml", kTimeline);
  here.write("bad.yaml", "events:\n  - {date: 2023-02-30, label: Sold}\n");
  const std::string red = "\x1b[1;31merror:\x1b[0m";
  const std::string progress = "\r\x1b[Kdrawing wide …\r\x1b[K";
  CHECK_THAT(here.run_on_terminal({"render", "bad.yaml"}).err,
             Catch::Contains("backstory: " + red + " nothing"));
  CHECK(here.run_on_terminal({"render", "good.yaml"}).err == progress);
  for (const auto& [name, value] : std::map<std::string, std::string>{{"NO_COLOR", "1"}, {"TERM", "dumb"}}) {
    CHECK_THAT(here.run_on_terminal({"render", "bad.yaml"}, {{name, value}}).err, !Catch::Contains("\x1b"));
  }
  CHECK(here.run_on_terminal({"render", "good.yaml"}, {{"NO_COLOR", "1"}}).err == progress);
  CHECK(here.run_on_terminal({"render", "good.yaml"}, {{"TERM", "dumb"}}).err == "");
  CHECK_THAT(here.run({"render", "bad.yaml"}).err, !Catch::Contains("\x1b"));
  CHECK(here.run({"render", "good.yaml"}).err == "");
}

TEST_CASE("Language, zone and terminal of the machine change no byte") {
  const Workplace here;
  here.write("story.md", kStory);
  REQUIRE(here.run({"make", "story.md"}).status == 0);
  std::vector<std::string> first;
  for (const std::string& name : here.files()) first.push_back(here.read(name));
  const Surroundings other{"",
                           {{"LANG", "de_DE.UTF-8"},
                            {"LC_ALL", "tr_TR.UTF-8"},
                            {"LANGUAGE", "ar"},
                            {"TZ", "Pacific/Kiritimati"},
                            {"COLUMNS", "20"},
                            {"TERM", "xterm-256color"},
                            {"SOURCE_DATE_EPOCH", "1"},
                            {"HOME", "/nowhere"}},
                           ""};
  const Outcome again = here.run({"make", "story.md", "-o", "out"}, other);
  CHECK(again.status == 0);
  CHECK(again.err == here.run({"make", "story.md"}).err);
  std::vector<std::string> second;
  for (const std::string& name : here.files()) second.push_back(here.read(name));
  CHECK(first == second);
}
