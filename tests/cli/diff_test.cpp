#include <catch2/catch.hpp>
#include <string>

#include "cli/program.h"

using namespace backstory::testing;

namespace {

constexpr const char* kBefore = R"(title: Bridges
events:
  - {id: bridge, date: 1961, label: Bridge opens}
  - {id: tower, date: 1970-05, label: Tower opens, detail: It was cold.}
  - {id: mill, date: 1980, label: Mill burns}
  - id: ferry
    date: 1990
    label: Ferry is sold
    confidence: {date: 0.9}
)";

constexpr const char* kAfter = R"(title: Bridges and towers

events:
  - id: ferry           # an old one
    date: 1990
    label: Ferry is sold
    confidence: {date: 0.8}
  - {id: bridge, date: 1962, label: "Long bridge opens"}
  - {id: tower, date: May 1970, label: Tower opens, hidden: true}
  - {id: garden, date: "Oct. 31, 2024", label: Garden opens}
)";

}  // namespace

TEST_CASE("What changed between two timelines, as an editor would say it") {
  const Workplace here;
  here.write("a.yaml", kBefore);
  here.write("b.yaml", kAfter);
  const Outcome outcome = here.run({"diff", "a.yaml", "b.yaml"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err == "");
  CHECK(outcome.out == R"(a.yaml → b.yaml: 1 added, 1 removed, 3 changed, 1 with other evidence
added:
  line 10   Oct. 31, 2024: Garden opens
removed:
  line 5    1980: Mill burns
changed:
  the head of the file
            title: was Bridges
                   now Bridges and towers
  line 8    1962: Long bridge opens
            moved from 1961 to 1962
            label: was Bridge opens
                   now Long bridge opens
  line 9    May 1970: Tower opens
            date: was written 1970-05, now May 1970
            detail: was It was cold., now gone
            hidden: now true
evidence:
  line 4    1990: Ferry is sold
)");
}

TEST_CASE("Comments, quoting, style and order are no difference") {
  const Workplace here;
  here.write("a.yaml", "events:\n  - {id: a, date: 1961, label: One}\n  - {id: b, date: 1962, label: Two}\n");
  here.write(
      "b.yaml",
      "# A note\nevents:\n- id: b\n  date: \"1962\"\n  label: 'Two'\n- id: a\n  date: 1961\n  label: One\n");
  const Outcome outcome = here.run({"diff", "a.yaml", "b.yaml"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "a.yaml → b.yaml: the same\n");
}

TEST_CASE("Events without ids are told by what they say") {
  const Workplace here;
  here.write("a.yaml",
             "events:\n  - {date: 1961, label: Bridge opens at noon}\n  - {date: 1962, label: Two}\n");
  here.write("b.yaml",
             "events:\n  - {date: 1961, label: Long bridge opens at noon}\n  - {date: 1962, label: Two}\n");
  const Outcome outcome = here.run({"diff", "a.yaml", "b.yaml"});
  CHECK(outcome.out == R"(a.yaml → b.yaml: 1 changed
changed:
  line 2    1961: Long bridge opens at noon
            label: was Bridge opens at noon
                   now Long bridge opens at noon
)");
}

TEST_CASE("The same for programs, and from a pipe") {
  const Workplace here;
  here.write("b.yaml", kAfter);
  const Outcome outcome = here.run({"diff", "-", "b.yaml", "--format", "json"}, {kBefore, {}, ""});
  CHECK(outcome.status == 1);
  CHECK_THAT(outcome.out, Catch::StartsWith("{\n  \"before\": \"<stdin>\",\n  \"after\": \"b.yaml\",\n") &&
                              Catch::Contains("\"kind\": \"removed\"") &&
                              Catch::Contains("\"was\": \"Bridge opens\"") &&
                              Catch::Contains("\"now\": \"Long bridge opens\""));
}

TEST_CASE("A file with errors is not compared") {
  const Workplace here;
  here.write("a.yaml", kBefore);
  here.write("b.yaml", "events:\n  - {date: 1961-02-30, label: One}\n");
  const Outcome outcome = here.run({"diff", "a.yaml", "b.yaml"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK_THAT(outcome.err, Catch::StartsWith("b.yaml:2:") &&
                              Catch::EndsWith("backstory: error: nothing was compared: b.yaml has errors\n"));
}
