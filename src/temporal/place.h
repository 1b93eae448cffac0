// A place in time as far as it is known: what resolution makes of a point, before it is written as TIMEX3 or
// EDTF.
#pragma once

#include <cstdint>
#include <optional>

#include "calendar/date.h"
#include "temporal/object.h"

namespace backstory::temporal {

struct Place {
  calendar::Date date;                  // with X for what is not known, and the time of day
  std::optional<std::int64_t> weekday;  // of a day that is not known
  std::optional<DayPart> day_part;
  bool unknown_week = false;   // a week, and nothing of it is known
  bool unknown_clock = false;  // a time of the day, and nothing of it is known
  bool weekend = false;        // `date` is the week
  bool fiscal = false;         // of a business year that need not be the calendar's

  calendar::Grain grain() const;
  bool is_known() const;  // any part of it
};

// Nothing of the date is known.
Place unknown_place();

// What is said of the day within the year, quarter, month or week that `place` already has. False when it
// cannot be (February 30, a weekday of a year).
bool refine(Place& place, const Object& object);
// The time of day and parts of the day.
void set_time_of_day(Place& place, const Object& object);

// Easter Sunday (western), by the anonymous Gregorian computus.
calendar::Date easter_sunday(std::int64_t year);
// The nth such weekday of a month, -1 the last; nothing when the month has none.
std::optional<calendar::Date> nth_weekday(std::int64_t year, unsigned month, unsigned weekday,
                                          std::int64_t nth);

std::int64_t day_number_of(const calendar::Date& day);
calendar::Date date_of(std::int64_t day_number);

}  // namespace backstory::temporal
