#include <cmath>

#include "temporal/choice.h"
#include "temporal/resolution.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Extent;
using calendar::Grain;

constexpr std::int64_t kToldSoon = 6;  // months in which "that March" follows the date told of

Place place_in_year(std::int64_t year) {
  Place place;
  place.date = calendar::make_year(year);
  return place;
}

// Which such month, season or holiday: -1 the last that ends before the focus, 0 the first that does not, 1
// the first that begins after it.
std::optional<std::int64_t> year_from(const Object& object, const Date& focus, std::int64_t order) {
  const auto told = calendar::find_extent(focus);
  if (!told || !told->begin || !told->end) return std::nullopt;
  std::optional<std::int64_t> found;
  for (std::int64_t year = focus.year - 2; year <= focus.year + 2; ++year) {
    Place place = place_in_year(year);
    if (!refine(place, object)) continue;
    const auto extent = calendar::find_extent(place.date);
    if (!extent || !extent->begin || !extent->end) continue;
    if (order < 0 && *extent->end <= *told->begin) found = year;
    const bool follows = order == 0 ? *extent->end > *told->begin : *extent->begin >= *told->end;
    if (order >= 0 && follows) return year;
  }
  return found;
}

Date first_day_of(const Date& date) {
  return date_of(static_cast<std::int64_t>(std::floor(*calendar::find_extent(date)->begin)));
}

Date day_from(const Object& object, const Date& focus, std::int64_t order) {
  const bool weekend = object.has(Feature::weekend);
  const std::int64_t wanted = weekend ? 6 : object.get(Feature::weekday);
  const bool week = calendar::grain_of(focus) == Grain::week;
  const std::int64_t now = day_number_of(first_day_of(focus));
  if (week) return date_of(now + wanted - 1 + 7 * order);
  if (weekend && calendar::iso_weekday(now) == 7) return date_of(now - 1 + 7 * order);
  const std::int64_t ahead = steps_forward(wanted, now);
  if (order > 0) return date_of(now + (ahead == 0 ? 7 : ahead));
  return date_of(now + (order == 0 ? ahead : ahead - 7));
}

bool is_of_a_week(const Object& object) {
  return object.has(Feature::weekday) || object.has(Feature::weekend);
}

// The dates spoken of that are fine enough, the last first. Of a coarser date that came later only its own
// sentence is looked through: "arrested on May 6 under a 1961 law".
std::vector<Date> find_focuses(const Resolution& r) {
  const Grain coarsest = is_of_a_week(r.object) ? Grain::week : Grain::year;
  std::vector<Date> found;
  const auto& said = r.discourse.recent();
  const TextPlace* coarser = nullptr;
  for (auto mention = said.rbegin(); mention != said.rend(); ++mention) {
    const bool fine = calendar::grain_of(mention->date) <= coarsest;
    if (coarser != nullptr && !(*coarser == mention->at)) break;
    if (fine) {
      found.push_back(mention->date);
    } else if (coarser == nullptr) {
      coarser = &mention->at;
    }
  }
  return found;
}

std::optional<Date> date_from(const Resolution& r, const Date& focus) {
  const std::int64_t order = r.get(Feature::focus_which);
  if (is_of_a_week(r.object)) return day_from(r.object, focus, order);
  const auto year = year_from(r.object, focus, order);
  if (!year) return std::nullopt;
  Place place = place_in_year(*year);
  refine(place, r.object);
  return place.date;
}

// What is told as past did not happen after the day of writing.
bool is_too_late(const Resolution& r, const Date& date) {
  const auto creation = r.discourse.creation(Grain::day);
  if (!creation || r.direction() == Direction::future) return false;
  const auto extent = calendar::find_extent(date);
  return extent && extent->begin && *extent->begin > static_cast<double>(day_number_of(*creation));
}

double confidence_of(const Resolution& r, const Date& focus, const Date& date) {
  const bool later_year = calendar::grain_of(date) > Grain::day && date.year > focus.year;
  if (r.get(Feature::focus_which) != 0 || !later_year) return kByFocus;
  const double days = *calendar::find_extent(date)->begin - *calendar::find_extent(focus)->begin;
  return days <= static_cast<double>(kToldSoon) * 31 ? kByFocus : kGuessed;
}

void give_up_on_focus(Resolution& r, std::string_view why) {
  r.give_up(is_of_a_week(r.object) ? "which week is not given" : "the year is not given", why);
  if (r.has(Feature::weekday)) r.result.place.weekday = r.get(Feature::weekday);
  if (r.has(Feature::weekend)) r.result.place.weekend = true;
  r.object.drop(Feature::weekday);
  r.object.drop(Feature::weekend);
}

}  // namespace

bool place_from_focus(Resolution& r) {
  for (const Date& focus : find_focuses(r)) {
    const auto date = date_from(r, focus);
    if (!date || is_too_late(r, *date)) continue;
    r.settle(*date, Anchor::focus_date, confidence_of(r, focus, *date), "from-focus");
    r.count_from(focus);
    return true;
  }
  give_up_on_focus(r, "no date told before says it");
  return true;
}

bool place_from_event(Resolution& r) {
  constexpr std::string_view kWhy = "it is counted from an event";
  if (r.has(Feature::day_part) || r.has(Feature::hour)) {
    r.give_up_on(Grain::day, "the day is not given", kWhy);
  } else {
    give_up_on_focus(r, kWhy);
  }
  return true;
}

}  // namespace backstory::temporal
