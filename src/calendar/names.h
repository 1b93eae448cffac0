// The words and numbers of the calendar, in English, and the sentences about what the calendar lacks. Inside
// calendar/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"

namespace backstory::calendar {

std::string_view weekday_name(unsigned iso_weekday);

// A year as people write it: "2024", "44 B.C.", "A.D. 79"; X stay ("196X").
std::string year_text(const Date& date);

// "February 2023 has 28 days" when the date's month has no such day, "2023 has 52 weeks" when its year has no
// such week.
std::optional<std::string> find_impossible(const Date& date);

}  // namespace backstory::calendar
