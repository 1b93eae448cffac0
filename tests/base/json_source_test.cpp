// JSON of others: what it says, where it stands, and what is no JSON.
#include "base/json_source.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"

namespace backstory {
namespace {

std::string fault_of(const std::string& text) {
  Diagnostics diagnostics;
  const auto source = JsonSource::read(text, diagnostics);
  CHECK(source.has_value() == diagnostics.all().empty());
  if (source) return "";
  const LineColumn place = find_line_column(text, diagnostics.all()[0].span.begin);
  return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + diagnostics.all()[0].message;
}

TEST_CASE("JSON values know what they say and where they stand") {
  const std::string text =
      R"({"a": [1, -2.5e3, true], "b\n": "x\u00e9\ud83d\ude00\ud800\"", "c": {"d": null}})";
  Diagnostics diagnostics;
  const auto source = JsonSource::read(text, diagnostics);
  REQUIRE(source);
  const JsonValue root = source->root();
  CHECK(root.kind() == JsonKind::object);
  REQUIRE(root.children().size() == 3);
  const JsonValue a = *root.find("a");
  REQUIRE(a.children().size() == 3);
  CHECK(a.children()[1].text() == "-2.5e3");
  CHECK(a.children()[1].span().of(text) == "-2.5e3");
  CHECK(root.find("b\n")->text() == "xé😀\xEF\xBF\xBD\"");
  CHECK(root.children()[1].key() == "b\n");
  CHECK(root.find("c")->find("d")->kind() == JsonKind::null);
  CHECK_FALSE(root.find("d"));
}

TEST_CASE("what is no JSON is refused at its place") {
  struct Row {
    std::string text;
    std::string fault;
  };
  const Row row = GENERATE(values<Row>({
      {"", "1:1 the file ends where a value should stand"},
      {"{\"a\": 1", "1:1 the { that begins here has no end"},
      {"[1, 2,]", "1:7 no comma stands before ]"},
      {"[1 2]", "1:4 a comma or ] should stand here"},
      {"{a: 1}", "1:2 the name of a member should stand here, in \"quotes\""},
      {"{\"a\" 1}", "1:6 a colon should stand after the name of a member"},
      {"[01]", "1:2 a number does not begin with 0"},
      {"[1.]", "1:4 a digit should stand here"},
      {"\"abc", "1:1 the quote that begins here has no end"},
      {"\"a\nb\"", "1:3 a line break or control character in a text must be written as an escape"},
      {"\"\\x\"", "1:2 there is no such escape"},
      {"\"\\u12g4\"", "1:2 \\u takes four hexadecimal digits"},
      {"[true]\n]", "2:1 something follows the end of the JSON value"},
      {"[nul]", "1:2 words go in \"quotes\""},
      {"\"\xC3\"", "1:2 the file is not UTF-8"},
  }));
  CHECK(fault_of(row.text) == row.fault);
}

TEST_CASE("JSON that is made to hurt is refused") {
  CHECK(fault_of(std::string(100'000, '[')) == "1:66 the file nests deeper than 64 levels");
  std::string many = "[0";
  for (int i = 0; i < 1'000'000; ++i) many += ",0";
  CHECK_THAT(fault_of(many + "]"), Catch::EndsWith("the file has over a million values"));
}

// Beside the machine: JSONTestSuite's files, as its names say.
TEST_CASE("a suite of JSON is taken and refused as its names say") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (!corpora) return;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(corpora) / "hostile/json")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const std::string fault = fault_of(read_file(entry.path()));
    if (name.starts_with("y_")) CHECK(fault == "");
    if (name.starts_with("n_")) CHECK(fault != "");
  }
}

}  // namespace
}  // namespace backstory
