// If these fail, what an editor typed as a person would is read as something else, or refused.
#include <catch2/catch.hpp>

#include "calendar/table.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

TEST_CASE("what people write is read as the date they mean") {
  for (const auto& row : testing::read_table("written.tsv", 2)) {
    INFO(row[0]);
    CHECK(testing::describe(parse_date(row[0]), row[0]) == row[1]);
  }
}

TEST_CASE("every EDTF text is read the same among words") {
  for (const auto& row : testing::read_table("edtf.tsv", 3)) {
    INFO(row[0]);
    CHECK(testing::describe(parse_date(row[0]), row[0]) == row[1]);
  }
}

TEST_CASE("EDTF wins where both readings are possible") {
  CHECK(testing::describe(parse_date("2010-11"), "") == "2010-11");    // November, not 2010 to 2011
  CHECK(testing::describe(parse_date("2010–11"), "") == "2010/2011");  // an en dash is a range
  CHECK(testing::describe(parse_date("2020-21"), "") == "2020-21");    // spring
  CHECK(testing::describe(parse_date("1961/1989"), "") == "1961/1989");
}

}  // namespace
}  // namespace backstory::calendar
