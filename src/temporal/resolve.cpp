#include "temporal/resolve.h"

#include <algorithm>

#include "temporal/resolution.h"

namespace backstory::temporal {
namespace {

using calendar::Date;
using calendar::Grain;

// "It happened on the 21st", written on the 2nd: of the month before.
std::int64_t months_to_day(const Resolution& r) {
  const auto today = r.discourse.creation(Grain::day);
  if (!today || !r.has(Feature::day)) return 0;
  const std::int64_t day = r.get(Feature::day);
  if (r.direction() == Direction::past && day > today->day) return -1;
  return r.direction() == Direction::future && day < today->day ? 1 : 0;
}

// The day told last; for what is past, the last that does not lie ahead: "He was arrested Friday and remanded
// until 24 June. The raid took place at 6 a.m."
std::optional<Mention> day_told(const Resolution& r, Grain grain) {
  const auto focus = r.discourse.focus(grain);
  const auto today = r.discourse.creation(grain);
  const auto lies_ahead = [&](const Date& date) { return today && calendar::comes_before(*today, date); };
  if (!focus || r.direction() != Direction::past || !lies_ahead(focus->date)) return focus;
  const auto& said = r.discourse.recent();
  const auto last = std::find_if(said.rbegin(), said.rend(), [&](const Mention& mention) {
    return calendar::grain_of(mention.date) <= grain && !lies_ahead(mention.date);
  });
  if (last == said.rend()) return std::nullopt;
  Mention told = *last;
  told.date = calendar::truncate(told.date, grain);
  told.guessed = true;
  return told;
}

// "the 15th", "at 9 a.m.", "in the morning": the day or month in focus, else of writing.
bool place_day(Resolution& r) {
  const Grain grain = r.has(Feature::day) ? Grain::month : Grain::day;
  if (const auto told = day_told(r, grain)) {
    // A day left behind some paragraphs ago need not be that of a clock.
    const bool left_behind = grain == Grain::day && told->at.passage + 1 < r.around.at.passage;
    r.settle(told->date, Anchor::focus_date, told->guessed || left_behind ? kGuessed : kByFocus,
             "from-focus");
    r.count_from(told->date);
    return true;
  }
  if (const auto creation = r.discourse.creation(grain)) {
    r.settle(calendar::add(*creation, months_to_day(r), Grain::month), Anchor::creation_date, kByHabit,
             "from-creation");
    return true;
  }
  r.give_up_on(grain, grain == Grain::month ? "the month is not given" : "the day is not given", kNoCreation);
  if (r.has(Feature::day)) {
    r.result.place.date.day = static_cast<std::uint8_t>(r.get(Feature::day));
    r.object.drop(Feature::day);
  }
  return true;
}

bool find_place(Resolution& r) {
  const auto any = [&r](std::initializer_list<Feature> features) {
    return std::any_of(features.begin(), features.end(), [&r](Feature feature) { return r.has(feature); });
  };
  if (r.has(Feature::of_event)) return place_from_event(r);
  if (r.has(Feature::focus_which)) return place_from_focus(r);
  if (r.has(Feature::anchor)) return place_from_anchor(r);
  if (any({Feature::year, Feature::short_year})) return place_year(r);
  if (any({Feature::decade, Feature::short_decade, Feature::century, Feature::millennium}))
    return place_long_period(r);
  if (any({Feature::month, Feature::easter})) {
    return any({Feature::day, Feature::easter, Feature::nth}) ? place_month_and_day(r) : place_month(r);
  }
  if (any({Feature::season, Feature::quarter, Feature::half})) return place_part_of_year(r);
  if (any({Feature::weekday, Feature::weekend})) return place_weekday(r);
  return place_day(r);
}

// "two days after Christmas".
bool shift(Resolution& r) {
  if (!r.has(Feature::shift_count)) return true;
  Place& place = r.result.place;
  const Grain grain = r.object.grain(Feature::shift_grain);
  if (place.date.year_mask != 0 || place.grain() > grain) return false;
  const std::int64_t count = r.get(Feature::shift_count);
  // No step at all only widens the place: "the week of May 3".
  place.date = count == 0 ? calendar::truncate(place.date, grain) : calendar::add(place.date, count, grain);
  r.result.steps.emplace_back("shifted");
  return true;
}

}  // namespace

std::optional<Resolved> resolve_point(const Object& object, const Discourse& discourse,
                                      const Surroundings& around) {
  Resolution resolution(object, discourse, around);
  Resolved& result = resolution.result;
  if (!find_place(resolution)) return std::nullopt;
  if (!refine(result.place, resolution.object) || !shift(resolution)) return std::nullopt;
  const std::int64_t doubt = object.get(Feature::doubt);
  if (result.anchor_date && discourse.is_guessed(*result.anchor_date))
    result.confidence = std::min(result.confidence, kGuessed);
  result.confidence = std::max(0.05, result.confidence - static_cast<double>(doubt) / 100);
  return result;
}

}  // namespace backstory::temporal
