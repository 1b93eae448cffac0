// Days written out in a text, in the languages of dates.txt and in digits.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "calendar/date.h"

namespace backstory::intake {

// How to read 03/04/2024. With dots the day is always first.
enum class DayOrder { unknown, day_first, month_first };

struct WrittenDay {
  calendar::Date day;
  SourceSpan span;  // bytes of the text
};

// Whole days with a year: "1 November 2024", "Nov. 1st, 2024", "1er novembre 2024", "01.11.2024", "1.11.24",
// "2024-11-01", "2024. 11. 1.", "2024年11月1日". Digits that can be read in two ways are left out when the
// order is unknown, and so is the end of a range ("12.-14. November 2024").
std::vector<WrittenDay> find_written_days(std::string_view text, DayOrder order);

// The order that a day with slashes or hyphens in the text gives away ("25/12/2024").
DayOrder find_day_order(std::string_view text);

}  // namespace backstory::intake
