// Dates in pieces, as TimelineJS has them: a field each for year, month, day and time. A missing field means
// a coarser date. Years before our era are told as historians do: -44 is 44 BC (ours: -43), and there is no
// year 0.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "calendar/date.h"

namespace backstory::publish {

struct SplitDate {
  std::string year;  // "1961", "-44", "-66,000,000"
  std::string month;
  std::string day;
  std::string hour;
  std::string minute;
  std::string second;

  bool empty() const {
    return year.empty() && month.empty() && day.empty() && hour.empty() && minute.empty() && second.empty();
  }
};

// The date must be plain: no X, season or week.
SplitDate split_date(const calendar::Date& date);

// The date, or why the fields are none: "the year 'soon' is no number". Months may be written in words.
std::variant<calendar::Date, std::string> join_split_date(const SplitDate& fields);

// "14:30", "2:30 PM", "14:30:05" into hour, minute and second; false for anything else.
bool split_time(std::string_view text, SplitDate& fields);
// "14:30", "" without a time of day.
std::string time_of(const SplitDate& fields);

}  // namespace backstory::publish
