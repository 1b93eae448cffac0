// What an editor would lose: a comment, a neighbour's words, or the file.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/program.h"
#include "support/golden.h"

using namespace backstory::testing;

namespace {

constexpr const char* kFile = R"(# Desk: ask Ines before changing dates.
title: 'The ferry'   # working title

tracks:
  - {id: sea, label: At sea}

events:
  # from the archive
  - id: sold
    date: "1987"         # the year is sure
    label: The ferry is sold
    actors: [Harbour board, "Nordlinjen"]

  - id: sails
    date: 2024-10-31
    label: A new ferry sails
)";

constexpr const char* kEdited = R"(# Desk: ask Ines before changing dates.
title: 'The ferry''s return'   # working title

tracks:
  - {id: sea, label: At sea}

events:
  # from the archive
  - id: sold
    date: "May 1987"         # the year is sure
    label: "The ferry: sold"
    track: sea
    actors: [Harbour board, "Nordlinjen", A/S Dan]

  - id: sails
    date: 2024-10-31
    label: A new ferry sails
)";

}  // namespace

TEST_CASE("fields are set in one write, and nothing else is changed") {
  const Workplace here;
  here.write("x.yaml", kFile);
  const Outcome outcome = here.run({"set", "x.yaml", "sold.label", "The ferry: sold", "sold.date", "May 1987",
                                    "title", "The ferry's return", "sold.actors",
                                    "Harbour board, Nordlinjen, A/S Dan", "#1.track", "sea"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK(outcome.out ==
        "sold.label: The ferry: sold\nsold.date: May 1987\ntitle: The ferry's return\n"
        "sold.actors: Harbour board, Nordlinjen, A/S Dan\n#1.track: sea\n");
  CHECK(here.read("x.yaml") == kEdited);
  CHECK(here.files() == std::vector<std::string>{"x.yaml"});
}

TEST_CASE("a dry run shows the difference and writes nothing") {
  const Workplace here;
  here.write("x.yaml", kFile);
  const Outcome outcome =
      here.run({"set", "x.yaml", "sails.label", "It sails", "--unset", "sold.actors", "--dry-run"});
  CHECK(outcome.status == 0);
  CHECK_GOLDEN("cli/golden/set-dry-run.txt", outcome.out);
  CHECK(here.read("x.yaml") == kFile);
}

TEST_CASE("what cannot be set is said at its place, and nothing is written") {
  const Workplace here;
  here.write("x.yaml", kFile);
  const Outcome outcome =
      here.run({"set", "x.yaml", "sold.date", "Feb 30, 1987", "sails.track", "see", "sails.importance",
                "much", "sails.url", "example.org", "--unset", "sails.label"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK_GOLDEN("cli/golden/set-faults.txt", outcome.err);
  CHECK(here.read("x.yaml") == kFile);
}

TEST_CASE("misspelt events and fields are answered with the nearest") {
  struct Row {
    std::vector<std::string> words;
    std::string message;
  };
  const Row row = GENERATE(values<Row>({
      {{"slod.label", "x"}, "x.yaml has no event 'slod'; did you mean 'sold'?"},
      {{"nobody.label", "x"}, "x.yaml has no event 'nobody'\nIt has: sold, sails"},
      {{"#3.label", "x"}, "x.yaml has 2 events, not an event #3"},
      {{"sold.lable", "x"}, "an event has no key 'lable'; did you mean 'label'?"},
      {{"sold", "x"}, "which field of 'sold'? As in 'sold.label'"},
      {{"titel", "x"}, "a timeline has no key 'titel'; did you mean 'title'?"},
      {{"look.thme", "x"}, "the look has no key 'thme'; did you mean 'theme'?"},
      {{"title"}, "'title' needs a value; to take it away: --unset title"},
      {{}, "name a field and its value\nSee: backstory set --help"},
  }));
  const Workplace here;
  here.write("x.yaml", kFile);
  std::vector<std::string> arguments{"set", "x.yaml"};
  arguments.insert(arguments.end(), row.words.begin(), row.words.end());
  const Outcome outcome = here.run(arguments);
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "backstory: error: " + row.message + "\n");
  CHECK(here.read("x.yaml") == kFile);
}

TEST_CASE("a file with faults is not edited; they are listed") {
  const Workplace here;
  here.write("x.yaml", "events:\n  - {date: 1987, lable: Sold}\n");
  const Outcome outcome = here.run({"hide", "x.yaml", "#1"});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::Contains("did you mean 'label'?"));
}

TEST_CASE("events are added where their date belongs, hidden, locked, removed and sorted") {
  const Workplace here;
  here.write("x.yaml", kFile);
  const Outcome added = here.run({"add", "x.yaml", "--date", "c. 1999", "--label", "Overhaul, at last",
                                  "--comment", "heard from the crew", "--actors", "Crew"});
  CHECK(added.out == "overhaul-at-last\n");
  CHECK(here.run({"hide", "x.yaml", "sold"}).out == "sold: hidden\n");
  CHECK(here.run({"hide", "x.yaml", "sold"}).out == "x.yaml: nothing to change\n");
  CHECK(here.run({"lock", "x.yaml", "sold", "sails"}).out == "sold: locked\nsails: locked\n");
  CHECK(here.run({"unlock", "x.yaml", "sails"}).out == "sails: unlocked\n");
  CHECK(here.run({"set", "x.yaml", "sold.date", "2030"}).status == 0);
  CHECK(here.run({"sort", "x.yaml"}).status == 0);
  CHECK_GOLDEN("cli/golden/edited.yaml", here.read("x.yaml"));
  CHECK(here.run({"remove", "x.yaml", "sold", "sails"}).status == 0);
  CHECK_GOLDEN("cli/golden/edited-removed.yaml", here.read("x.yaml"));
  CHECK(here.run({"remove", "x.yaml", "overhaul-at-last"}).out ==
        "overhaul-at-last: removed (c. 1999, Overhaul, at last)\n");
  CHECK_THAT(here.read("x.yaml"), Catch::EndsWith("\nevents: []\n"));
  CHECK(here.run({"check", "x.yaml"}).status == 0);
}

TEST_CASE("standard input is edited to standard output, and JSON says what was done") {
  const Workplace here;
  CHECK(here.run({"set", "-", "title", "New"}, {"title: Old # x\nevents: []", {}, ""}).out ==
        "title: New # x\nevents: []");
  here.write("x.yaml", kFile);
  CHECK_GOLDEN("cli/golden/set.json", here.run({"set", "x.yaml", "title", "New", "--dry-run", "--json"}).out);
}
