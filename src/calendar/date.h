// calendar/ takes EDTF text and what a person writes, gives dates as values with their precision, and does
// arithmetic by grain. It never guesses a part that is not there: a year stays a year.
//
// Calendar: proleptic Gregorian with astronomical years (0 = 1 BC), as ISO 8601-2:2019 (EDTF); edtf.h says
// how much of it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace backstory::calendar {

// From fine to coarse; the order is meaningful. `half` is a semester, `third` a quadrimester.
enum class Grain {
  second,
  minute,
  hour,
  day,
  week,
  month,
  quarter,
  third,
  season,
  half,
  year,
  decade,
  century,
  millennium
};

std::string_view grain_name(Grain grain);  // "day", "month", …

// One calendar date as precise as it was given. Default: the year 0, certain.
struct Date {
  std::int64_t year = 0;        // X digits count as 0
  std::uint32_t year_mask = 0;  // bit i set: the digit of 10^i is an X; 0xF is a year wholly unknown
  // Below the year, at most one of these two: an EDTF sub-year code (1-12 month, 21-24 season, 25-28 northern
  // and 29-32 southern seasons, 33-36 quarter, 37-39 third, 40-41 half) or an ISO 8601 week.
  std::uint8_t part = 0;       // 0 = none, or XX when `part_mask` is set
  std::uint8_t part_mask = 0;  // bit 0 the ones, bit 1 the tens: 3 is "XX"
  std::uint8_t week = 0;       // 1-53, 0 = none
  std::uint8_t day = 0;        // 1-31, 0 = none, or XX when `day_mask` is set
  std::uint8_t day_mask = 0;
  // Time of day, when given: seconds since midnight (86400 for 24:00), and how fine it was said.
  std::optional<std::int32_t> second_of_day;
  std::optional<Grain> time_grain;             // hour, minute or second
  std::optional<std::int16_t> offset_minutes;  // of the zone, 0 for Z; none for local time
  // The minus of years like -00XX, whose known digits are all 0, so that `year` cannot carry it: -99 to 0.
  bool minus_zero = false;
  bool approximate = false;  // ~ (with uncertain: %)
  bool uncertain = false;    // ?

  friend bool operator==(const Date&, const Date&) = default;
};

Date make_year(std::int64_t year);
Date make_decade(std::int64_t first_year);   // 1960 → 196X
Date make_century(std::int64_t first_year);  // 1900 → 19XX
Date make_month(std::int64_t year, unsigned month);
Date make_day(std::int64_t year, unsigned month, unsigned day);
Date make_season(std::int64_t year, unsigned code);      // 21 spring … 24 winter
Date make_quarter(std::int64_t year, unsigned quarter);  // 1-4
Date make_half(std::int64_t year, unsigned half);        // 1-2
Date make_week(std::int64_t iso_year, unsigned week);

Grain grain_of(const Date& date);  // 196X → decade, 2024-10-XX → month, XXXX-08 → month
// A date whose first and last instant are known: certain digits, or X only at the end (196X, 2024-XX is a
// year).
bool is_placed(const Date& date);
// The date with no `~ ?`, no time of day.
Date without_qualifiers(Date date);

// One end of an interval.
struct Endpoint {
  enum class Kind { date, open, unknown };  // open `..` goes on; unknown `` (nothing written) is not known
  Kind kind = Kind::date;
  Date date;

  friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

struct DateRange {
  Endpoint from;
  Endpoint to;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

// `[1667,1668]` one of them, `{1667,1668}` all of them; a member may be a range written with `..`.
struct DateSet {
  enum class Kind { one_of, all_of };
  Kind kind = Kind::one_of;
  std::vector<DateRange> members;  // a single date has equal ends

  friend bool operator==(const DateSet&, const DateSet&) = default;
};

// What the `date:` of an event can be.
using Edtf = std::variant<Date, DateRange, DateSet>;

Edtf make_interval(const Date& from, const Date& to);
Edtf make_since(const Date& from);  // from/..
Edtf make_until(const Date& to);    // ../to

// Day numbers count from 1970-01-01 (proleptic Gregorian, 64-bit). Years past ±10^15 are clamped there.
std::int64_t day_number(std::int64_t year, unsigned month, unsigned day);
struct CivilDay {
  std::int64_t year = 0;
  unsigned month = 1;
  unsigned day = 1;
  friend auto operator<=>(const CivilDay&, const CivilDay&) = default;
};
CivilDay civil_day(std::int64_t day_number);
unsigned days_in_month(std::int64_t year, unsigned month);
bool is_leap_year(std::int64_t year);
unsigned iso_weekday(std::int64_t day_number);  // 1 Monday … 7 Sunday

// The time a value covers, half open, in days since 1970-01-01 (fractions are times of day). Seasons: three
// months each, spring = March-May (northern; winter runs into the next year). An open or unknown end has no
// value.
struct Extent {
  std::optional<double> begin;
  std::optional<double> end;

  friend bool operator==(const Extent&, const Extent&) = default;
};
// Nothing when the value cannot be placed (XXXX-08). Times without a zone count as UTC. A set covers all from
// its first begin to its last end. -00XX ends with the year 0, as its digits have it. A double keeps seconds
// up to 100 million years from now and days up to 10^13 years.
std::optional<Extent> find_extent(const Date& date);
std::optional<Extent> find_extent(const Edtf& value);

bool is_placed(const Edtf& value);
Grain grain_of(const Edtf& value);       // the finer of an interval's ends
bool is_approximate(const Edtf& value);  // any part
bool is_uncertain(const Edtf& value);

// Order on a timeline: by begin (open and unknown begins by their end), then coarse before fine, then by end;
// what cannot be placed comes last, in order of its text. A strict weak order.
bool comes_before(const Edtf& a, const Edtf& b);

// Arithmetic by grain: a month later than 2024-01-31 is 2024-02-29; a year later than 2024-05 is 2025-05. It
// keeps the precision of the date; "two years ago" from a day is truncate(add(day, -2, Grain::year),
// Grain::year). A step that the date is too coarse to take (a day from 2024-05, 7 months from 2024), and any
// step from what is not placed, leaves it as it is; whole multiples are taken (24 months from 2024 → 2026).
// Years saturate at 64 bits.
Date add(const Date& date, std::int64_t count, Grain grain);
// The week, month, quarter, … millennium that the date lies in; a week lies where its Thursday does. What is
// coarser than the grain, or not placed, stays as it is. Winter is named after the year of its December.
Date truncate(const Date& date, Grain grain);
// The date is inside the other: 2024-10-31 in 2024-10, in 2024, in 202X. By extents; of a set, each member of
// the inner lies in one of the outer. Everything lies in itself, what is not placed in nothing else.
bool is_within(const Edtf& inner, const Edtf& outer);

}  // namespace backstory::calendar
