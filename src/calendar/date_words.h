// One date in words, without its qualifiers. Inside calendar/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "calendar/date.h"

namespace backstory::calendar {

// The year that "N million years ago" is counted from: there is no clock here, and at 10,000 years and more
// the difference is nothing.
inline constexpr std::int64_t kYearsAgoFrom = 2000;
inline constexpr std::int64_t kFewestYearsAgo = 10'000;

// How long ago a whole year is when it is better said so: 10,000 years or more.
std::optional<std::int64_t> find_years_ago(const Date& date);

std::string ap_words(const Date& date);
std::string iso_words(const Date& date);
// What ISO 8601 has digits for, else nothing.
std::optional<std::string> iso_digits(const Date& date);
std::string zone_words(int offset_minutes);        // "UTC", "UTC-5"
std::int64_t round_years_ago(std::int64_t years);  // three significant digits

// "May", "spring", "Q3", "first half"; nothing for a date without a part of the year.
std::string part_words(const Date& date);

// "first" … "ninth", then "10th", "21st", "112th".
std::string ordinal_words(std::int64_t number);

}  // namespace backstory::calendar
