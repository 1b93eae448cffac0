#include "temporal/story_year.h"

#include <algorithm>

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

constexpr double kBackgroundDays = 75;

// "Elected in November 2018 after losing in May": does the month, in the year of `told`, come before it?
bool comes_earlier(const Resolution& r, const Date& told) {
  if (!r.has(Feature::month) || calendar::grain_of(told) > Grain::month) return false;
  Place place;
  place.date = calendar::make_year(told.year);
  return refine(place, r.object) &&
         calendar::comes_before(place.date, calendar::truncate(told, Grain::month));
}

// "It closed in December 1999; in January it reopened." What a later sentence tells comes after, too: "The
// storm struck in August 2023. The council voted in March."
bool crosses_new_year(const Resolution& r, const Date& told) {
  return calendar::truncate(told, Grain::month).part >= 11 && r.get(Feature::month) <= 2;
}

// "It lasted until September 1944. On 4 September …": a history speaks of the same month again.
bool take_year_of_month(Resolution& r) {
  if (r.discourse.mode() != Mode::narrative || !r.has(Feature::day) || r.discourse.recent().empty())
    return false;
  const Mention& last = r.discourse.recent().back();
  const bool month = calendar::grain_of(last.date) == Grain::month && last.date.part == r.get(Feature::month);
  if (!month || last.at.passage != r.around.at.passage) return false;
  r.settle(calendar::make_year(last.date.year), Anchor::focus_date, kByFocus, "year-of-focus");
  r.count_from(last.date);
  return true;
}

// "It was fought between 1 July and 18 November 1916. The guns had opened fire on 24 June.": what lies just
// before the dates told is background.
bool steps_back(const Resolution& r, const Mention& near) {
  Place place;
  place.date = calendar::make_year(near.date.year);
  if (!refine(place, r.object)) return false;
  const auto extent = calendar::find_extent(place.date);
  if (!extent || !extent->begin) return false;
  for (const Mention& told : r.discourse.recent()) {
    if (told.at != near.at || told.date.year != near.date.year) continue;
    const auto begin = calendar::find_extent(told.date);
    if (begin && begin->begin && *begin->begin - *extent->begin < kBackgroundDays) return true;
  }
  return false;
}

// "The war lasted from 19 July 1870 to 28 January 1871. On 4 August …": the year in which it lies within.
bool take_year_of_period(Resolution& r) {
  const auto period = r.discourse.told_period();
  const bool history = r.discourse.mode() == Mode::narrative || !r.discourse.creation(Grain::year);
  const bool beside = period && period->split && r.discourse.near_full_date(r.around.at);
  if (!period || !(history || beside) || !r.has(Feature::month) || r.has(Feature::which)) return false;
  std::optional<std::int64_t> chosen;
  bool several = false;
  for (std::int64_t year = period->begin.year; year <= period->end.year; ++year) {
    Place place;
    place.date = calendar::make_year(year);
    if (!refine(place, r.object) || calendar::comes_before(place.date, period->begin)) continue;
    if (calendar::comes_before(period->end, place.date)) break;
    several = chosen.has_value();
    if (several) break;
    chosen = year;
  }
  if (!chosen) return false;
  r.settle(calendar::make_year(*chosen), Anchor::focus_date, several ? kGuessed : kByFocus, "year-of-period");
  r.count_from(period->begin);
  return true;
}

// The year of a full date near by, in a story about another year; true when that settled it, or nothing can.
bool follow_near(Resolution& r, const Mention& near) {
  const auto creation = r.discourse.creation(Grain::year);
  const Date year = calendar::truncate(near.date, Grain::year);
  const bool ahead = r.around.clause.direction == Direction::future;
  const bool of_writing = creation && creation->year == year.year;
  const bool history = r.discourse.mode() == Mode::narrative;
  const bool against = creation && ahead && year.year < creation->year;
  if (calendar::grain_of(year) != Grain::year || of_writing || against) return false;
  const bool earlier = comes_earlier(r, near.date);
  const bool back = earlier && steps_back(r, near);
  const bool apart = near.at != r.around.at;
  const bool crosses = crosses_new_year(r, near.date);
  const bool goes_on = earlier && !back && (apart || crosses);
  if (goes_on && apart && !creation && !history) {
    r.give_up("the year is not given", kNoCreation);
    return true;
  }
  const Date chosen = goes_on ? calendar::add(year, 1, Grain::year) : year;
  if (creation && chosen.year > creation->year && !ahead) return false;
  // "She sat in the House until 2012. In August, she said …" may be of the year of writing.
  const bool loose = creation && apart && calendar::grain_of(near.date) >= Grain::year;
  const bool certain = !loose && (!earlier || (history && (back || crosses)));
  r.settle(chosen, Anchor::focus_date, certain ? kByFocus : kGuessed, "year-of-focus");
  r.count_from(near.date);
  return true;
}

}  // namespace

bool take_year_of_focus(Resolution& r) {
  if (take_year_of_period(r) || take_year_of_month(r)) return true;
  const auto near = r.discourse.near_full_date(r.around.at);
  // "From 2011 until March" is not until March 2011.
  const bool only_year = near && calendar::grain_of(near->date) >= Grain::year;
  const bool may_follow = near && !r.has(Feature::which) && !(r.around.ends_range && only_year);
  if (may_follow && follow_near(r, *near)) return true;
  if (r.discourse.creation(Grain::year)) return false;
  const auto before = r.discourse.date_just_before(r.around.at);
  const bool runs_back = before && comes_earlier(r, before->date);
  if (const auto focus = r.discourse.focus(Grain::year); focus && !runs_back && !r.has(Feature::which)) {
    r.settle(focus->date, Anchor::focus_date, kByHabit, "year-of-focus");
    r.count_from(focus->date);
    return true;
  }
  r.give_up("the year is not given", kNoCreation);
  return true;
}

bool follow_story(Resolution& r) {
  const auto creation = r.discourse.creation(Grain::year);
  const auto before = r.discourse.date_just_before(r.around.at);
  if (!creation || !before || before->date.year >= creation->year) return false;
  if (r.direction() != Direction::past || r.has(Feature::which)) return false;
  const std::int64_t year = before->date.year + (crosses_new_year(r, before->date) ? 1 : 0);
  Place place;
  place.date = calendar::make_year(year);
  if (!refine(place, r.object) || !calendar::comes_before(before->date, place.date)) return false;
  r.settle(calendar::make_year(year), Anchor::focus_date, kGuessed, "year-of-story");
  r.count_from(before->date);
  return true;
}

void doubt_beside_story(Resolution& r) {
  const auto before = r.discourse.date_just_before(r.around.at);
  const bool looks_back = r.direction() == Direction::past && !r.has(Feature::which);
  if (before && looks_back && before->date.year != r.result.place.date.year)
    r.result.confidence = std::min(r.result.confidence, kGuessed);
}

}  // namespace backstory::temporal
