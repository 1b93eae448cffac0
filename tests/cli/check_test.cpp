#include <catch2/catch.hpp>
#include <string>

#include "cli/program.h"
#include "support/golden.h"

using namespace backstory::testing;

namespace {

constexpr const char* kGood =
    "events:\n  - {date: 1987, label: Sold, source: {quote: sold in 1987}}\n"
    "  - {date: 2024-10-31, label: Sails, source: {quote: sails}}\n";

constexpr const char* kFaults = R"(title: A ferry
colour: blue
events:
  - date: 2023-02-30
    label: The ferry is sold
  - date: 2024-10-31
    lable: A new ferry sails
  - date: 2025
    label: It sinks
    track: ferry
)";

}  // namespace

TEST_CASE("A good file has one line to its credit") {
  const Workplace here;
  here.write("x.yaml", kGood);
  const Outcome outcome = here.run({"check", "x.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "x.yaml: 2 events, nothing to report\n");
  CHECK(outcome.err == "");
}

TEST_CASE("All faults of all files come at once, with their places and how to mend them") {
  const Workplace here;
  here.write("good.yaml", kGood);
  here.write("bad.yaml", kFaults);
  const Outcome outcome = here.run({"check", "bad.yaml", "good.yaml"});
  CHECK(outcome.status == 1);
  CHECK_GOLDEN("cli/golden/check-faults.txt", outcome.out);
  CHECK(outcome.err == "");
}

TEST_CASE("The same for programs") {
  const Workplace here;
  here.write("good.yaml", kGood);
  here.write("bad.yaml", kFaults);
  const Outcome outcome = here.run({"check", "--format", "json", "bad.yaml", "good.yaml"});
  CHECK(outcome.status == 1);
  CHECK_GOLDEN("cli/golden/check-faults.json", outcome.out);
}

TEST_CASE("What an editor should look at is a warning, and no failure") {
  const Workplace here;
  here.write("x.yaml", "events:\n  - {date: XXXX-08, label: A storm breaks the pier}\n");
  const Outcome outcome = here.run({"check", "x.yaml"});
  CHECK(outcome.status == 0);
  CHECK_GOLDEN("cli/golden/check-review.txt", outcome.out);
}

TEST_CASE("Colours are for terminals only") {
  const Workplace here;
  here.write("bad.yaml", kFaults);
  const Outcome outcome = here.run({"check", "bad.yaml"}, {"", {{"TERM", "xterm-256color"}}, ""});
  CHECK_THAT(outcome.out, !Catch::Contains("\x1b"));
}

TEST_CASE("A file cannot drive the terminal of who checks it") {
  const Workplace here;
  here.write("x.yaml", "\x1b[2Jtitle: x\nevents: []\n");
  const Outcome outcome = here.run({"check", "x.yaml"});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.out, !Catch::Contains("\x1b"));
}
