// Dates as people write and read them (English).
#pragma once

#include <string>
#include <string_view>

#include "calendar/edtf.h"

namespace backstory::calendar {

// EDTF, or what a person writes in a timeline file: "Oct. 31, 2024", "31 October 2024", "Aug 2024", "the
// 1960s", "c. 1961", "about 1961", "spring 2020", "Q3 2021", "Oct 22–24, 2024", "1961-1989", "since 2006",
// "until May 2017", "early 2020s", "44 BC", "19th century", "66 million years ago". Ambiguous numeric dates
// ("03/04/2021") are a fault that names both readings. Anything else is a fault that says what was expected.
ParsedDate parse_date(std::string_view text);

// How house styles write a date on the graphic and in the lists.
enum class DateStyle { ap, iso };
std::string_view date_style_name(DateStyle style);

// "Oct. 31, 2024", "August 2024", "1961", "c. 1961", "1960s", "Oct. 22–24, 2024", "1961–1989", "since 2006",
// "until 2017", "spring 2020", "Q3 2021", "week of Oct. 21, 2024", "44 B.C.", "66 million years ago" (from
// 10,000 years before the present), "1961?"; "August, year unknown" for XXXX-08. AP: months are abbreviated
// with a day except March to July. Dashes are en dashes; spaces inside a date are ordinary spaces
// (type-setting makes them no-break).
std::string format_date(const Edtf& value, DateStyle style);

// The name of the month as AP writes it beside a day ("Oct."), and whole.
std::string_view month_abbreviation(unsigned month);
std::string_view month_name(unsigned month);

}  // namespace backstory::calendar
