// EDTF text ⇄ values, ISO 8601-2:2019: levels 0 and 1 whole, and of level 2 X in any place (XXXX-08,
// 2024-1X), sub-year codes 25-41, sets [..] {..} with ranges inside, exponents (Y17E7, written out).
//
// Read besides: weeks 2024-W43 (and 2024-W43-4, which is a day), quarters 2021-Q3, times without minutes or
// seconds, `~ ? %` before a year that stands alone (~1961), X at the end of long years. Fractions of a second
// are dropped. Refused by name: `~ ? %` on a part of a date (2004-06~-11), significant digits (S3).
//
// The canonical text of a quarter is 2021-Q3, not 2021-35, since people edit these files. Years of up to four
// digits are written with four, longer ones with Y; offsets as Z or +05:30; sets without spaces.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/source_span.h"
#include "calendar/date.h"

namespace backstory::calendar {

// Why a text is no date, and which of its bytes are to blame: "February 2023 has 28 days".
struct DateFault {
  std::string message;
  SourceSpan span;

  friend bool operator==(const DateFault&, const DateFault&) = default;
};

// A value or the first fault. White space is allowed around it and around the members of a set.
using ParsedDate = std::variant<Edtf, DateFault>;

// Strict EDTF. Days and weeks that do not exist, intervals that end before they start and years past 64 bits
// are faults.
ParsedDate parse_edtf(std::string_view text);

// The canonical text: format_edtf(parse_edtf(x)) = x for canonical x, and parse_edtf(format_edtf(v)) = v for
// any value that stands for a date at all (no day 31 of April).
std::string format_edtf(const Edtf& value);
std::string format_edtf(const Date& date);

}  // namespace backstory::calendar
