// If these fail, the JSON that a site loads is not what the timeline says.
#include "base/json.h"

#include <catch2/catch.hpp>

namespace backstory {
namespace {

TEST_CASE("keys keep their order, text stays as it is, and a newline ends the file") {
  Json json;
  json["title"] = "Où — 日本";
  json["alt"] = nullptr;
  json["dates"] = {"1961", "2017"};
  CHECK(format_json(json) ==
        "{\n  \"title\": \"Où — 日本\",\n  \"alt\": null,\n  \"dates\": [\n    \"1961\",\n    \"2017\"\n  "
        "]\n}\n");
}

TEST_CASE("malformed bytes are replaced, never thrown for") {
  Json json;
  json["x"] = "a\xFF";
  CHECK(format_json(json) == "{\n  \"x\": \"a\uFFFD\"\n}\n");
}

}  // namespace
}  // namespace backstory
