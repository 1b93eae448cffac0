#include "temporal/resolution.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

constexpr std::int64_t kLatestAncient = 1100;

// "03/04/2021", read as the other dates of the document are written.
void order_day_and_month(Resolution& r) {
  const std::int64_t first = r.get(Feature::day);
  const std::int64_t second = r.get(Feature::month);
  if (first == second) return;
  const DateOrder order = r.discourse.date_order();
  if (order == DateOrder::unknown) {
    r.object.drop(Feature::day);
    r.object.drop(Feature::month);
    r.result.place.date.part_mask = 3;
    r.result.place.date.day_mask = 3;
    r.result.confidence = kUnplaced;
    r.result.unresolved = "the order of day and month is not known";
    return;
  }
  if (order == DateOrder::month_first) {
    r.object.set(Feature::day, second);
    r.object.set(Feature::month, first);
  }
  r.result.confidence = kByFocus;
  r.result.steps.emplace_back(order == DateOrder::month_first ? "month-first-here" : "day-first-here");
}

// "The 1988 period": the quarter reported on, a year or more before.
bool place_reported(Resolution& r, std::int64_t year) {
  const auto period = r.discourse.compared_period(false, r.around.at);
  if (!period || calendar::grain_of(*period) != Grain::quarter) return false;
  Date quarter = *period;
  quarter.year = year;
  r.settle(quarter, Anchor::focus_period, kByFocus, "period-compared");
  return true;
}

}  // namespace

bool place_year(Resolution& r) {
  std::int64_t year = r.get(Feature::year);
  if (r.has(Feature::short_year)) {
    const auto creation = r.discourse.creation(Grain::year);
    const std::int64_t latest = creation ? creation->year + 10 : 2049;
    year = latest - ((latest - r.get(Feature::short_year)) % 100 + 100) % 100;
  }
  bool before_christ = r.get(Feature::era) < 0;
  if (r.has(Feature::ancient)) {
    const auto told = r.discourse.focus(Grain::year);
    if (!told || told->date.year > kLatestAncient) return false;
    before_christ = told->date.year <= 0;
  }
  if (before_christ) year = 1 - year;
  if (r.has(Feature::reported) && place_reported(r, year)) return true;
  r.settle(calendar::make_year(year), Anchor::none, kSaid, "");
  r.result.full = true;
  if (r.has(Feature::ambiguous)) order_day_and_month(r);
  return true;
}

bool place_long_period(Resolution& r) {
  if (r.has(Feature::millennium)) {
    const std::int64_t number = r.get(Feature::millennium);
    Date date = calendar::make_year(r.get(Feature::era) < 0 ? -1000 * number + 1 : 1000 * (number - 1));
    date.year_mask = 7;
    r.settle(date, Anchor::none, kSaid, "");
  } else if (r.has(Feature::century)) {
    const std::int64_t number = r.get(Feature::century);
    const std::int64_t first = r.get(Feature::era) < 0 ? -100 * number + 1 : 100 * (number - 1);
    r.settle(calendar::make_century(first), Anchor::none, kSaid, "");
  } else {
    std::int64_t decade = r.get(Feature::decade) / 10;
    if (r.has(Feature::short_decade)) {
      const auto creation = r.discourse.creation(Grain::year);
      const std::int64_t latest = (creation ? creation->year : 2029) / 10;
      decade = latest - ((latest - r.get(Feature::short_decade) / 10) % 10 + 10) % 10;
    }
    r.settle(calendar::make_decade(10 * decade), Anchor::none, kSaid, "");
  }
  r.result.full = true;
  return true;
}

}  // namespace backstory::temporal
