// Dates as the figure, the alternative text and the JSON write them.
#pragma once

#include <optional>
#include <string>

#include "calendar/date.h"
#include "calendar/written.h"
#include "timeline/timeline.h"

namespace backstory::publish {

calendar::DateStyle date_style(const timeline::Timeline& timeline);

// The editor's `date_text:`, else the date in the timeline's house style.
std::string date_words(const timeline::Timeline& timeline, const timeline::Event& event);

// The date as <time datetime> may hold it (HTML, "valid time string": year, month, day, week, day with time);
// "" where HTML has no spelling for it, as for seasons, decades and approximate dates. Never less or more
// than the date says.
std::string html_datetime(const calendar::Date& date);

// The first and the last date of the timeline in words; an end that is open counts as its beginning.
// Nothing when no event can be placed.
struct Span {
  std::string first;
  std::string last;  // equal to `first` when it is one date
};
std::optional<Span> find_span(const timeline::Timeline& timeline);

// First and last day that the date covers, as write_timeline_json says.
struct DayRange {
  std::optional<std::string> first;
  std::optional<std::string> last;
};
DayRange find_days(const calendar::Edtf& value);

}  // namespace backstory::publish
