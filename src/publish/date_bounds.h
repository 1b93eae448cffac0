// Dates for formats that know only years, months, days and times of day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "publish/exchange_report.h"
#include "timeline/timeline.h"

namespace backstory::publish {

// What a value covers as such formats can say it. Both dates are certain, with no X, at the coarsest of year,
// month and day that says it exactly: 1961~ → 1961, 196X → 1960 … 1969, 2024-21 → 2024-03 … 2024-05.
struct DateBounds {
  calendar::Date from;
  std::optional<calendar::Date> to;  // nothing when it is `from`
  friend bool operator==(const DateBounds&, const DateBounds&) = default;
};

// Nothing for what cannot be placed. Of an interval with an open end, the end that there is.
std::optional<DateBounds> find_bounds(const calendar::Edtf& value);

// What the bounds do not tell of the value, in words: "approximate dates", "open ends"; empty when they are
// the value.
std::vector<std::string> lost_in_bounds(const calendar::Edtf& value);

// The value whose words (or EDTF) stand beside bounds, if they say the same time more exactly.
std::optional<calendar::Edtf> find_exact(std::string_view words, const DateBounds& bounds);

timeline::WrittenDate written_date(const calendar::Edtf& value);

// Reports what `title` cannot hold of the date at `place`, and how it is written instead.
void report_lost_date(const calendar::Edtf& value, SourceSpan place, std::string_view title,
                      ExchangeReport& report);

calendar::Edtf join_bounds(const DateBounds& bounds);

// How the first or last day of bounds is found: 2024-02 → 2024-02-01 and 2024-02-29.
calendar::CivilDay first_day(const DateBounds& bounds);
calendar::CivilDay last_day(const DateBounds& bounds);

}  // namespace backstory::publish
