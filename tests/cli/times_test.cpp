// Loses: what a person or a program is told of an article's times.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/program.h"
#include "support/golden.h"

using namespace backstory::testing;

namespace {

constexpr const char* kBridge = R"(---
title: The bridge
date: 2024-11-01
---

The café by the bridge burned on **Tuesday**. The bridge opened in May 1961 & will close next year.

It may reopen.
)";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("The table says what each expression means and what it counts from") {
  const Workplace here;
  here.write("bridge.md", kBridge);
  const Outcome outcome = here.run({"times", "bridge.md"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK_GOLDEN("cli/golden/times.txt", outcome.out);
}

TEST_CASE("Asked to explain, it says where each date came from, and what it could have been") {
  const Workplace here;
  here.write("bridge.md", kBridge);
  const Outcome outcome = here.run({"times", "bridge.md", "--explain"});
  CHECK(outcome.status == 0);
  CHECK_GOLDEN("cli/golden/times-explained.txt", outcome.out);
}

TEST_CASE("What it explains are sentences: weeks and halves of years have their article") {
  const Workplace here;
  here.write("bank.txt", "First-half profit fell, the bank said last week.");
  const Outcome outcome =
      here.run({"times", "bank.txt", "--plain", "--published", "2024-11-01", "--explain"});
  CHECK_THAT(outcome.out,
             Catch::Contains("\"First-half\" is the first half of 2024 (2024-40)\n"
                             "  because    the last such half year that was over by the day of publication, "
                             "Nov. 1, 2024\n") &&
                 Catch::Contains("\"last week\" is the week of Oct. 21, 2024 (2024-W43)"));
}

TEST_CASE("The page shows the article with its times marked") {
  const Workplace here;
  here.write("bridge.md", kBridge);
  const Outcome outcome = here.run({"times", "bridge.md", "--format", "html", "--explain"});
  CHECK(outcome.status == 0);
  CHECK_GOLDEN("cli/golden/times.html", outcome.out);
}

TEST_CASE("A page cannot be broken by what an article says") {
  const Workplace here;
  here.write("evil.txt", "<script>alert(\"x\")</script> closed on Tuesday </mark>\x01 & more.\n");
  const Outcome outcome =
      here.run({"times", "evil.txt", "--plain", "--format", "html", "--published", "2024-11-01"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;") &&
                              Catch::Contains(">Tuesday</a></mark> &lt;/mark&gt; &amp; more.") &&
                              !Catch::Contains("<script") && !Catch::Contains("\x01"));
}

TEST_CASE("A line's offsets count characters of the input, whatever stands between them and the text") {
  const Workplace here;
  here.write("bridge.md", kBridge);
  const std::vector<std::string> lines = lines_of(here.run({"times", "bridge.md", "--format", "jsonl"}).out);
  REQUIRE(lines.size() >= 3);
  // "Tuesday" stands behind five lines of front matter, an é, and two stars.
  CHECK_THAT(lines[0], Catch::StartsWith(
                           R"({"start":79,"end":86,"text":"Tuesday","type":"DATE","value":"2024-10-29",)"));
  CHECK_THAT(lines[1], Catch::Contains(R"("value":"1961-05")"));
  CHECK_THAT(lines[0], Catch::Contains(R"("parts":[{"start":79,"end":86,"text":"Tuesday")"));
  CHECK_THAT(lines[0], !Catch::Contains("lost"));
  CHECK_THAT(here.run({"times", "bridge.md", "--format", "jsonl", "--explain"}).out,
             Catch::Contains(R"("lost":[{"start":79,)"));
}

TEST_CASE("Plainly, it takes a file as it stands, markup and all") {
  const Workplace here;
  here.write("bridge.txt", "# 2017\n\nBy Ann Lee\n\nIt closed in **2019**.");
  CHECK_THAT(here.run({"times", "bridge.txt", "--plain", "--format", "jsonl"}).out,
             Catch::Contains(R"({"start":35,"end":39,"text":"2019",)"));
}

TEST_CASE("With -o each article has its own file, by its own day of publication") {
  const Workplace here;
  here.write("in/one.txt", "It burned on Friday.");
  here.write("in/one.date", "2024-11-01\n");
  here.write("in/two.txt", "It burned on Friday.");
  here.write("in/two.date", "Nov. 8, 2024");
  const Outcome outcome = here.run(
      {"times", "in/one.txt", "in/two.txt", "--published-beside", ".date", "--format", "jsonl", "-o", "out"});
  CHECK(outcome.err == "");
  CHECK(outcome.out == "out/one.jsonl: 1 time\nout/two.jsonl: 1 time\n");
  CHECK_THAT(here.read("out/one.jsonl"), Catch::Contains(R"("value":"2024-11-01")"));
  CHECK_THAT(here.read("out/two.jsonl"), Catch::Contains(R"("value":"2024-11-08")"));
}

TEST_CASE("Several articles on one output are told apart") {
  const Workplace here;
  here.write("one.txt", "It burned in 2019.");
  here.write("two.txt", "It burned in 2020.");
  CHECK_THAT(here.run({"times", "one.txt", "two.txt", "--format", "jsonl", "--published", "2024-11-01"}).out,
             Catch::StartsWith(R"({"article":"one.txt","start":13,)") &&
                 Catch::Contains("\n{\"article\":\"two.txt\""));
  CHECK_THAT(here.run({"times", "one.txt", "two.txt", "--published", "2024-11-01"}).out,
             Catch::StartsWith("one.txt\nEXPRESSION") && Catch::Contains("\n\ntwo.txt\nEXPRESSION"));
}

TEST_CASE("A day told before rules in a narrative, the day of publication in news") {
  const Workplace here;
  here.write("story.txt", "It sank on March 4, 1912.\n\nIn May it was raised.");
  const auto value = [&](const char* mode) {
    return here.run({"times", "story.txt", "--published", "2024-11-01", "--mode", mode, "--format", "jsonl"})
        .out;
  };
  CHECK_THAT(value("narrative"), Catch::Contains(R"("value":"1912-05")"));
  CHECK_THAT(value("news"), !Catch::Contains(R"("value":"1912-05")"));
}

TEST_CASE("What cannot be done is said before anything is written") {
  struct Row {
    std::vector<std::string> arguments;
    std::string message;
  };
  const Row row = GENERATE(values<Row>({
      {{"a.txt", "b.txt", "--format", "html"}, "pages of several articles need a folder: -o DIR"},
      {{"a.txt", "b/a.md", "-o", "out"}, "a.txt and b/a.md would both be written to out/a.txt"},
      {{"a.txt", "-o", "."}, "./a.txt is what is being read; the output needs another name"},
      {{"a.txt", "--language", "eng"},
       "--language: 'eng' is not one of auto, de, en; did you mean 'en'?\nSee: backstory times --help"},
      {{"a.txt", "--mode", "new"},
       "--mode: 'new' is not one of auto, news, narrative; did you mean 'news'?\nSee: backstory times "
       "--help"},
      {{"a.txt", "--published", "2024-11-01", "--published-beside", ".date"},
       "--published excludes --published-beside\nSee: backstory times --help"},
      {{"a.txt", "--published-beside", ".date"}, "cannot read a.date: No such file or directory"},
  }));
  const Workplace here;
  here.write("a.txt", "It burned in 2019.");
  here.write("b.txt", "It burned in 2019.");
  here.write("b/a.md", "It burned in 2019.");
  const std::vector<std::string> files = here.files();
  std::vector<std::string> arguments{"times"};
  arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
  const Outcome outcome = here.run(arguments);
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "backstory: error: " + row.message + "\n");
  CHECK(here.files() == files);
}

TEST_CASE("An article without times has an empty table and a note") {
  const Workplace here;
  here.write("a.txt", "Nothing happened.");
  const Outcome outcome = here.run({"times", "a.txt", "--published", "2024-11-01"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "backstory: note: no time expressions in a.txt\n");
}
