// Files as the users of other tools write them: what is taken, and what is said of the rest.
#include <catch2/catch.hpp>

#include "base/file.h"
#include "publish/exchange_support.h"
#include "support/golden.h"

namespace backstory::publish {
namespace {

using testing::read_foreign;
using testing::ReadForeign;

void check_foreign(const std::string& name) {
  const std::string folder = "publish/foreign/";
  const std::string bytes = read_file(testing::test_folder() / (folder + name));
  Diagnostics diagnostics;
  const auto text = decode_foreign(bytes, diagnostics);
  REQUIRE(text);
  const auto format = guess_format(name, *text);
  REQUIRE(format);
  const ReadForeign read = read_foreign(*format, *text, name);
  REQUIRE(read.imported);
  CHECK_GOLDEN(folder + name + ".yaml", read.yaml);
  CHECK_GOLDEN(folder + name + ".messages.txt", read.messages);
  testing::read_yaml(read.yaml);
}

// If these failed, a desk would not get its old sheet in, or would not hear of the row that was left behind.
TEST_CASE("a sheet from a German Excel is read by its headers") {
  check_foreign("excel.csv");
}
TEST_CASE("a sheet made for TimelineJS is read with its title, eras and links") {
  check_foreign("timelinejs-sheet.csv");
}
TEST_CASE("dates with slashes are reported, not guessed") {
  check_foreign("us-dates.tsv");
}
TEST_CASE("a table without headers is read by its dates") {
  check_foreign("no-header.tsv");
}
TEST_CASE("a calendar's events are read, its repeats and rooms reported") {
  check_foreign("calendar.ics");
}
TEST_CASE("a list that somebody wrote in Markdown is read item by item") {
  check_foreign("list.md");
}
TEST_CASE("a Mermaid timeline is read by its periods") {
  check_foreign("flow.mmd");
}
TEST_CASE("markwhen's notes are read but for dates that move") {
  check_foreign("notes.mw");
}
TEST_CASE("TimelineJS slides are read but for their pictures") {
  check_foreign("slides.json");
}

}  // namespace
}  // namespace backstory::publish
