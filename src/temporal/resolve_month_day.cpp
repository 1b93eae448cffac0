#include <algorithm>

#include "temporal/choice.h"
#include "temporal/resolution.h"
#include "temporal/story_year.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

constexpr std::int64_t kJustGoneDays = 14;
constexpr std::int64_t kNearAheadDays = 120;
constexpr std::int64_t kOtherWeekdayCost = 5000;  // more than any distance
constexpr std::int64_t kNearDays = 90;            // closer than any other such day can be

void settle_year(Resolution& r, const ChosenYear& chosen) {
  double confidence = chosen.by_habit         ? kByHabit
                      : r.has(Feature::which) ? kRelative
                                              : r.confidence_by_tense();
  if (chosen.guessed) confidence = kGuessed;
  r.settle(calendar::make_year(chosen.year), Anchor::creation_date, confidence, chosen.step);
}

// The month of writing, which says which year's month, season, quarter or half is meant.
std::optional<Date> month_of_writing(Resolution& r) {
  const auto month = r.discourse.creation(Grain::month);
  if (!month) r.give_up("the year is not given", "the publication date has no month");
  return month;
}

struct NearestDay {
  std::int64_t year = 0;
  std::int64_t days_away = 0;
  bool rival = false;  // a day that the tense rules out is as near: it may be meant after all
};

// "Tuesday, Feb. 21" is of a year in which that day is a Tuesday.
bool has_other_weekday(const Resolution& r, const Date& day) {
  return r.has(Feature::weekday) && !r.has(Feature::nth) &&
         calendar::iso_weekday(day_number_of(day)) != static_cast<unsigned>(r.get(Feature::weekday));
}

// The day of the three years around `today` that its tense and its distance speak for.
std::optional<NearestDay> find_nearest_day(const Resolution& r, const Date& today) {
  const Direction direction = r.direction();
  // A verb right before the day means it: "the term ends Dec. 31", read on Jan. 2; "it took effect Jan. 1",
  // read in December.
  const bool ahead = direction == Direction::future;
  const bool firm = direction != Direction::unknown && r.around.clause.close && !r.around.begins_range;
  std::optional<NearestDay> best;
  std::int64_t best_cost = 0;
  bool rival = false;
  Object day = r.object;
  day.drop(Feature::weekend);  // "the weekend of Oct. 5"
  for (const std::int64_t year : {today.year, today.year - 1, today.year + 1}) {
    Place place;
    place.date = calendar::make_year(year);
    if (!refine(place, day) || place.date.day == 0) continue;
    const std::int64_t distance = day_number_of(place.date) - day_number_of(today);
    const auto cost = day_cost(distance, order_of(r.object), direction);
    if (!cost) continue;
    // What is said to be past and lies a few days ahead is a story dated too early.
    const bool misdated = !ahead && distance <= kJustGoneDays;
    if (firm && is_against(distance, direction) && !misdated) {
      rival |= ahead ? distance >= -kJustGoneDays : distance <= kNearAheadDays;
      continue;
    }
    const std::int64_t whole = *cost + (has_other_weekday(r, place.date) ? kOtherWeekdayCost : 0);
    if (best && best_cost <= whole) continue;
    best = NearestDay{year, distance, false};
    best_cost = whole;
  }
  if (best) best->rival = rival;
  return best;
}

// "Out on June 9, and in paperback in November": a sentence that has told of what is to come goes on ahead.
Direction direction_here(const Resolution& r) {
  const auto today = r.discourse.creation(Grain::day);
  const auto& said = r.discourse.recent();
  if (r.direction() != Direction::unknown || !today || said.empty()) return r.direction();
  const bool ahead = said.back().at == r.around.at && calendar::grain_of(said.back().date) <= Grain::month &&
                     calendar::comes_before(*today, said.back().date);
  return ahead ? Direction::future : Direction::unknown;
}

}  // namespace

bool place_month(Resolution& r) {
  if (take_year_of_focus(r) || follow_story(r)) return true;
  const auto month = month_of_writing(r);
  if (!month) return true;
  settle_year(
      r, choose_year(r.get(Feature::month), month->part, month->year, order_of(r.object), direction_here(r)));
  if (direction_here(r) != r.direction()) r.result.confidence = std::min(r.result.confidence, kByHabit);
  doubt_beside_story(r);
  return true;
}

bool place_part_of_year(Resolution& r) {
  if (take_year_of_focus(r)) return true;
  const auto month = month_of_writing(r);
  if (!month) return true;
  const auto order = order_of(r.object);
  if (r.has(Feature::quarter)) {
    const std::int64_t now = (month->part + 2) / 3;
    settle_year(r, choose_quarter_year(r.get(Feature::quarter), now, month->year, order, r.direction()));
  } else if (r.has(Feature::half) && r.has(Feature::reported) && r.direction() != Direction::future) {
    // What half a year brought in is reported once it is over.
    const bool over = r.get(Feature::half) == 1 && month->part > 6;
    settle_year(r, {month->year - (over ? 0 : 1), "last-completed-half", true});
  } else if (r.has(Feature::half)) {
    settle_year(
        r, choose_year(r.get(Feature::half), month->part <= 6 ? 1 : 2, month->year, order, r.direction()));
  } else {
    // Winter is named by the year in which it begins: January is still of last year's.
    const bool old_winter = month->part < 3;
    const std::int64_t now = old_winter || month->part == 12 ? 24 : 20 + month->part / 3;
    settle_year(r, choose_year(r.get(Feature::season), now, month->year - (old_winter ? 1 : 0), order,
                               r.direction()));
  }
  return true;
}

bool place_month_and_day(Resolution& r) {
  if (take_year_of_focus(r) || follow_story(r)) return true;
  const auto today = r.discourse.creation(Grain::day);
  if (!today) return place_month(r);
  const auto nearest = find_nearest_day(r, *today);
  if (!nearest) return false;
  const Direction direction = r.direction();
  const bool fits =
      direction != Direction::unknown && !is_against(nearest->days_away, direction) && !nearest->rival;
  const bool near = direction == Direction::unknown && std::abs(nearest->days_away) <= kNearDays;
  const double confidence = fits || r.has(Feature::which) ? r.confidence_by_tense()
                            : near                        ? kByHabit
                                                          : kGuessed;
  r.settle(calendar::make_year(nearest->year), Anchor::creation_date, confidence, "nearest-year");
  doubt_beside_story(r);
  return true;
}

}  // namespace backstory::temporal
