#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

constexpr const char* kTimeline = R"(title: A ferry returns
credit: Graphics desk
language: en
events:
  - {id: sold, date: 1987, label: The ferry is sold}
  - {id: sails, date: 2024-10-31, label: A new ferry sails}
)";

const std::vector<std::string> kBundle{"alt.txt",
                                       "caption.txt",
                                       "figure.html",
                                       "timeline-1024.png",
                                       "timeline-1536.png",
                                       "timeline-2048.png",
                                       "timeline-480.png",
                                       "timeline-768.png",
                                       "timeline-narrow.png",
                                       "timeline-narrow.svg",
                                       "timeline-wide.png",
                                       "timeline-wide.svg",
                                       "timeline.json",
                                       "timeline.pdf",
                                       "timeline.svg",
                                       "wordpress.html"};

}  // namespace

TEST_CASE("The bundle holds all that a CMS takes, and the figure names only what is in it") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"publish", "x.yaml", "-o", "embed"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK_THAT(outcome.out,
             Catch::StartsWith("embed/timeline-wide.svg\n") && Catch::EndsWith("embed/figure.html\n"));
  std::vector<std::string> expected{"x.yaml"};
  for (const std::string& name : kBundle) expected.insert(expected.end() - 1, "embed/" + name);
  CHECK(here.files() == expected);
  CHECK(here.read("embed/alt.txt") ==
        "Timeline of 2 events, 1987 to Oct. 31, 2024: The ferry is sold; A new ferry sails.\n");
  const std::string figure = here.read("embed/figure.html");
  for (const std::string& name : kBundle) {
    const bool shown = name.starts_with("timeline-wide") || name.starts_with("timeline-narrow");
    if (shown) CHECK_THAT(figure, Catch::Contains('"' + name));
  }
  CHECK_THAT(figure,
             Catch::Contains("<summary>Timeline as text</summary>") &&
                 Catch::Contains("<time datetime=\"2024-10-31\">Oct. 31, 2024</time>: A new ferry sails"));
  CHECK_THAT(here.read("embed/timeline-narrow.svg"), Catch::Contains("width=\"360\""));
}

TEST_CASE("Where the page will be seen is said once, and the snippets of systems that frame it name it") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  CHECK(here.run({"publish", "x.yaml", "-o", "embed", "--url", "https://example.org/t/ferry/"}).status == 0);
  for (const char* name : {"embed.html", "oembed.json", "arc.json", "apple-news.json", "amp.html"}) {
    INFO(name);
    CHECK_THAT(here.read(std::string("embed/") + name), Catch::Contains("https://example.org/t/ferry"));
  }
  CHECK(here.run({"publish", "x.yaml", "-o", "other", "--url", "javascript:alert(1)"}).err ==
        "backstory: error: --url: 'javascript:alert(1)' is no address of a page, such as "
        "https://example.org/timelines/ferry\n");
  CHECK_FALSE(here.has("other/figure.html"));
}

TEST_CASE("An SVG for pages with a strict style policy has no style sheet") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  CHECK(here.run({"publish", "x.yaml", "-o", "embed"}).status == 0);
  CHECK_THAT(here.read("embed/timeline-wide.svg"), Catch::Contains("<style"));
  CHECK_THAT(here.read("embed/timeline.svg"), !Catch::Contains("style"));
}

TEST_CASE("A file with errors is not published, and an old bundle stays whole") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  here.run({"publish", "x.yaml", "-o", "embed"});
  const std::string figure = here.read("embed/figure.html");
  here.write("x.yaml", "events:\n  - {date: nonsense, label: x}\n");
  const Outcome outcome = here.run({"publish", "x.yaml", "-o", "embed"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK(here.read("embed/figure.html") == figure);
}

TEST_CASE("Publishing again gives the same bytes and leaves no other file") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  here.run({"publish", "x.yaml", "-o", "one"});
  here.run({"publish", "x.yaml", "-o", "two"});
  here.run({"publish", "x.yaml", "-o", "two"});
  for (const std::string& name : kBundle) CHECK(here.read("one/" + name) == here.read("two/" + name));
  CHECK(here.files().size() == 2 * kBundle.size() + 1);
}

TEST_CASE("The timeline file is never written over by the bundle") {
  const Workplace here;
  here.write("timeline.json", "{\"events\": [{\"date\": \"1987\", \"label\": \"Sold\"}]}\n");
  const Outcome outcome = here.run({"publish", "timeline.json", "-o", "."});
  CHECK(outcome.status == 2);
  CHECK(here.files() == std::vector<std::string>{"timeline.json"});
}
