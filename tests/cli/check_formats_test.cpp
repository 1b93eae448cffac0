// What editors and code hosts get of check: they count columns in UTF-16 units, and underline the wrong word
// where an emoji stands before it and was counted as one.
#include <catch2/catch.hpp>
#include <string>

#include "base/json.h"
#include "cli/program.h"
#include "support/golden.h"

using namespace backstory;
using namespace backstory::testing;

namespace {

// Before the fault: é is one unit in two bytes, the ferry two units in four bytes.
constexpr const char* kFerries = R"(events:
  - {label: "é ⛴ 🚢 sails", dat: 2024}
  - {date: 2025-02-30, label: It sinks}
)";

constexpr const char* kDoubtful = "events:\n  - {date: XXXX-08, label: A storm}\n";

// The part of a line of kFerries between two columns from 0, in UTF-16 units.
std::u16string units_of(const std::u16string& line, std::size_t begin, std::size_t end) {
  return line.substr(begin, end - begin);
}

const std::u16string kSecondLine = u"  - {label: \"é ⛴ 🚢 sails\", dat: 2024}";

}  // namespace

TEST_CASE("Editors get the columns of the language server protocol, from 0 and in UTF-16 units") {
  const Workplace here;
  here.write("a ferry.yaml", kFerries);
  const Outcome outcome = here.run({"check", "--format", "lsp", "a ferry.yaml"});
  CHECK(outcome.status == 1);
  const Json file = Json::parse(outcome.out).at(0);
  const std::string uri = file["uri"];
  CHECK(uri.starts_with("file:///"));
  CHECK(uri.ends_with("/a%20ferry.yaml"));
  CHECK_GOLDEN("cli/golden/check-faults-lsp.json", format_json(file["diagnostics"]));
  bool seen = false;
  for (const Json& one : file["diagnostics"]) {
    if (one["code"] != "unknown-key") continue;
    seen = true;
    const Json& range = one["range"];
    CHECK(range["start"]["line"] == 1);
    CHECK((units_of(kSecondLine, range["start"]["character"], range["end"]["character"]) == u"dat"));
  }
  CHECK(seen);
}

TEST_CASE("Code hosts get SARIF, from 1 and in UTF-16 units") {
  const Workplace here;
  here.write("a ferry.yaml", kFerries);
  here.write("storm.yaml", kDoubtful);
  const Outcome outcome = here.run({"check", "--format", "sarif", "a ferry.yaml", "storm.yaml"});
  CHECK(outcome.status == 1);
  Json sarif = Json::parse(outcome.out);
  Json& run = sarif["runs"][0];
  bool seen = false;
  for (const Json& result : run["results"]) {
    CHECK(run["tool"]["driver"]["rules"].at(result["ruleIndex"].get<std::size_t>())["id"] ==
          result["ruleId"]);
    if (result["ruleId"] != "unknown-key") continue;
    seen = true;
    const Json& region = result["locations"][0]["physicalLocation"]["region"];
    const std::size_t begin = region["startColumn"].get<std::size_t>() - 1;
    const std::size_t end = region["endColumn"].get<std::size_t>() - 1;
    CHECK((units_of(kSecondLine, begin, end) == u"dat"));
  }
  CHECK(seen);
  run["tool"]["driver"]["version"] = "VERSION";
  CHECK_GOLDEN("cli/golden/check-faults.sarif", format_json(sarif));
}

TEST_CASE("A good file has an empty list in each format, so that an editor takes old marks away") {
  const Workplace here;
  here.write("x.yaml", "events:\n  - {date: 1987, label: Sold}\n");
  const Outcome lsp = here.run({"check", "--format", "lsp", "x.yaml"});
  CHECK(lsp.status == 0);
  CHECK(Json::parse(lsp.out).at(0)["diagnostics"] == Json::array());
  const Outcome sarif = here.run({"check", "--format", "sarif", "x.yaml"});
  CHECK(sarif.status == 0);
  CHECK(Json::parse(sarif.out)["runs"][0]["results"] == Json::array());
}

TEST_CASE("Standard input has a place in both formats, though no path") {
  const Workplace here;
  CHECK(Json::parse(here.run({"check", "--format", "lsp", "-"}, {kDoubtful, {}, ""}).out).at(0)["uri"] ==
        "stdin:");
  CHECK(here.run({"check", "--format", "sarif", "-"}, {kDoubtful, {}, ""}).status == 0);
}
