// Composed mappings lead through two tables: text → UTF-8 → bytes.
#include <catch2/catch.hpp>

#include "intake/mapped_text.h"

namespace backstory::intake {
namespace {

TEST_CASE("copied runs join, escapes stay apart") {
  MappedText built("ab&amp;cd");
  built.copy({0, 1});
  built.copy({1, 2});
  built.put("&", {2, 7});
  built.copy({7, 9});
  CHECK(built.text() == "ab&cd");
  REQUIRE(built.mappings().size() == 3);
  CHECK(find_source(built.mappings(), {1, 2}) == SourceSpan{1, 2});
  CHECK(find_source(built.mappings(), {2, 3}) == SourceSpan{2, 7});
  CHECK(find_source(built.mappings(), {1, 4}) == SourceSpan{1, 8});
  CHECK(find_source(built.mappings(), {5, 5}) == SourceSpan{9, 9});
  CHECK(find_source({}, {0, 0}) == SourceSpan{0, 0});
}

TEST_CASE("a separator maps to the empty place behind what stands before it") {
  MappedText built("ab");
  built.copy({0, 1});
  built.separate("\n\n");
  built.copy({1, 2});
  CHECK(built.text() == "a\n\nb");
  CHECK(find_source(built.mappings(), {1, 3}) == SourceSpan{1, 1});
  CHECK(find_source(built.mappings(), {0, 4}) == SourceSpan{0, 2});
}

TEST_CASE("tables compose, and runs are split where the inner table is") {
  // bytes: 'a' E9 '&' … ; UTF-8: "aé&amp;b"; text: "aé&b"
  const std::vector<TextMapping> inner = {{{0, 1}, {0, 1}}, {{1, 3}, {1, 2}}, {{3, 9}, {2, 8}}};
  const std::vector<TextMapping> outer = {{{0, 3}, {0, 3}}, {{3, 4}, {3, 8}}, {{4, 5}, {8, 9}}};
  const std::vector<TextMapping> whole = compose(outer, inner);
  REQUIRE(whole.size() == 4);
  CHECK(find_source(whole, {0, 1}) == SourceSpan{0, 1});
  CHECK(find_source(whole, {1, 3}) == SourceSpan{1, 2});
  CHECK(find_source(whole, {3, 4}) == SourceSpan{2, 7});
  CHECK(find_source(whole, {4, 5}) == SourceSpan{7, 8});
}

}  // namespace
}  // namespace backstory::intake
