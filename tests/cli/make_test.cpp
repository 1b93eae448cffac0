#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

const std::vector<std::string> kAll{"out/.story.base.yaml", "out/story.png", "out/story.svg",
                                    "out/story.yaml", "story.md"};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("One command: article in, timeline and pictures out") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome outcome = here.run({"make", "story.md"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK(outcome.out ==
        "out/story.yaml: 2 events\nout/story.svg: 1200 × 675 px\nout/story.png: 1200 × 675 px\n");
  CHECK(here.files() == kAll);
  CHECK(here.read("out/story.yaml") == here.run({"extract", "story.md"}).out);
}

TEST_CASE("An article that ends with its event is drawn too") {
  const Workplace here;
  here.write("story.txt", "The ferry was sold to a Norwegian line in 1987.\n");
  const Outcome outcome = here.run({"make", "story.txt", "--published", "2024-11-01"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
}

TEST_CASE("Made again, all is the same to the byte") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  here.run({"make", "story.md"});
  std::vector<std::string> first;
  for (const std::string& name : kAll) first.push_back(here.read(name));
  const Outcome again = here.run({"make", "story.md"});
  CHECK(again.status == 0);
  CHECK(again.err == "");
  std::vector<std::string> second;
  for (const std::string& name : kAll) second.push_back(here.read(name));
  CHECK(first == second);
}

TEST_CASE("What an editor changed stays and is what is drawn") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  here.run({"make", "story.md"});
  const std::string edited =
      replaced(here.read("out/story.yaml"), "date: 1987", "date: 1988  # by the registry");
  here.write("out/story.yaml", edited);

  const Outcome again = here.run({"make", "story.md"});
  CHECK(again.status == 0);
  CHECK(again.err == "");
  CHECK(here.read("out/story.yaml") == edited);
  CHECK(has(here.read("out/story.svg"), ">1988<"));
  CHECK_FALSE(has(here.read("out/story.svg"), ">1987<"));

  const Outcome forced = here.run({"make", "story.md", "--force"});
  CHECK(forced.status == 0);
  CHECK(forced.err == "backstory: note: the old out/story.yaml is now out/story.yaml.~1~\n");
  CHECK(here.read("out/story.yaml.~1~") == edited);
  CHECK(has(here.read("out/story.svg"), ">1987<"));
}

TEST_CASE("An article that changed brings what is new into the edited file, and all is drawn") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  here.run({"make", "story.md"});
  here.write("out/story.yaml", replaced(here.read("out/story.yaml"), "date: 1987", "date: 1988"));
  here.write("story.md", std::string(kFerryStory) + "\nThe town ordered a third ferry on Nov. 1, 2024.\n");
  const Outcome again = here.run({"make", "story.md"});
  CHECK(again.status == 0);
  CHECK(again.err == "");
  CHECK_THAT(again.out,
             Catch::StartsWith("out/story.yaml: 1 added, 1 moved or measured anew; 3 events\nadded:\n") &&
                 Catch::Contains("Nov. 1, 2024: Town orders third ferry\nout/story.svg: "));
  CHECK(has(here.read("out/story.svg"), ">1988<"));
  CHECK(has(here.read("out/story.svg"), "third ferry"));
}

TEST_CASE("An edit that broke the file is reported, kept, and the last good picture stays") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  here.run({"make", "story.md"});
  const std::string picture = here.read("out/story.svg");
  const std::string broken = replaced(here.read("out/story.yaml"), "date: 1987", "date: 1987-02-30");
  here.write("out/story.yaml", broken);
  const Outcome outcome = here.run({"make", "story.md"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK_THAT(outcome.err,
             Catch::StartsWith("out/story.yaml:") &&
                 Catch::EndsWith("backstory: error: nothing was written: out/story.yaml has 1 error\n"));
  CHECK(here.read("out/story.yaml") == broken);
  CHECK(here.read("out/story.svg") == picture);
}

TEST_CASE("An article without dates makes a file to write into, no picture, and exit status 1") {
  const Workplace here;
  here.write("story.txt", "The ferry is red.\n");
  const Outcome outcome = here.run({"make", "story.txt", "--published", "2024-11-01"});
  CHECK(outcome.status == 1);
  CHECK(here.files() == std::vector<std::string>{"out/.story.base.yaml", "out/story.yaml", "story.txt"});
  CHECK(outcome.err == "backstory: error: nothing was drawn: no dated events in out/story.yaml\n");
}

TEST_CASE("Another folder, other sizes") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  CHECK(here.run({"make", "story.md", "-o", "drafts", "--size", "wide,narrow"}).status == 0);
  CHECK(here.files() == std::vector<std::string>{"drafts/.story.base.yaml", "drafts/story-narrow.png",
                                                 "drafts/story-narrow.svg", "drafts/story-wide.png",
                                                 "drafts/story-wide.svg", "drafts/story.yaml", "story.md"});
}
