#include <cstdlib>

#include "temporal/choice.h"
#include "temporal/resolution.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

// Weekdays of a story about another week follow that week's date.
std::optional<Date> other_week(const Resolution& r) {
  if (r.has(Feature::which)) return std::nullopt;
  const auto today = r.discourse.creation(Grain::day);
  if (today && r.around.clause.aside)
    return std::nullopt;  // "the mayor said Tuesday" of what happened in 1991
  const auto near = today ? r.discourse.near_full_date(r.around.at) : r.discourse.focus(Grain::day);
  if (!near || calendar::grain_of(near->date) > Grain::day) return std::nullopt;
  constexpr std::int64_t kSameStoryDays = 8;
  if (today && std::abs(day_number_of(near->date) - day_number_of(*today)) <= kSameStoryDays)
    return std::nullopt;
  return calendar::truncate(near->date, Grain::day);
}

// A weekday of no known week has its own place in a value.
void give_up_week(Resolution& r) {
  r.give_up(r.has(Feature::weekend) ? "which weekend is not given" : "which week is not given", kNoCreation);
  if (r.has(Feature::weekday)) r.result.place.weekday = r.get(Feature::weekday);
  if (r.has(Feature::weekend)) r.result.place.weekend = true;
  r.object.drop(Feature::weekday);
  r.object.drop(Feature::weekend);
}

// "It meets next week and votes on Wednesday": the week to come that this sentence has spoken of.
std::optional<Date> week_ahead(const Resolution& r) {
  const auto today = r.discourse.creation(Grain::week);
  const auto& said = r.discourse.recent();
  if (!today || r.has(Feature::which) || r.direction() == Direction::past || said.empty())
    return std::nullopt;
  const Mention& last = said.back();
  const bool here = last.at == r.around.at && calendar::grain_of(last.date) == Grain::week;
  return here && calendar::comes_before(*today, last.date) ? std::optional(last.date) : std::nullopt;
}

void place_from_writing(Resolution& r, std::int64_t wanted, const Date& today) {
  const std::int64_t now = day_number_of(today);
  const auto order = order_of(r.object);
  const std::int64_t steps = steps_to_weekday(wanted, now, order, r.direction());
  // "Next Friday", said on a Wednesday, is the day after tomorrow to some and a week later to others.
  const bool disputed = order && *order > 0 && now + steps <= now + 7 - calendar::iso_weekday(now);
  const bool told = (r.direction() != Direction::unknown || order) && !disputed;
  r.settle(date_of(now + steps), Anchor::creation_date,
           told         ? r.confidence_by_tense()
           : steps == 0 ? kByHabit
                        : kGuessed,
           steps == 0  ? "same-weekday"
           : steps < 0 ? "past-weekday"
                       : "coming-weekday");
}

}  // namespace

bool place_weekday(Resolution& r) {
  const std::int64_t wanted = r.has(Feature::weekend) ? 6 : r.get(Feature::weekday);
  if (const auto focus = other_week(r)) {
    const std::int64_t now = day_number_of(*focus);
    r.settle(date_of(now + steps_forward(wanted, now)), Anchor::focus_date, kByFocus, "weekday-of-focus");
    r.count_from(*focus);
  } else if (const auto week = week_ahead(r)) {
    Place place;
    place.date = *week;
    Object day;
    day.set(Feature::weekday, wanted);
    refine(place, day);
    r.settle(place.date, Anchor::focus_date, kByFocus, "weekday-of-focus");
    r.count_from(*week);
  } else if (const auto today = r.discourse.creation(Grain::day)) {
    place_from_writing(r, wanted, *today);
  } else {
    give_up_week(r);
  }
  return true;
}

}  // namespace backstory::temporal
