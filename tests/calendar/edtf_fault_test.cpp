// If these fail, an editor is told something wrong, or nothing, about a date that is none.
#include <catch2/catch.hpp>

#include "calendar/table.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

using testing::describe;
using testing::read_table;

TEST_CASE("what is not EDTF is refused with the reason and the bytes to blame") {
  for (const auto& row : read_table("edtf_faults.tsv", 3)) {
    INFO(row[0]);
    CHECK(describe(parse_edtf(row[0]), row[0]) == "fault: " + row[2] + " [" + row[1] + "]");
  }
}

TEST_CASE("what is no date in words either is refused with the reason and the bytes to blame") {
  for (const auto& row : read_table("written_faults.tsv", 3)) {
    INFO(row[0]);
    CHECK(describe(parse_date(row[0]), row[0]) == "fault: " + row[2] + " [" + row[1] + "]");
  }
}

TEST_CASE("an empty text lacks a date at its place") {
  CHECK(std::get<DateFault>(parse_edtf("")) == DateFault{"a date is missing", {0, 0}});
  CHECK(std::get<DateFault>(parse_date("   ")) == DateFault{"a date is missing", {0, 0}});
}

TEST_CASE("the bytes to blame are counted in the text as it was given") {
  CHECK(std::get<DateFault>(parse_date("\u00a0Feb. 29,\u00a02023")) ==
        DateFault{"February 2023 has 28 days", {7, 9}});
  CHECK(std::get<DateFault>(parse_date("  2023-02-29")) == DateFault{"February 2023 has 28 days", {10, 12}});
}

}  // namespace
}  // namespace backstory::calendar
