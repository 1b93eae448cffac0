// DTSTART, DTEND and DURATION (RFC 5545) and what they say in a timeline.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/date_bounds.h"

namespace backstory::publish {

// "20240831", "20240831T143000" or "20240831T123000Z"; nothing for anything else or a day that does not
// exist.
std::optional<calendar::Date> parse_calendar_date(std::string_view text);

// The last day or moment of what begins at `from`. DTEND of days is exclusive: the day after the last.
std::optional<calendar::Date> last_before(const calendar::Date& from, const calendar::Date& exclusive_end);
// "P2D", "PT1H30M", "P1W" from there; nothing for anything else, and where it ends on the day it begins.
std::optional<calendar::Date> end_after(const calendar::Date& from, std::string_view duration, bool& good);

// What iCalendar can place: the years 1 to 9999. Times stay only where both ends have one; with an offset
// they are told in UTC.
struct CalendarSpan {
  std::string start;  // "20240831" or with a time
  std::string end;    // exclusive; "" where DTSTART says it all
  bool is_days = true;
};
std::optional<CalendarSpan> calendar_span(const DateBounds& bounds);

// The two dates tell the same days (and times).
bool is_same_span(const calendar::Edtf& a, const calendar::Edtf& b);

}  // namespace backstory::publish
