// `import` and `export` as a desk uses them.
#include <catch2/catch.hpp>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

constexpr const char* kSheet = "Date,Title,Room\n1961,Bridge opens,A\nsoon,Party,B\n";
constexpr const char* kTimeline = R"(title: A ferry returns
events:
  - {id: sold, date: c. 1987, label: The ferry is sold, importance: 3}
  - {id: sails, date: 2024-10-31, label: A new ferry sails}
)";

}  // namespace

TEST_CASE("A sheet becomes a timeline that says where it came from and is without errors") {
  const Workplace here;
  here.write("sheet.csv", kSheet);
  const Outcome outcome = here.run({"import", "sheet.csv", "-o", "x.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "x.yaml: 1 event, 2 warnings\n");
  CHECK(
      outcome.err ==
      "sheet.csv:1:12: warning: column 3 'Room' is not taken: what it holds is not known\n"
      "  Date,Title,Room\n"
      "             ^~~~\n"
      "  hint: to take it, say as which field: --columns FIELD=3\n"
      "sheet.csv:3:1: warning: 'soon' is not taken: 'soon' is not a date: write it like 2024-10-31, Oct. 31, "
      "2024, August 2024, 1961 or c. 1961\n"
      "  soon,Party,B\n"
      "  ^~~~\n"
      "backstory: note: column 1 'Date' is read as date\n"
      "backstory: note: column 2 'Title' is read as label\n");
  CHECK(here.read("x.yaml") ==
        "# To check: backstory check. To draw: backstory render. For completion in editors: backstory schema.\n"
        "# Imported from sheet.csv (CSV).\n"
        "backstory: 1\n"
        "\n"
        "events:\n"
        "  - id: bridge-opens\n"
        "    date: 1961\n"
        "    label: Bridge opens\n");
  CHECK(here.run({"check", "x.yaml"}).out == "x.yaml: 1 event, nothing to report\n");
}

TEST_CASE("With --strict an import that would lose something writes nothing") {
  const Workplace here;
  here.write("sheet.csv", kSheet);
  const Outcome outcome = here.run({"import", "sheet.csv", "-o", "x.yaml", "--strict"});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.err, Catch::EndsWith("error: nothing was written: sheet.csv has 2 warnings\n"));
  CHECK_FALSE(here.has("x.yaml"));
}

TEST_CASE("An import does not write over a timeline that may hold edits") {
  const Workplace here;
  here.write("sheet.csv", kSheet);
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"import", "sheet.csv", "-o", "x.yaml"});
  CHECK(outcome.status == 2);
  CHECK(here.read("x.yaml") == kTimeline);
  CHECK(here.run({"import", "sheet.csv", "-o", "x.yaml", "--force"}).status == 0);
  CHECK(here.read("x.yaml.~1~") == kTimeline);
}

TEST_CASE("Standard input and output serve both ways") {
  const Workplace here;
  Surroundings surroundings;
  surroundings.standard_input = "- **1961** — Bridge opens\n";
  const Outcome imported = here.run({"import", "-"}, surroundings);
  CHECK(imported.status == 0);
  CHECK_THAT(imported.out, Catch::Contains("# Imported from standard input (a Markdown list).\n"));
  surroundings.standard_input = imported.out;
  const Outcome exported = here.run({"export", "-", "--to", "mermaid"}, surroundings);
  CHECK(exported.out == "timeline\n    1961 : Bridge opens\n");
}

TEST_CASE("An export says what the format cannot hold, with the line of the timeline") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  const Outcome outcome = here.run({"export", "x.yaml", "-o", "x.mw"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "x.mw\n");
  CHECK(outcome.err ==
        "x.yaml:3:22: warning: markwhen has no approximate dates; '1987~' is written as 1987, and whole in a "
        "property\n"
        "    - {id: sold, date: c. 1987, label: The ferry is sold, importance: 3}\n"
        "                       ^~~~~~~\n");
  const Outcome strict = here.run({"export", "x.yaml", "-o", "y.mw", "--strict"});
  CHECK(strict.status == 1);
  CHECK_THAT(strict.err, Catch::EndsWith("error: nothing was written: markwhen cannot hold all of x.yaml\n"));
  CHECK_FALSE(here.has("y.mw"));
}

TEST_CASE("A format that is not plain, and a file that is none, are asked about") {
  const Workplace here;
  here.write("x.yaml", kTimeline);
  here.write("hello", "hello\n");
  here.write("page.html", "<p>1961: x</p>\n");
  CHECK(
      here.run({"export", "x.yaml"}).err ==
      "backstory: error: say which format is wanted: --to icalendar, or -o with its suffix (all: --list)\n");
  CHECK(here.run({"import", "hello"}).err ==
        "backstory: error: the format of hello is not plain; say which it is: --from csv (all: --list)\n");
  CHECK(here.run({"import", "page.html"}).status == 2);
  CHECK(here.run({"export", "x.yaml", "--to", "mermiad"}).status == 2);
  CHECK(here.run({"import"}).err == "backstory: error: FILE is required\nSee: backstory import --help\n");
  CHECK_THAT(here.run({"import", "--list"}).out,
             Catch::Contains("icalendar       .ics .ical .ifb   import export"));
}
