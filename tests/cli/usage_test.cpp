#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/program.h"
#include "support/golden.h"

using namespace backstory::testing;

TEST_CASE("Every command explains itself") {
  const Workplace here;
  for (const char* command : {"make",        "extract", "intake", "times",  "render", "check",     "inspect",
                              "publish",     "batch",   "import", "export", "serve",  "templates", "themes",
                              "completions", "diff",    "merge",  "watch",  "set",    "add",       "hide",
                              "show",        "lock",    "unlock", "remove", "sort",   "schema"}) {
    const Outcome outcome = here.run({command, "--help"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
    CHECK_GOLDEN(std::string("cli/golden/help-") + command + ".txt", outcome.out);
  }
  const Outcome program = here.run({"--help"});
  CHECK(program.status == 0);
  CHECK_GOLDEN("cli/golden/help.txt", program.out);
  CHECK(here.run({"-h"}).out == program.out);
}

TEST_CASE("Without a word the program says what it can do, as a fault of usage") {
  const Workplace here;
  const Outcome outcome = here.run({});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == here.run({"--help"}).out);
}

TEST_CASE("The version is one line") {
  const Workplace here;
  const Outcome outcome = here.run({"--version"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Matches("backstory [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_CASE("A misspelt word is answered with the nearest one, and exit status 2") {
  struct Row {
    std::vector<std::string> arguments;
    std::string message;
  };
  const Row row = GENERATE(values<Row>({
      {{"rendr", "x.yaml"}, "unknown command 'rendr'; did you mean 'render'?\nSee: backstory --help"},
      {{"paint"}, "unknown command 'paint'\nSee: backstory --help"},
      {{"--verison"}, "unknown option '--verison'; did you mean '--version'?\nSee: backstory --help"},
      {{"--vers"}, "unknown option '--vers'; did you mean '--version'?\nSee: backstory --help"},
      {{"render", "x.yaml", "--thme=dark"},
       "unknown option '--thme'; did you mean '--theme'?\nSee: backstory render --help"},
      {{"check", "-q", "x.yaml"}, "unknown option '-q'\nSee: backstory check --help"},
      {{"extract", "a.md", "--format", "yml"},
       "--format: 'yml' is not one of yaml, json, html; did you mean 'yaml'?\nSee: backstory extract --help"},
      {{"render", "x.yaml", "--size", "wde"},
       "unknown size 'wde'; did you mean 'wide'?\nSizes: wide, og, square, story, narrow, phone, print-1, "
       "print-2, print-3, or width and height such as 800x450 or 360xauto in px, 90x60mm in mm"},
      {{"make", "a.md", "--size", "0x10"},
       "unknown size '0x10'\nSizes: wide, og, square, story, narrow, phone, print-1, print-2, print-3, or "
       "width and height such as 800x450 or 360xauto in px, 90x60mm in mm"},
      {{"render", "x.yaml", "--scale", "2x"},
       "--scale: '2x' is not a number from 0.1 to 10\nSee: backstory render --help"},
      {{"render"}, "TIMELINE is required\nSee: backstory render --help"},
      {{"publish", "x.yaml"}, "--output is required\nSee: backstory publish --help"},
      {{"render", "x.yaml", "--size"}, "--size needs a value\nSee: backstory render --help"},
      {{"render", "a.yaml", "b.yaml"}, "unexpected argument 'b.yaml'\nSee: backstory render --help"},
      {{"render", "x.yaml", "-o", "x.gif"},
       "cannot draw 'x.gif': the name must end in .svg, .png, .webp or .pdf"},
      {{"make", "out/x.yaml"},
       "out/x.yaml is a timeline file, not an article\nTo draw it: backstory render out/x.yaml"},
      {{"\x1b[2Jx"}, "unknown command '\\x1b[2Jx'\nSee: backstory --help"},
  }));
  const Workplace here;
  const Outcome outcome = here.run(row.arguments);
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "backstory: error: " + row.message + "\n");
  CHECK(here.files().empty());
}

TEST_CASE("Who names a file and no command is told which one draws it") {
  const Workplace here;
  here.write("story.md", "Words.\n");
  here.write("story.yaml", "events: []\n");
  CHECK(here.run({"story.md"}).err ==
        "backstory: error: 'story.md' is no command\nTo draw it: backstory make story.md\n");
  CHECK(here.run({"story.yaml"}).err ==
        "backstory: error: 'story.yaml' is no command\nTo draw it: backstory render story.yaml\n");
}

TEST_CASE("A day of publication is one day") {
  struct Row {
    std::string date;
    std::string message;
  };
  const Row row = GENERATE(values<Row>({
      {"2024-10", "--published: '2024-10' is not one day, such as 2024-11-01"},
      {"2024-10-XX", "--published: '2024-10-XX' is not one day, such as 2024-11-01"},
      {"Oct 22–24, 2024", "--published: 'Oct 22–24, 2024' is not one day, such as 2024-11-01"},
      {"2023-02-29", "--published: '2023-02-29' is not a date: February 2023 has 28 days"},
  }));
  const Workplace here;
  here.write("a.md", "Words.\n");
  const Outcome outcome = here.run({"extract", "a.md", "--published", row.date});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "backstory: error: " + row.message + "\n");
}
