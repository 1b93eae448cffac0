// Time zones: which day it is at a place, when only the instant is known. The zones' rules come with the
// library that is linked, never from the settings of the machine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "calendar/date.h"

namespace backstory::calendar {

struct Zone {
  std::string name;                            // as in the IANA database, "America/New_York"; or as given
  std::optional<std::int16_t> offset_minutes;  // of a zone that is a fixed offset, "-04:00"

  friend bool operator==(const Zone&, const Zone&) = default;
};

// Why a text names no zone, with the nearest that does: "no time zone is called 'New York'; did you mean
// 'America/New_York'?"
struct ZoneFault {
  std::string message;
};

// A name of the IANA database ("Europe/Kyiv", "UTC") or an offset ("-04:00", "+0530", "+9", "Z"), to 14 hours
// on either side. Abbreviations (EST, CET) are faults: each is an offset at some times of the year, and a
// place at others.
std::variant<Zone, ZoneFault> parse_zone(std::string_view text);

// The day on the calendars of the zone at an instant, summer time as it was then: a day with a time of day,
// which counts as UTC when it has no offset. What has no time of day, or is not placed, stays as it is.
Date find_day_in_zone(const Date& instant, const Zone& zone);

}  // namespace backstory::calendar
