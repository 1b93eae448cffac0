#include "layout/context_span.h"

#include <algorithm>

#include "calendar/date.h"

namespace backstory::layout {
namespace {

constexpr double kMonthDays = 28;
constexpr double kYearDays = 360;

Span month_around(const Span& span) {
  const calendar::CivilDay day = calendar::civil_day(static_cast<std::int64_t>(span.begin_day));
  const auto first = calendar::day_number(day.year, day.month, 1);
  const double begin = static_cast<double>(first);
  return {begin, begin + calendar::days_in_month(day.year, day.month), span.events};
}

Span year_around(const Span& span) {
  const std::int64_t year = calendar::civil_day(static_cast<std::int64_t>(span.begin_day)).year;
  return {static_cast<double>(calendar::day_number(year, 1, 1)),
          static_cast<double>(calendar::day_number(year + 1, 1, 1)), span.events};
}

// Alone on the whole axis there is room for as much time before as after. A history whose events overlap
// gives each other something to be read against: its axis ends where it does.
Span surround(const Span& span) {
  const double days = span.end_day - span.begin_day;
  if (span.events > 1 && days >= kYearDays) return span;
  double around = days;
  if (days < kYearDays) around = kYearDays / 2;
  if (days < kMonthDays) around = kMonthDays / 2;
  return {span.begin_day - around, span.end_day + around, span.events};
}

Span widen(const Span& span, bool whole_axis) {
  if (whole_axis) return surround(span);
  const double days = span.end_day - span.begin_day;
  Span wide = span;
  if (days < kMonthDays)
    wide = month_around(span);
  else if (days < kYearDays)
    wide = year_around(span);
  wide.begin_day = std::min(wide.begin_day, span.begin_day);
  wide.end_day = std::max(wide.end_day, span.end_day);
  return wide;
}

}  // namespace

void widen_lonely_spans(std::vector<Span>& spans, std::span<const std::size_t> cuts) {
  const auto cut_after = [&](std::size_t i) { return std::find(cuts.begin(), cuts.end(), i) != cuts.end(); };
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const bool starts = i == 0 || cut_after(i - 1);
    const bool ends = i + 1 == spans.size() || cut_after(i);
    if (!starts || !ends) continue;
    Span wide = widen(spans[i], spans.size() == 1);
    // A third of the way to the neighbours at most: breaks must still skip something.
    if (i > 0) {
      const double gap = spans[i].begin_day - spans[i - 1].end_day;
      wide.begin_day = std::max(wide.begin_day, spans[i].begin_day - gap / 3);
    }
    if (i + 1 < spans.size()) {
      const double gap = spans[i + 1].begin_day - spans[i].end_day;
      wide.end_day = std::min(wide.end_day, spans[i].end_day + gap / 3);
    }
    spans[i] = wide;
  }
}

}  // namespace backstory::layout
