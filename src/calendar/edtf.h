// EDTF text ⇄ values, ISO 8601-2:2019.
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

// A value or the first fault. White space around it is allowed, nothing else.
using ParsedDate = std::variant<Edtf, DateFault>;

// Strict EDTF. `ends before it starts` is a fault.
ParsedDate parse_edtf(std::string_view text);

// The canonical text: format_edtf(parse_edtf(x)) = x for canonical x, and parse_edtf(format_edtf(v)) = v for
// any value.
std::string format_edtf(const Edtf& value);
std::string format_edtf(const Date& date);

}  // namespace backstory::calendar
