#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/program.h"

using namespace backstory::testing;
using namespace std::string_literals;

TEST_CASE("An article goes in by name or by pipe, and the same timeline comes out") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome named = here.run({"extract", "story.md"});
  CHECK(named.status == 0);
  CHECK(named.err == "");
  CHECK_THAT(named.out, Catch::Contains("date: 1987\n") && Catch::Contains("date: 2024-10-31\n"));
  const Outcome piped = here.run({"extract", "-"}, {kFerryStory, {}, ""});
  CHECK(piped.status == 0);
  CHECK(piped.out == named.out);
  CHECK(here.files() == std::vector<std::string>{"story.md"});
}

TEST_CASE("With -o the file is written and what was found is said") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome outcome = here.run({"extract", "story.md", "-o", "drafts/story.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "drafts/story.yaml: 2 events\n");
  CHECK(here.read("drafts/story.yaml") == here.run({"extract", "story.md"}).out);
  CHECK(here.run({"extract", "story.md", "-o", "drafts/story.yaml"}).out ==
        "drafts/story.yaml: unchanged, 2 events\n");
}

TEST_CASE("An editor's file is never lost: not by accident, and not by --force") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  here.write("story.yaml", "# my own work\n");
  const Outcome refused = here.run({"extract", "story.md", "-o", "story.yaml"});
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err,
             Catch::StartsWith("story.yaml:2:1: error: the file is empty\n") &&
                 Catch::EndsWith("backstory: error: nothing was written: story.yaml has 1 error\n"));
  CHECK(here.files() == std::vector<std::string>{"story.md", "story.yaml"});
  CHECK(here.read("story.yaml") == "# my own work\n");

  const Outcome forced = here.run({"extract", "story.md", "-o", "story.yaml", "--force"});
  CHECK(forced.status == 0);
  CHECK(forced.err == "backstory: note: the old story.yaml is now story.yaml.~1~\n");
  CHECK(here.read("story.yaml.~1~") == "# my own work\n");

  here.write("story.yaml", "# my second work\n");
  CHECK(here.run({"extract", "story.md", "-o", "story.yaml", "--force"}).status == 0);
  CHECK(here.read("story.yaml.~1~") == "# my own work\n");
  CHECK(here.read("story.yaml.~2~") == "# my second work\n");
}

TEST_CASE("A timeline of one's own takes what the article tells, and says that it wins") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  here.write("story.yaml",
             "events:\n- {date: 1987, label: Ferry goes north}\n- {date: 1990, label: A quiet year}\n");
  const Outcome dry = here.run({"extract", "story.md", "-o", "story.yaml", "--dry-run"});
  CHECK(dry.status == 0);
  CHECK_THAT(dry.out, Catch::StartsWith("story.yaml: would be "));
  CHECK(here.files() == std::vector<std::string>{"story.md", "story.yaml"});
  const Outcome outcome = here.run({"extract", "story.md", "-o", "story.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err ==
        "backstory: note: there is no .story.base.yaml, so nothing tells your edits from what was extracted "
        "before: "
        "story.yaml wins wherever it differs, and what you deleted comes again\n");
  const std::string file = here.read("story.yaml");
  CHECK_THAT(file, Catch::Contains("events:\n- {date: 1987, label: Ferry goes north}\n"));
  CHECK_THAT(file, Catch::Contains("\n- {date: 1990, label: A quiet year}\n"));
  CHECK(here.has(".story.base.yaml"));
}

TEST_CASE("The list of changes for programs") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome fresh = here.run({"extract", "story.md", "-o", "story.yaml", "--report", "json"});
  CHECK_THAT(fresh.out, Catch::Contains("\"written\": true") && Catch::Contains("\"changes\": []"));
  here.write("story.md", std::string(kFerryStory) + "\nThe town ordered a third ferry on Nov. 1, 2024.\n");
  const Outcome outcome = here.run({"extract", "story.md", "-o", "story.yaml", "--report", "json"});
  CHECK_THAT(outcome.out, Catch::Contains("\"kind\": \"added\"") &&
                              Catch::Contains("\"label\": \"Town orders third ferry\"") &&
                              Catch::Contains("\"line\": "));
}

TEST_CASE("The article itself is never written over") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome outcome = here.run({"extract", "story.md", "-o", "./story.md", "--force"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "backstory: error: ./story.md is what is being read; the output needs another name\n");
  CHECK(here.read("story.md") == kFerryStory);
}

