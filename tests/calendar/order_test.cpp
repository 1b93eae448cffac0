// If these fail, events stand in the wrong order, or a day is not found inside its own month.
#include <algorithm>
#include <catch2/catch.hpp>

#include "calendar/table.h"

namespace backstory::calendar {
namespace {

using testing::edtf;

TEST_CASE("a timeline runs by begin, then coarse before fine, then by end; the unplaced come last") {
  const std::vector<std::string> expected = {"Y-65998000~", "-0043",      "../0079", "196X",    "../1960",
                                             "1961",        "1961/1989",  "1961/..", "1961-01", "1961-01-01",
                                             "1961-07",     "1961-07-11", "XXXX-05", "XXXX-08"};
  std::vector<std::string> shuffled = expected;
  std::reverse(shuffled.begin(), shuffled.end());
  std::stable_sort(shuffled.begin(), shuffled.end(),
                   [](const auto& a, const auto& b) { return comes_before(edtf(a), edtf(b)); });
  CHECK(shuffled == expected);
}

TEST_CASE("a date is inside a larger one") {
  const auto within = [](std::string_view inner, std::string_view outer) {
    return is_within(edtf(inner), edtf(outer));
  };
  CHECK(within("2024-10-31", "2024-10"));
  CHECK(within("2024-10-31", "2024"));
  CHECK(within("2024-10-31", "202X"));
  CHECK(within("2024-10-31T14:30", "2024-10-31"));
  CHECK(within("2024-W43", "2024-10"));
  CHECK(within("2024", "2006/.."));
  CHECK(within("2006/2008", "../2010"));
  CHECK(within("1961~", "1961"));
  CHECK(within("XXXX-08", "XXXX-08"));
  CHECK(within("1668", "[1667,1668]"));
  CHECK(within("[1667,1668]", "1660/1670"));
  CHECK_FALSE(within("2024", "2024-10"));
  CHECK_FALSE(within("2024-W44", "2024-10"));
  CHECK_FALSE(within("2006/..", "2006/2010"));
  CHECK_FALSE(within("1669", "{1667,1668,1670}"));
  CHECK_FALSE(within("XXXX-08", "XXXX"));
  CHECK_FALSE(within("2024-08", "XXXX-08"));
}

}  // namespace
}  // namespace backstory::calendar
