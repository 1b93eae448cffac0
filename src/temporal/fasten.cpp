#include "temporal/fasten.h"

#include "temporal/resolve_length.h"
#include "temporal/timex.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

// Shops count a quarter as twelve to fourteen weeks.
bool is_quarter(const Object& length) {
  const std::int64_t count = length.get(Feature::count);
  if (!length.has(Feature::runs)) return false;
  return (length.grain() == Grain::quarter && count == 1) || (length.grain() == Grain::month && count == 3) ||
         (length.grain() == Grain::week && count >= 12 && count <= 14);
}

// Business reports tell of a year, of most of one, or of what ended on a day.
bool is_report(const Object& length) {
  constexpr std::int64_t kFewestMonths = 5;
  if (length.kind() != Kind::duration || !length.has(Feature::reported)) return false;
  return length.grain() == Grain::year || length.has(Feature::runs) ||
         (length.grain() == Grain::month && length.get(Feature::count) >= kFewestMonths);
}

// A quarter that ended on July 31 is named by the quarter that most of it lies in, unless the report has
// named it already: a business year has its own.
Date quarter_of(const calendar::DateRange& range, const Discourse& discourse) {
  const Date quarter = calendar::truncate(calendar::add(range.from.date, 1, Grain::month), Grain::quarter);
  const auto told = discourse.reported_quarter();
  return told && told->year == quarter.year ? *told : quarter;
}

std::string value_of(const Date& date) {
  Place place;
  place.date = date;
  return format_timex(place);
}

// "The fourth quarter ended Dec. 31" is that of the calendar, and the day says of which year.
std::optional<Date> calendar_quarter(const Object& named, const Date& end) {
  if (!named.has(Feature::quarter) || calendar::grain_of(end) > Grain::month) return std::nullopt;
  const Date quarter = calendar::truncate(end, Grain::quarter);
  const bool same = quarter.part == 32 + named.get(Feature::quarter);
  return same && end.part % 3 == 0 ? std::optional(quarter) : std::nullopt;
}

}  // namespace

void fasten(const Object& length, const Surroundings& around, const Date* partner, Discourse& discourse,
            TimeExpression& time) {
  if (is_report(length) && !is_quarter(length))
    discourse.mention_stretch(partner != nullptr ? std::optional(*partner) : std::nullopt, around.at);
  const auto placed = place_length(length, discourse, around, partner);
  if (!placed) return;
  time.date = placed->range;
  time.anchor = placed->anchor;
  time.anchor_date = placed->anchor_date;
  if (length.kind() == Kind::point) {
    if (const auto quarter = calendar_quarter(length, placed->anchor_date)) {
      time.value = value_of(*quarter);
      discourse.report_quarter(*quarter);
      return;
    }
    if (const auto told = discourse.last_such(Grain::quarter)) discourse.report_quarter(told->date);
    return;
  }
  const bool up_to = static_cast<Runs>(length.get(Feature::runs)) == Runs::up_to;
  (up_to ? time.end_anchor : time.begin_anchor) = value_of(placed->anchor_date);
  if (!is_quarter(length) || !length.has(Feature::reported)) return;
  const Date quarter = quarter_of(placed->range, discourse);
  discourse.mention(quarter, around.at, false);
  if (length.grain() != Grain::quarter) return;
  time.type = TimexType::date;
  time.value = value_of(quarter);
}

}  // namespace backstory::temporal