TEST_CASE("JSON by option or by suffix") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome asked = here.run({"extract", "story.md", "--format", "json"});
  CHECK(asked.status == 0);
  CHECK_THAT(asked.out,
             Catch::StartsWith("{\n  \"backstory\": 1,\n") && Catch::Contains("\"date\": \"1987\""));
  CHECK(here.run({"extract", "story.md", "-o", "story.json"}).status == 0);
  CHECK(here.read("story.json") == asked.out);
}

TEST_CASE("An article without its date works, and says once how to give it") {
  const Workplace here;
  here.write("story.txt", "The ferry was sold in 1987. The new one sailed on Thursday.\n");
  const Outcome outcome = here.run({"extract", "story.txt"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err ==
        "backstory: note: story.txt does not say when it was published, so dates such as \"last week\" stay "
        "open; "
        "give it: --published 2024-11-01\n");
  const Outcome dated = here.run({"extract", "story.txt", "--published", "Nov. 1, 2024"});
  CHECK(dated.err == "");
  CHECK_THAT(dated.out, Catch::Contains("published: 2024-11-01\n") && Catch::Contains("date: 2024-10-31\n"));
}

TEST_CASE("An article without dates is a timeline without events, and says so") {
  const Workplace here;
  const Outcome outcome =
      here.run({"extract", "-", "--published", "2024-11-01"}, {"The ferry is red.\n", {}, ""});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "backstory: note: no dated events were found\n");
  CHECK(here.run({"extract", "-"}, {"The ferry is red.\n", {}, ""}).err == outcome.err);
}

TEST_CASE("A file that is no text is refused, not read as nonsense") {
  const Workplace here;
  here.write("story.jpg", "\xff\xd8\xff\xe0\0\x10JFIF"s);
  const Outcome picture = here.run({"make", "story.jpg"});
  CHECK(picture.status == 2);
  CHECK(picture.err ==
        "backstory: error: story.jpg is not text; save the article as text, Markdown or HTML\n");

  // What another program could read, on a system that does not have it.
  here.write("story.docx", "PK\x03\x04\x14\0\x06\0word/document.xml"s);
  here.write("story.pdf", "%PDF-1.7\n");
  const Surroundings bare{"", {{"PATH", "/nonexistent"}}, ""};
  CHECK(here.run({"make", "story.docx"}, bare).err ==
        "backstory: error: story.docx is a Word document; reading it needs pandoc\nTo install it: sudo apt "
        "install "
        "pandoc\n");
  CHECK(here.run({"make", "story.pdf"}, bare).err ==
        "backstory: error: story.pdf is a PDF; reading it needs pdftotext\nTo install it: sudo apt install "
        "poppler-utils\n");
  CHECK(here.files() == std::vector<std::string>{"story.docx", "story.jpg", "story.pdf"});
  const std::string utf16 = "\xff\xfeI\0n\0 \0\x31\0\x39\0\x38\0\x37\0.\0"s;
  CHECK(here.run({"extract", "-"}, {utf16, {}, ""}).status == 0);
}

TEST_CASE("A program is told where the words of each event stand") {
  const Workplace here;
  here.write("story.txt", "The mill at Dorn closed in 1987.\n");
  const Outcome outcome = here.run({"extract", "story.txt", "--plain", "--format", "json"});
  CHECK(outcome.status == 0);
  for (const char* line : {"\"date\": \"1987\"", "\"expression\": \"in 1987\"", "\"trigger\": \"closed\""})
    CHECK_THAT(outcome.out, Catch::Contains(line));
  CHECK_THAT(outcome.out, Catch::Contains("\"expression_at\": [\n        24,\n        31\n      ]"));
}

TEST_CASE("The page to check from shows each event's words with the label") {
  const Workplace here;
  here.write("story.md", kFerryStory);
  const Outcome outcome = here.run({"extract", "story.md", "--format", "html"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains("<mark") && Catch::Contains("1987: "));
}

TEST_CASE("Several articles become a file each in a folder, or nothing") {
  const Workplace here;
  here.write("one.txt", "The mill at Dorn closed in 1987.\n");
  here.write("two.txt", "The port at Dorn opened in 1904.\n");
  CHECK_THAT(here.run({"extract", "one.txt", "two.txt"}).err,
             Catch::Contains("several articles need a folder"));
  here.write("out/kept.txt", "");
  const Outcome outcome = here.run({"extract", "one.txt", "two.txt", "--format", "json", "-o", "out"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "out/one.json: 1 event\nout/two.json: 1 event\n");
}
