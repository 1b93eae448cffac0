#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "cli/program.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

std::vector<std::string> examples(bool timelines) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "examples")) {
    const std::string suffix = entry.path().extension();
    const bool article = suffix == ".md" || suffix == ".html" || suffix == ".txt";
    if (timelines ? suffix == ".yaml" : article) names.push_back(entry.path().filename());
  }
  std::ranges::sort(names);
  REQUIRE_FALSE(names.empty());
  return names;
}

// The labels of the events of one date.
std::vector<std::string> labels_on(const Json& timeline, const std::string& date) {
  std::vector<std::string> labels;
  for (const Json& event : timeline["events"]) {
    if (event["date"] == date) labels.push_back(event["label"]);
  }
  return labels;
}

}  // namespace

TEST_CASE("Every example article is made into a timeline that has no fault, and a picture") {
  for (const std::string& name : examples(false)) {
    INFO(name);
    const Workplace here;
    here.copy_example(name);
    const Outcome made = here.run({"make", name});
    INFO(made.err);
    CHECK(made.status == 0);
    const std::string stem = std::filesystem::path(name).stem();
    const Outcome checked = here.run({"check", "out/" + stem + ".yaml"});
    INFO(checked.out);
    CHECK(checked.status == 0);
  }
}

TEST_CASE("The timelines of the examples, as a person has read them") {
  for (const std::string& name : examples(false)) {
    const Workplace here;
    here.copy_example(name);
    const std::string stem = std::filesystem::path(name).stem();
    CHECK_GOLDEN("golden/" + stem + ".yaml", here.run({"extract", name}).out);
  }
}

TEST_CASE("Every example timeline is without fault, is drawn in all sizes and formats, and published") {
  for (const std::string& name : examples(true)) {
    INFO(name);
    const Workplace here;
    here.copy_example(name);
    const Outcome checked = here.run({"check", name});
    INFO(checked.out);
    CHECK(checked.status == 0);
    const Outcome drawn =
        here.run({"render", name, "-o", "a.svg", "a.png", "a.pdf", "--size", "wide,narrow,square"});
    INFO(drawn.err);
    CHECK(drawn.status == 0);
    CHECK(here.files().size() == 1 + 3 * 3);
    CHECK(here.run({"publish", name, "-o", "embed"}).status == 0);
  }
}

TEST_CASE("The story of the troops is told whole, with the words it came from") {
  const Workplace here;
  const std::string name = here.copy_example("north-korean-troops.md");
  const Outcome outcome = here.run({"extract", name, "--format", "json"});
  REQUIRE(outcome.status == 0);
  const Json timeline = Json::parse(outcome.out);
  struct Row {
    std::string date;
    std::string word;
  };
  for (const Row& row : std::vector<Row>{{"1961", "treaty"},
                                         {"2017", "condemns"},
                                         {"2018", "Beijing"},
                                         {"2019", "Pyongyang"},
                                         {"2024-05", "pledges"},
                                         {"2024-08", "incursion"},
                                         {"2024-10-29", "meet"},
                                         {"2024-10-31", "conference"}}) {
    const std::vector<std::string> labels = labels_on(timeline, row.date);
    INFO(row.date << " " << row.word);
    CHECK(std::ranges::any_of(
        labels, [&](const std::string& label) { return label.find(row.word) != std::string::npos; }));
  }
  // The example has no inline markup, so that its passages stand in the file as they are quoted.
  const std::string article = here.read(name);
  for (const Json& event : timeline["events"]) {
    REQUIRE(event.contains("source"));
    const Json& told = event["source"];
    for (const Json& source : told.is_array() ? told : Json::array({told})) {
      CHECK(article.find(source["quote"].get<std::string>()) != std::string::npos);
      CHECK(source["at"][1].get<std::size_t>() - source["at"][0].get<std::size_t>() ==
            count_code_points(source["quote"].get<std::string>()));
    }
  }
}

TEST_CASE("Two runs give the same bytes, whatever is drawn") {
  const Workplace here;
  const std::string name = here.copy_example("every-key.yaml");
  for (const char* folder : {"one", "two"}) {
    const std::string file = std::string(folder) + "/a";
    REQUIRE(here.run({"render", name, "-o", file + ".svg", file + ".png", file + ".pdf"}).status == 0);
    REQUIRE(here.run({"publish", name, "-o", folder}).status == 0);
  }
  for (const std::string& file : here.files()) {
    if (file.starts_with("one/")) CHECK(here.read(file) == here.read("two/" + file.substr(4)));
  }
}
