// `backstory intake` shows an editor what was taken of an article and what was not, before any date is read.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.h"

namespace backstory::testing {
namespace {

constexpr const char* kPaste = R"(Connect with us

A ferry returns to the bay

Published

on

A ferry returns to the bay

play

The ferry was sold to a Norwegian line in 1987 & forgotten.

A new one sailed on Thursday, and the harbor was full of people.

Continue Reading
)";

constexpr const char* kPost = R"({"date": "2024-11-01T20:30:00", "link": "https://news.example/ferry",
"title": {"rendered": "A ferry returns"}, "content": {"rendered": "<p>It sailed on Oct. 31, 2024.<\/p>"}})";

TEST_CASE("The text format shows the story, and what was left out with line and reason") {
  const Workplace here;
  here.write("paste.txt", kPaste);
  const Outcome outcome = here.run({"intake", "paste.txt"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == R"(format     plain text
headline   A ferry returns to the bay
published  not said

The ferry was sold to a Norwegian line in 1987 & forgotten.

A new one sailed on Thursday, and the harbor was full of people.

Left out:
  furniture  “Connect with us” (line 1: it stands above the headline)
  furniture  “A ferry returns to the bay” (line 3: it stands above the headline)
  furniture  “Published” (line 5: it stands above the headline)
  furniture  “on” (line 7: it stands above the headline)
  furniture  “play” (line 11: the page's own words)
  furniture  “Continue Reading” (line 17: the page's own words)
)");
}

TEST_CASE("JSON has the fields of an article, and spans that lead into the file") {
  const Workplace here;
  here.write("post.json", kPost);
  const Outcome outcome = here.run({"intake", "post.json", "--format", "json"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  const auto json = nlohmann::json::parse(outcome.out);
  CHECK(json["format"] == "WordPress post");
  CHECK(json["headline"] == "A ferry returns");
  CHECK(json["byline"] == "");
  CHECK(json["published"] == "2024-11-01");
  CHECK(json["published_from"] == "date");
  CHECK(json["modified"].is_null());
  CHECK(json["url"] == "https://news.example/ferry");
  CHECK(json["text"] == "It sailed on Oct. 31, 2024.");
  REQUIRE(json["blocks"].size() == 1);
  CHECK(json["blocks"][0]["role"] == "paragraph");
  const std::size_t begin = json["blocks"][0]["input"][0];
  const std::size_t end = json["blocks"][0]["input"][1];
  CHECK(std::string(kPost).substr(begin, end - begin) == "It sailed on Oct. 31, 2024.");
}

constexpr const char* kUtcStory =
    R"({"headlines": {"basic": "A ferry returns"}, "display_date": "2024-11-02T00:30:00Z",
"content_elements": [{"type": "text", "content": "It sailed on Thursday."}]})";

TEST_CASE("A date that is only in UTC is the day at the desk with --timezone, and doubtful without") {
  const Workplace here;
  here.write("story.json", kUtcStory);
  for (const char* zone : {"America/New_York", "-04:00"}) {
    const Outcome there = here.run({"intake", "story.json", "--timezone", zone});
    CHECK(there.err == "");
    CHECK_THAT(there.out, Catch::Contains("\npublished  2024-11-01 (display_date)\n"));
  }
  const Outcome outcome = here.run({"intake", "story.json"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains("\npublished  2024-11-02 (display_date)\n"));
  CHECK_THAT(
      outcome.err,
      Catch::StartsWith("story.json:1:62: note: 2024-11-02T00:30:00Z is in UTC, so 2024-11-02 was taken; at "
                        "a desk west of it the day may be 2024-11-01\n") &&
          Catch::EndsWith("  hint: give the desk's zone, as in --timezone America/New_York, or the day: "
                          "--published 2024-11-01\n"));
}

TEST_CASE("Every command that reads an article takes the desk's zone, and refuses one that there is not") {
  const Workplace here;
  here.write("story.json", kUtcStory);
  CHECK_THAT(here.run({"times", "story.json", "--timezone", "America/New_York"}).out,
             Catch::Contains("2024-10-31"));
  CHECK_THAT(here.run({"extract", "story.json", "--timezone", "America/New_York"}).out,
             Catch::Contains("published: 2024-11-01"));
  for (const char* command : {"intake", "times", "extract", "make"}) {
    const Outcome outcome = here.run({command, "story.json", "--timezone", "New York"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "backstory: error: --timezone: no time zone is called 'New York'; did you mean "
          "'America/New_York'?\n");
  }
}

TEST_CASE("Many articles go to one folder, a file each, and those without a date are told of once") {
  const Workplace here;
  here.write("a.txt", "The ferry was sold in 1987 to a line in Norway.\n");
  here.write("b.txt", "The ferry was built in 1961 for the bay.\n");
  here.write("post.json", kPost);
  const Outcome outcome = here.run({"intake", "a.txt", "b.txt", "post.json", "-o", "read"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "read: 3 articles\n");
  CHECK(outcome.err ==
        "backstory: note: 2 articles do not say when they were published, so dates such as \"last week\" "
        "stay open; "
        "give it: --published 2024-11-01\n");
  CHECK(here.read("read/post.json") == here.run({"intake", "post.json", "--format", "json"}).out);
  CHECK(here.has("read/a.json"));
  CHECK(here.run({"intake", "a.txt", "--published", "2024-11-01"}).err == "");
}

TEST_CASE("One article that cannot be read does not keep the others from being read") {
  const Workplace here;
  here.write("a.txt", "The ferry was sold on Oct. 31, 2024, to a line in Norway.\n");
  const Outcome outcome =
      here.run({"intake", "gone.txt", "a.txt", "-o", "read", "--published", "2024-11-01"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "read: 1 article\n");
  CHECK_THAT(outcome.err, Catch::StartsWith("backstory: error: ") && Catch::Contains("gone.txt"));
}

TEST_CASE("Reports never collide, and never replace an article") {
  const Workplace here;
  here.write("a.html", "<p>The ferry was sold.</p>");
  here.write("b/a.txt", "The ferry was built.\n");
  CHECK(here.run({"intake", "a.html", "b/a.txt", "-o", "read"}).err ==
        "backstory: error: a.html and b/a.txt would both be written to read/a.json\n");
  CHECK(here.run({"intake", "a.html", "-o", ".", "--format", "html"}).status == 2);
  CHECK(here.read("a.html") == "<p>The ferry was sold.</p>");
  CHECK(here.run({"intake", "a.html", "b/a.txt"}).err ==
        "backstory: error: several articles need a folder to write to: -o DIR\n");
}

TEST_CASE("The page to look at keeps the story and what was left out apart, and runs nothing") {
  const Workplace here;
  here.write("paste.txt", std::string(kPaste) + "\nSign up for our <script>alert(1)</script> newsletter\n");
  const Outcome outcome = here.run({"intake", "paste.txt", "--format", "html"});
  CHECK(outcome.status == 0);
  CHECK_THAT(
      outcome.out,
      Catch::Contains("<h1>A ferry returns to the bay</h1>\n") &&
          Catch::Contains("<p>The ferry was sold to a Norwegian line in 1987 &amp; forgotten.</p>") &&
          Catch::Contains("<div class=\"left-out\"><b>furniture, the page's own words:</b> play</div>"));
  CHECK(outcome.out.find("<script") == std::string::npos);
}

TEST_CASE("A file of a system without a story in it is an error") {
  const Workplace here;
  here.write("data.json", "{\"name\": \"x\"}\n");
  for (const char* command : {"intake", "extract"}) {
    const Outcome outcome = here.run({command, "data.json"});
    CHECK(outcome.status == 1);
    CHECK_THAT(outcome.err,
               Catch::StartsWith("data.json:1:1: error: this JSON holds no story of a kind that is known\n"));
  }
}

TEST_CASE("An address that may not be fetched is refused by name") {
  const Workplace here;
  for (const char* command : {"intake", "extract", "make"}) {
    const Outcome outcome = here.run({command, "http://127.0.0.1/story"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "backstory: error: cannot fetch http://127.0.0.1/story: it is at a private address\nTo fetch "
          "it all the same: --allow-private\n");
  }
  CHECK(here.run({"intake", "file:///etc/passwd"}).err ==
        "backstory: error: cannot fetch file:///etc/passwd: only http and https addresses are read\n");
  here.write("a.txt", "The ferry was sold.\n");
  CHECK(here.run({"extract", "a.txt", "--save", "b.html"}).err ==
        "backstory: error: --save keeps a page that is fetched; a.txt is a file\n");
}

}  // namespace
}  // namespace backstory::testing
