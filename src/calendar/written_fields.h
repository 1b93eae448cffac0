// What a phrase says of one date, piece by piece, before it is put together: "Oct. 22" of "Oct. 22–24, 2024"
// has no year until its neighbour lends it one. Inside calendar/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "calendar/edtf.h"

namespace backstory::calendar {

// The number of "2.5 billion years ago", before it is multiplied out.
struct DeepNumber {
  std::int64_t digits = 0;        // 25
  unsigned decimals = 0;          // 1
  std::optional<unsigned> zeros;  // 9; none where only the neighbour says it
};

struct WrittenFields {
  SourceSpan span;

  std::optional<std::int64_t> year;  // as written: 44 of "44 B.C."; the first year of a decade
  unsigned year_digits = 0;
  unsigned year_x = 0;  // 1 for a decade, 2 for the 1800s
  SourceSpan year_span;
  std::optional<std::int64_t> century;  // 19 of "19th century"
  std::optional<std::int64_t> millennium;
  std::optional<std::int64_t> decade_of_century;  // "first decade of …"
  std::optional<DeepNumber> deep;
  bool before_christ = false;
  bool after_christ = false;
  bool year_unknown = false;

  std::optional<unsigned> part;  // a month or another sub-year code of EDTF
  std::optional<std::int64_t> day;
  SourceSpan day_span;
  std::optional<unsigned> week;
  bool week_of = false;
  std::optional<unsigned> weekday;
  SourceSpan weekday_span;
  std::optional<std::int64_t> bare;  // one or two digits that can be a day or a short year

  std::optional<int> second_of_day;
  Grain time_grain = Grain::second;
  std::optional<int> offset_minutes;
  bool approximate = false;
  bool uncertain = false;

  bool has_year() const { return year || century || millennium || deep || year_unknown; }
  bool has_day() const { return day || (bare && part); }
};

// Gives each what only its neighbour says: the year, the month, the era, the century of a short year.
void share_fields(WrittenFields& first, WrittenFields& last);

// The date, or why there is none.
std::variant<Date, DateFault> build_date(const WrittenFields& fields);

}  // namespace backstory::calendar
