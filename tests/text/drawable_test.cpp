#include "text/drawable.h"

#include <catch2/catch.hpp>

namespace backstory::text {
namespace {

// If these failed, the PNG and the SVG would show different words, or a pasted control could turn a line
// round.
TEST_CASE("what is drawn of a text") {
  struct Row {
    std::string_view given;
    std::string_view shown;
  };
  const Row row = GENERATE(values<Row>({
      {"", ""},
      {"Ferry sails again", "Ferry sails again"},
      {"tab\tnewline\nreturn\r", "tab newline return "},
      {"line\u2028paragraph\u2029next\u0085", "line paragraph next "},
      {std::string_view("nul\0bell\a\x7f", 9), "nulbell"},
      {"C1 \u0090control", "C1 control"},
      {"soft\u00adhyphen, \ufeffmark", "softhyphen, mark"},
      {"over\u202eride and \u2067isolate\u2069", "override and isolate"},
      {"\u200e\u200fmarks stay", "\u200e\u200fmarks stay"},
      {"nonchar \ufdd0\uffff\U0001ffff", "nonchar "},
      {"bad \xff\xc3", "bad \ufffd\ufffd"},
      {"\U0001F468\u200d\U0001F469 family", "\U0001F468\u200d\U0001F469 family"},
  }));
  CHECK(drawable(row.given) == row.shown);
  CHECK(drawable(drawable(row.given)) == row.shown);
}

// If these failed, a Hebrew label's full stop would stand on the wrong side in the SVG.
TEST_CASE("the direction of a text is its first strong letter's") {
  CHECK_FALSE(is_right_to_left("Ferry"));
  CHECK_FALSE(is_right_to_left(""));
  CHECK_FALSE(is_right_to_left("1961 – 1989"));
  CHECK(is_right_to_left("\u05e9\u05dc\u05d5\u05dd."));
  CHECK(is_right_to_left("1961 \u0627\u0644\u0639"));
  CHECK_FALSE(is_right_to_left("Ferry \u05e9\u05dc\u05d5\u05dd"));
  CHECK(is_right_to_left("\u200fFerry"));
  CHECK_FALSE(is_right_to_left("\u200e\u05e9"));
}

}  // namespace
}  // namespace backstory::text
