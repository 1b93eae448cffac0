// If these fail, a date stands on the graphic in another style than the house's.
#include <catch2/catch.hpp>

#include "calendar/table.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

TEST_CASE("dates are written in the style of the house") {
  for (const auto& row : testing::read_table("formatted.tsv", 3)) {
    INFO(row[0]);
    const Edtf value = testing::edtf(row[0]);
    CHECK(format_date(value, DateStyle::ap) == row[1]);
    CHECK(format_date(value, DateStyle::iso) == row[2]);
  }
}

TEST_CASE("months have AP's short names beside a day") {
  std::string names;
  for (unsigned month = 1; month <= 12; ++month) {
    names += std::string(month_abbreviation(month)) + " " + std::string(month_name(month)) + "; ";
  }
  CHECK(names ==
        "Jan. January; Feb. February; March March; April April; May May; June June; July July; Aug. August; "
        "Sept. September; Oct. October; Nov. November; Dec. December; ");
}

TEST_CASE("styles are called by the names that a timeline file uses") {
  CHECK(date_style_name(DateStyle::ap) == "ap");
  CHECK(date_style_name(DateStyle::iso) == "iso");
}

}  // namespace
}  // namespace backstory::calendar
