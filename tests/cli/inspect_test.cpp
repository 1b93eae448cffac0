#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/json.h"
#include "cli/program.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

constexpr const char* kTimeline = R"(title: A ferry returns
events:
  - {id: sold, date: 1987, label: The ferry is sold}
  - {id: sails, date: 2024-10-31, label: A new ferry sails}
)";

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("inspect says for every size how the timeline is drawn, and writes nothing") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"inspect", "x.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK_THAT(outcome.out, Catch::Contains("wide  1200 × 675 px"));
  CHECK_THAT(outcome.out, Catch::Contains("narrow  360 × "));
  CHECK_THAT(outcome.out, !Catch::Contains("METRIC"));
  CHECK(here.files() == std::vector<std::string>{"x.yaml"});
}

TEST_CASE("inspect --metrics has a row for each of the eighteen numbers and a column for each size") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"inspect", "x.yaml", "--metrics", "--size", "wide,narrow"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains("    METRIC "));
  CHECK_THAT(outcome.out, Catch::Contains("\n 1  overlaps "));
  CHECK_THAT(outcome.out, Catch::Contains("\n18  drawn twice, different "));
  CHECK_THAT(outcome.out, Catch::Contains("nothing to measure"));
}

TEST_CASE("inspect --format json is for programs") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome =
      here.run({"inspect", "x.yaml", "--metrics", "--size", "wide", "--theme", "dark", "--format", "json"});
  REQUIRE(outcome.status == 0);
  const Json sizes = Json::parse(outcome.out);
  REQUIRE(sizes.size() == 1);
  CHECK(sizes[0]["size"] == "wide");
  CHECK(sizes[0]["width"] == 1200);
  CHECK(sizes[0]["theme"] == "dark");
  CHECK(sizes[0]["events"] == 2);
  CHECK(sizes[0]["left_out"] == Json::array());
  REQUIRE(sizes[0]["metrics"].size() == 18);
  for (std::size_t i = 0; i < 18; ++i) CHECK(sizes[0]["metrics"][i]["number"] == i + 1);
  CHECK(sizes[0]["metrics"][0]["value"] == 0);
  CHECK(sizes[0]["metrics"][0]["verdict"] == "good");
  CHECK(sizes[0]["metrics"][12]["value"].is_null());  // two events have no balance
  CHECK(sizes[0]["findings"] == Json::array());
}

TEST_CASE("inspect --scene prints every mark of one picture as text") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"inspect", "x.yaml", "--scene"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("scene a-ferry-returns 1200 x 675 "));
  CHECK_THAT(outcome.out, Catch::Contains("\"The ferry is sold\""));
  CHECK(count_of(here.run({"inspect", "x.yaml", "--scene", "--size", "wide,narrow"}).out, "\nevents 2\n") ==
        2);
  const Outcome refused = here.run({"inspect", "x.yaml", "--scene", "--format", "json"});
  CHECK(refused.status == 2);
  CHECK(refused.err == "backstory: error: --scene is text; --format json goes with the rest\n");
}

TEST_CASE("inspect reports the faults of a file as render does") {
  const Workplace here;
  here.write("x.yaml", "events:\n  - {date: 1987, lable: The ferry is sold}\n");
  const Outcome outcome = here.run({"inspect", "x.yaml"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK_THAT(outcome.err, Catch::Contains("did you mean 'label'?"));
}

TEST_CASE("render --all-sizes draws each named size into a file of its name") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  CHECK(here.run({"render", "x.yaml", "-o", "a.svg", "--all-sizes"}).status == 0);
  const std::vector<std::string> files = here.files();
  CHECK(files.size() >= 9);
  for (const char* size : {"wide", "og", "square", "story", "narrow", "print-2"}) {
    CHECK(here.has(std::string("a-") + size + ".svg"));
  }
  const Outcome refused = here.run({"render", "x.yaml", "--all-sizes", "--size", "wide"});
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("--size"));
}

TEST_CASE("render --contact-sheet puts every template in every theme on one page") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"render", "x.yaml", "--contact-sheet"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK(here.files() ==
        std::vector<std::string>{"out/x-contact-sheet.png", "out/x-contact-sheet.svg", "x.yaml"});
  const std::string page = here.read("out/x-contact-sheet.svg");
  for (const char* command : {"templates", "themes"}) {
    const Json listed = Json::parse(here.run({command, "--json"}).out);
    REQUIRE(listed.size() >= 2);
    for (const Json& one : listed) CHECK(page.find(one["name"].get<std::string>()) != std::string::npos);
  }
}

TEST_CASE("a contact sheet of one theme or one template has only these") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  CHECK(here.run({"render", "x.yaml", "--contact-sheet", "--theme", "dark", "--template", "vertical",
                  "--size", "narrow", "-o", "one.svg"})
            .status == 0);
  const std::string page = here.read("one.svg");
  CHECK(page.find("vertical · dark") != std::string::npos);
  CHECK(page.find("newsroom") == std::string::npos);
  CHECK(here.run({"render", "x.yaml", "--contact-sheet", "--theme", "drak"}).status == 2);
}
