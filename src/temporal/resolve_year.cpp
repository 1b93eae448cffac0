#include <algorithm>

#include "temporal/choice.h"
#include "temporal/resolution.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

constexpr std::int64_t kJustGoneDays = 14;
constexpr std::int64_t kOtherWeekdayCost = 5000;  // more than any distance
constexpr double kBackgroundDays = 75;
constexpr std::int64_t kNearDays = 90;  // closer than any other such day can be

void settle_year(Resolution& r, const ChosenYear& chosen) {
  double confidence = chosen.by_habit         ? kByHabit
                      : r.has(Feature::which) ? kRelative
                                              : r.confidence_by_tense();
  if (chosen.guessed) confidence = kGuessed;
  r.settle(calendar::make_year(chosen.year), Anchor::creation_date, confidence, chosen.step);
}

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

// True when the year was taken from a date told before, in a story about another year; or there is nothing
// else.
bool take_year_of_focus(Resolution& r) {
  if (take_year_of_month(r)) return true;
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

// "The bank failed in September 2008. In December, another failed.": the story goes on in its year, or is
// back in the present; an editor must look.
bool follow_story(Resolution& r) {
  const auto creation = r.discourse.creation(Grain::year);
  const auto before = r.discourse.date_just_before(r.around.at);
  if (!creation || !before || before->date.year >= creation->year) return false;
  if (r.direction() != Direction::past || r.has(Feature::which)) return false;
  Place place;
  place.date = calendar::make_year(before->date.year);
  if (!refine(place, r.object) || !calendar::comes_before(before->date, place.date)) return false;
  r.settle(calendar::make_year(before->date.year), Anchor::focus_date, kGuessed, "year-of-story");
  r.count_from(before->date);
  return true;
}

// "The wall fell on Nov. 9, 1989. On Oct. 3, the two halves were one again.": of the running year, or of that
// story?
void doubt_beside_story(Resolution& r) {
  const auto before = r.discourse.date_just_before(r.around.at);
  const bool looks_back = r.direction() == Direction::past && !r.has(Feature::which);
  if (before && looks_back && before->date.year != r.result.place.date.year)
    r.result.confidence = std::min(r.result.confidence, kGuessed);
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
  bool rival = false;  // such a day has just gone by: it may be meant after all
};

// "Tuesday, Feb. 21" is of a year in which that day is a Tuesday.
bool has_other_weekday(const Resolution& r, const Date& day) {
  return r.has(Feature::weekday) && !r.has(Feature::nth) &&
         calendar::iso_weekday(day_number_of(day)) != static_cast<unsigned>(r.get(Feature::weekday));
}

// The day of the three years around `today` that its tense and its distance speak for.
std::optional<NearestDay> find_nearest_day(const Resolution& r, const Date& today) {
  const Direction direction = r.direction();
  // A verb right before the day that looks ahead means it: "the term ends Dec. 31", read on Jan. 2.
  const bool firm = direction == Direction::future && r.around.clause.close && !r.around.begins_range;
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
    if (firm && is_against(distance, direction)) {
      rival |= distance >= -kJustGoneDays;
      continue;
    }
    const auto cost = day_cost(distance, order_of(r.object), direction);
    if (!cost) continue;
    const std::int64_t whole = *cost + (has_other_weekday(r, place.date) ? kOtherWeekdayCost : 0);
    if (best && best_cost <= whole) continue;
    best = NearestDay{year, distance, false};
    best_cost = whole;
  }
  if (best) best->rival = rival;
  return best;
}

}  // namespace

namespace {

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
  const auto period = r.discourse.compared_period(false);
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
  if (r.get(Feature::era) < 0) year = 1 - year;
  if (r.has(Feature::reported) && place_reported(r, year)) return true;
  r.settle(calendar::make_year(year), Anchor::none, kSaid, "");
  r.result.full = true;
  if (r.has(Feature::ambiguous)) order_day_and_month(r);
  return true;
}

bool place_long_period(Resolution& r) {
  if (r.has(Feature::century)) {
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

bool place_month(Resolution& r) {
  if (take_year_of_focus(r) || follow_story(r)) return true;
  const auto month = month_of_writing(r);
  if (!month) return true;
  settle_year(
      r, choose_year(r.get(Feature::month), month->part, month->year, order_of(r.object), r.direction()));
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
