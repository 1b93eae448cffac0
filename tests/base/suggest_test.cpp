// If these fail, a hint names a key that nobody meant.
#include "base/suggest.h"

#include <array>
#include <catch2/catch.hpp>

namespace backstory {
namespace {

constexpr std::array<std::string_view, 7> kKeys = {"label",      "date", "detail", "track",
                                                   "importance", "id",   "x"};

TEST_CASE("edits are inserting, deleting, replacing and swapping") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("label", "label") == 0);
  CHECK(edit_distance("label", "lable") == 1);
  CHECK(edit_distance("label", "labl") == 1);
  CHECK(edit_distance("label", "labels") == 1);
  CHECK(edit_distance("label", "lebel") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("", "abc") == 3);
}

TEST_CASE("the nearest key is named when it is near enough") {
  CHECK(find_nearest("lable", kKeys) == "label");
  CHECK(find_nearest("Lable", kKeys) == "label");
  CHECK(find_nearest("importence", kKeys) == "importance");
  CHECK(find_nearest("dates", kKeys) == "date");
  CHECK(find_nearest("di", kKeys) == "id");
}

TEST_CASE("nothing is named when nothing is near") {
  CHECK_FALSE(find_nearest("colour", kKeys).has_value());
  CHECK_FALSE(find_nearest("y", kKeys).has_value());
  CHECK_FALSE(find_nearest("", kKeys).has_value());
  CHECK_FALSE(find_nearest(std::string(100'000, 'l'), kKeys).has_value());
  CHECK_FALSE(find_nearest("label", {}).has_value());
}

}  // namespace
}  // namespace backstory
