// JSON is strict, knows where its strings stand, and has limits.
#include "intake/cms/json_tree.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "intake/cms/json_string.h"

namespace backstory::intake {
namespace {

std::string fault_of(std::string_view source) {
  const auto parsed = parse_json(source);
  const auto* fault = std::get_if<JsonFault>(&parsed);
  return fault == nullptr ? "" : fault->message;
}

TEST_CASE("strings of JSON lead back to their spelling") {
  const std::string source = R"({"a": [1, {"b": "x\u00e9\n\ud83d\ude00\"y"}], "c": true})";
  const auto parsed = parse_json(source);
  REQUIRE(std::holds_alternative<JsonTree>(parsed));
  const JsonView root(std::get<JsonTree>(parsed));
  const JsonView string = root.find("a").items().at(1).find("b");
  const MappedText text = string.text();
  CHECK(text.text() == "xé\n😀\"y");
  CHECK(find_source(text.mappings(), {1, 3}).of(source) == "\\u00e9");
  CHECK(find_source(text.mappings(), {4, 8}).of(source) == "\\ud83d\\ude00");
  CHECK(string.words() == "xé 😀\"y");
  CHECK_FALSE(root.find("c").find("no").items().size() > 0);
  CHECK(root.find("none").words() == "");
}

TEST_CASE("escapes that stand for no character become the replacement character") {
  for (const char* inside : {R"(\ud83d)", R"(\ude00)", R"(\u0000)", R"(\q)", R"(\u12)", "\\"}) {
    CAPTURE(inside);
    const MappedText text = decode_json_string(inside, {0, std::string_view(inside).size()});
    CHECK(text.text().starts_with("\uFFFD"));
    CHECK(text.mappings().back().input.end == std::string_view(inside).size());
  }
}

TEST_CASE("what is no JSON is refused with its reason") {
  CHECK(fault_of("") == "it is empty");
  CHECK(fault_of(R"({"a": "x)") == "a string is not closed");
  CHECK(fault_of(R"({"a": 01})") == "a number is not written as JSON writes numbers");
  CHECK(fault_of(R"({"a": tru})") == "a word is neither true, false nor null");
  CHECK(fault_of(R"({"a": "\x"})") == "a string holds an escape that JSON does not have");
  CHECK(fault_of("{\"a\": \"x\ny\"}") == "a string holds a line end or another control character as it is");
  CHECK(fault_of(R"({"a": 1} x)") == "a bracket, comma or colon is missing or too many");
  CHECK(fault_of("3") == "");
  CHECK(fault_of("[]") == "");
}

TEST_CASE("depth and size of JSON are limited before they cost anything") {
  CHECK(fault_of(std::string(200, '[') + std::string(200, ']')) == "it nests more than 128 levels");
  CHECK(fault_of(std::string(5'000'000, '[')) != "");
  CHECK(fault_of(std::string(100, '[') + std::string(100, ']')) == "");
  std::string many = "[";
  for (int i = 0; i < 1'000'001; ++i) many += "1,";
  CHECK(fault_of(many + "1]") == "it holds more than 1000000 values");
}

TEST_CASE("the files of a conformance suite are taken and refused as their names say") {
  const char* corpora = std::getenv("BACKSTORY_CORPORA");
  if (corpora == nullptr) {
    WARN("skipped: BACKSTORY_CORPORA does not name a folder with hostile/json");
    return;
  }
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(corpora) / "hostile" / "json")) {
    const std::string name = entry.path().filename().string();
    const std::string fault = fault_of(read_file(entry.path()));
    CAPTURE(name);
    if (name.starts_with("y_")) CHECK(fault == "");
    if (name.starts_with("n_")) CHECK(fault != "");
  }
}

}  // namespace
}  // namespace backstory::intake
