// Loses: movable feasts, and TIMEX3 values that other tools understand.
#include "temporal/place.h"

#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "temporal/timex.h"

namespace backstory::temporal {
namespace {

std::string timex_of(std::string_view edtf) {
  Place place;
  place.date = std::get<calendar::Date>(std::get<calendar::Edtf>(calendar::parse_edtf(edtf)));
  return format_timex(place);
}

}  // namespace

TEST_CASE("Easter is where the church has it") {
  // Dates as published in almanacs.
  for (const std::string_view day : {"1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23",
                                     "2016-03-27", "2024-03-31", "2025-04-20", "2038-04-25"}) {
    const calendar::Date easter =
        std::get<calendar::Date>(std::get<calendar::Edtf>(calendar::parse_edtf(day)));
    CHECK(calendar::format_edtf(easter_sunday(easter.year)) == day);
  }
}

TEST_CASE("the nth weekday of a month") {
  CHECK(calendar::format_edtf(*nth_weekday(2024, 11, 4, 4)) == "2024-11-28");
  CHECK(calendar::format_edtf(*nth_weekday(2024, 9, 1, 1)) == "2024-09-02");
  CHECK(calendar::format_edtf(*nth_weekday(2024, 5, 1, -1)) == "2024-05-27");
  CHECK(calendar::format_edtf(*nth_weekday(2021, 5, 1, -1)) == "2021-05-31");
  CHECK_FALSE(nth_weekday(2024, 11, 4, 5));
}

TEST_CASE("dates in TIMEX3") {
  CHECK(timex_of("2024-10-29") == "2024-10-29");
  CHECK(timex_of("2024-W43") == "2024-W43");
  CHECK(timex_of("2024-Q3") == "2024-Q3");
  CHECK(timex_of("2024-23") == "2024-FA");
  CHECK(timex_of("2024-41") == "2024-H2");
  CHECK(timex_of("196X") == "196");
  CHECK(timex_of("19XX") == "19");
  CHECK(timex_of("XXXX-08") == "XXXX-08");
  CHECK(timex_of("-0043") == "BC0044");
  CHECK(timex_of("2024-10-29T14:30") == "2024-10-29T14:30");
}

}  // namespace backstory::temporal
