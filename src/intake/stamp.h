// Days in the stamps of machines and in the date lines of pages.
#pragma once

#include <optional>
#include <string_view>

#include "calendar/date.h"

namespace backstory::intake {

// The day of a stamp, in the stamp's own offset: "2024-11-01T20:30:00-04:00", "20241101T203000Z",
// "2024/11/01", "Fri, 01 Nov 2024 20:30:00 GMT", "Fri Nov 1 20:30:00 EDT 2024", "Nov. 1, 2024, 8:30 p.m. ET".
std::optional<calendar::Date> find_stamp_day(std::string_view stamp);

// A whole day at the beginning of a part of an address: "2024/11/01/…", "2024-11-01-…", "20241101…",
// "2024/nov/01/…".
std::optional<calendar::Date> find_url_stamp_day(std::string_view part);

struct DateLine {
  calendar::Date day;
  bool is_update = false;  // "Updated Nov. 3, 2024"
};

// A line that is nothing but one date with its label, weekday and time: "Published: Nov. 1, 2024", "Friday,
// November 1, 2024 8:30 p.m. EDT". Numbers that could be read in two ways (03/04/2024) are no date.
std::optional<DateLine> read_date_line(std::string_view line);

}  // namespace backstory::intake
