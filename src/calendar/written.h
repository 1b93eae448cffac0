// Dates as people write and read them (English).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "calendar/edtf.h"

namespace backstory::calendar {

// EDTF, or what a person writes in a timeline file: "Oct. 31, 2024", "31 October 2024", "Aug 2024", "the
// 1960s", "c. 1961", "about 1961", "spring 2020", "Q3 2021", "Oct 22–24, 2024", "1961-1989", "since 2006",
// "until May 2017", "early 2020s", "44 BC", "19th century", "66 million years ago", "2:30 p.m. EST Oct. 31,
// 2024", "1667 or 1668"; in any case, with any kind of dash and space. tests/calendar/written.tsv lists what
// is read, written_faults.tsv what is not and why.
//
// - EDTF wins where a text can be both: 2010-11 is a month and 2020-21 a spring; 2010–11 with a dash is a
// range.
// - Digits: with dots the day comes first, unless only the other order exists (10.31.2024). With slashes and
//   hyphens the numbers must tell: "03/04/2021" is a fault that names both readings. Years have four digits.
// - A date without its year keeps it unknown: "Oct. 31" → XXXX-10-31. The ends of a range lend each other
// what
//   is missing.
// - "late", "early" and "mid-" say ~ of the whole: "late 2019" → 2019~. "perhaps" says ?.
// - "before 2017" → ../2016, "after 2017" → 2018/..; "since", "until" and "by" include the date itself.
// - The 1800s are a century, the 2000s a decade, the 1900s a fault that names both. "5th century BC" → -04XX.
// - "N years ago" is read from 10,000 years on: it counts back from the year 2000, approximately, so that "66
//   million years ago" → Y-65998000~. Fewer years, "last week" and the like are faults, since they depend on
//   the day of writing.
// - A weekday must be the one of its date.
//
// Anything else is a fault that says what was expected.
ParsedDate parse_date(std::string_view text);

// How a house writes dates on the graphic and in the lists, and in which language. A house alone stands for
// itself in English.
struct DateStyle {
  enum House { ap, guardian, iso, long_form };
  House house = ap;
  std::string_view language = "en";  // one of those that find_date_style knows

  constexpr DateStyle(House named = ap, std::string_view in_language = "en")
      : house(named), language(in_language) {}
  friend bool operator==(const DateStyle&, const DateStyle&) = default;
};
std::string_view date_style_name(DateStyle style);  // "ap", "guardian", "iso", "long"
// By the name of a house ("" is "ap") and a BCP 47 tag; English for languages without words of their own.
DateStyle find_date_style(std::string_view name, std::string_view language);

// AP: "Oct. 31, 2024", "August 2024", "1961", "c. 1961", "1961?", "1960s", "19th century", "spring 2020", "Q3
// 2021", "week of Oct. 21, 2024", "44 B.C.", "A.D. 79", "Oct. 22–24, 2024", "1961–1989", "since 2006", "until
// 2017", "2006–?", "1667 or 1668", "2:30 p.m. UTC-5 Oct. 31, 2024"; "August, year unknown" for XXXX-08, and
// "1900–1909" for a decade that would read as a century. Months are abbreviated beside a day, except March to
// July. ISO: the same, with digits where ISO 8601 has them ("2024-10-31", "2021-Q3", "-0043"). Guardian: "31
// October 2024", "22–24 October 2024", "44 BC", "AD 79", "2.30pm". Long: "October 31, 2024". In other
// languages AP stands for months cut short beside a day ("31. Okt. 2024"), Guardian and long for whole ones,
// in the language's own order.
//
// Years of 10,000 and more before 2000 are told as "66 million years ago", to three digits; that says "c."
// already. Dashes are en dashes; spaces inside a date are ordinary spaces (type-setting makes them no-break).
// What no words say well (2024-XX-15) is written as EDTF. parse_date reads AP's text as the same value, but
// for what words leave out: X below the year, the minutes of a full hour, deep years past three digits.
std::string format_date(const Edtf& value, DateStyle style);

// The name of the month (1-12) as AP writes it beside a day ("Oct."), and whole.
std::string_view month_abbreviation(unsigned month);
std::string_view month_name(unsigned month);

// As the style has it, standing alone ("Oktober"), beside a year or beside a day.
std::string month_abbreviation(unsigned month, const DateStyle& style);
std::string month_name(unsigned month, const DateStyle& style);
std::string brief_month_words(std::int64_t year, unsigned month, const DateStyle& style);  // "Oct. 2024"
std::string month_day_words(unsigned month, unsigned day, const DateStyle& style);         // "Oct. 22"

}  // namespace backstory::calendar
