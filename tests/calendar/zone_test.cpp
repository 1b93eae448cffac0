// A story stamped 00:30 in UTC went out the evening before in New York: one day off, and every "Thursday" in
// it is a week off.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "calendar/zone.h"

namespace backstory::calendar {
namespace {

std::string fault_of(std::string_view text) {
  const auto parsed = parse_zone(text);
  const auto* fault = std::get_if<ZoneFault>(&parsed);
  return fault == nullptr ? "" : fault->message;
}

std::string day_in(std::string_view zone, std::string_view instant) {
  INFO(zone << " " << fault_of(zone));
  const auto parsed = parse_zone(zone);
  REQUIRE(std::holds_alternative<Zone>(parsed));
  const ParsedDate date = parse_edtf(instant);
  REQUIRE(std::holds_alternative<Edtf>(date));
  return format_edtf(find_day_in_zone(std::get<Date>(std::get<Edtf>(date)), std::get<Zone>(parsed)));
}

TEST_CASE("the day is that of the zone's own clocks") {
  CHECK(day_in("America/New_York", "2024-11-02T00:30:00Z") == "2024-11-01");
  CHECK(day_in("Asia/Tokyo", "2024-11-01T20:30:00Z") == "2024-11-02");
  CHECK(day_in("UTC", "2024-11-02T00:30:00Z") == "2024-11-02");
  CHECK(day_in("Pacific/Kiritimati", "2024-12-31T10:00:00Z") == "2025-01-01");
  CHECK(day_in("America/New_York", "2024-03-01T04:59:59Z") == "2024-02-29");
  CHECK(day_in("America/New_York", "2024-11-02T00:30:00") == "2024-11-01");
  CHECK(day_in("America/New_York", "2024-11-02T09:30:00+09:00") == "2024-11-01");
  CHECK(day_in("America/New_York", "2024-11-01T24:00:00Z") == "2024-11-01");
}

TEST_CASE("summer time begins and ends at its hour, and has not always been what it is") {
  CHECK(day_in("America/New_York", "2024-03-10T04:59:00Z") ==
        "2024-03-09");  // winter, by an hour and a minute
  CHECK(day_in("America/New_York", "2024-03-11T03:59:00Z") == "2024-03-10");
  CHECK(day_in("America/New_York", "2024-03-11T04:01:00Z") == "2024-03-11");
  CHECK(day_in("America/New_York", "2024-11-03T03:59:00Z") == "2024-11-02");  // the last midnight of summer
  CHECK(day_in("America/New_York", "2024-11-03T04:01:00Z") == "2024-11-03");
  CHECK(day_in("America/New_York", "2024-11-04T04:59:00Z") == "2024-11-03");
  CHECK(day_in("America/New_York", "2024-11-04T05:01:00Z") == "2024-11-04");
  CHECK(day_in("Europe/London", "1970-01-01T23:30:00Z") == "1970-01-02");  // summer time all year
  CHECK(day_in("Europe/London", "2024-01-01T23:30:00Z") == "2024-01-01");
  CHECK(day_in("Australia/Lord_Howe", "2024-01-01T13:00:00Z") == "2024-01-02");  // half an hour of it
  CHECK(day_in("Pacific/Apia", "2011-12-30T09:59:00Z") == "2011-12-29");
  CHECK(day_in("Pacific/Apia", "2011-12-30T10:00:00Z") == "2011-12-31");  // a day that Samoa never had
}

TEST_CASE("a fixed offset knows no summer") {
  CHECK(day_in("-04:00", "2024-01-02T03:59:00Z") == "2024-01-01");
  CHECK(day_in("-0400", "2024-01-02T04:00:00Z") == "2024-01-02");
  CHECK(day_in("+5:30", "2024-01-01T18:29:59Z") == "2024-01-01");
  CHECK(day_in("+0530", "2024-01-01T18:30:00Z") == "2024-01-02");
  CHECK(day_in("+9", "2024-01-01T15:00:00Z") == "2024-01-02");
  CHECK(day_in("+14:00", "2024-01-01T10:00:00Z") == "2024-01-02");
  CHECK(day_in("Z", "2024-01-01T23:59:59Z") == "2024-01-01");
}

TEST_CASE("what is no instant stays as it is") {
  for (const char* date : {"2024-11-02", "2024-11", "2024", "202X"})
    CHECK(day_in("Asia/Tokyo", date) == date);
}

TEST_CASE("a zone that is not known is a fault that names the nearest") {
  CHECK(fault_of("America/NewYork") ==
        "no time zone is called 'America/NewYork'; did you mean 'America/New_York'?");
  CHECK(fault_of("america/new_york") ==
        "no time zone is called 'america/new_york'; did you mean 'America/New_York'?");
  CHECK(fault_of("New York") == "no time zone is called 'New York'; did you mean 'America/New_York'?");
  CHECK(fault_of("Berlin") == "no time zone is called 'Berlin'; did you mean 'Europe/Berlin'?");
  for (const char* text : {"EST", "PST", "xyzzyx", "", "+", "+15", "+1:2", "+04:60", "-00000", "+1a", "+-1",
                           "+1:-1", "+12345", "+:30", "Etc/Unknown"}) {
    CAPTURE(text);
    CHECK_THAT(fault_of(text), Catch::StartsWith("no time zone is called '" + std::string(text) + "'; "));
  }
  CHECK(fault_of("xyzzyx") ==
        "no time zone is called 'xyzzyx'; write one such as 'America/New_York' or '-04:00'");
}

}  // namespace
}  // namespace backstory::calendar
