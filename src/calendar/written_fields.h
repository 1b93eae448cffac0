// What a phrase says of one date, piece by piece, before it is put together: "Oct. 22" of "Oct. 22–24, 2024"
// has no year until its neighbour lends it one. Inside calendar/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "calendar/edtf.h"

namespace backstory::calendar {

struct WrittenFields {
  SourceSpan span;
  std::optional<std::int64_t> year;  // as written: 44 of "44 B.C."; the first year of a decade
  unsigned year_digits = 0;
  unsigned year_x = 0;  // 1 for a decade, 2 for the 1800s
  std::optional<std::int64_t> century;
  std::optional<std::int64_t> millennium;
  std::optional<std::int64_t> years_ago;
  bool before_christ = false;
  bool after_christ = false;
  bool year_unknown = false;
  std::optional<unsigned> part;  // a month or another code of EDTF
  std::optional<unsigned> day;
  std::optional<unsigned> week;
  bool week_of = false;
  std::optional<unsigned> weekday;
  std::optional<std::int64_t> bare;  // one or two digits that could be a day or a year
  std::optional<int> second_of_day;
  Grain time_grain = Grain::second;
  std::optional<int> offset_minutes;
  bool approximate = false;
  bool uncertain = false;
  SourceSpan day_span;
  SourceSpan weekday_span;
  SourceSpan year_span;

  bool has_year() const { return year || century || millennium || years_ago || year_unknown; }
};

// Lends each what only the other says: the year, the month, the era.
void share_fields(WrittenFields& first, WrittenFields& last);

// The date, or why there is none.
std::variant<Date, DateFault> build_date(const WrittenFields& fields);

}  // namespace backstory::calendar
