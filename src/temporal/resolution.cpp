#include "temporal/resolution.h"

#include <string>

namespace backstory::temporal {

using calendar::Date;
using calendar::Grain;

Direction Resolution::direction() const {
  if (has(Feature::direction)) return static_cast<Direction>(get(Feature::direction));
  // An end that nothing else dates lies ahead; that of what is over lies on either side.
  const bool until = has(Feature::open) && get(Feature::open) < 0;
  if (!until) return around.clause.direction;
  return around.clause.direction == Direction::past ? Direction::unknown : Direction::future;
}

double Resolution::confidence_by_tense() const {
  if (has(Feature::direction)) return kByTense;
  return around.clause.doubtful ? kGuessed : around.clause.weak ? kByPresent : kByTense;
}

void Resolution::settle(const Date& date, Anchor anchor, double confidence, std::string_view step) {
  result.place.date = date;
  result.anchor = anchor;
  if (anchor == Anchor::creation_date) result.anchor_date = discourse.creation_date();
  result.confidence = confidence;
  if (!step.empty()) result.steps.emplace_back(step);
}

void Resolution::give_up(std::string_view what, std::string_view why) {
  result.place = unknown_place();
  result.confidence = kUnplaced;
  result.unresolved = std::string(what) + " and " + std::string(why);
}

void Resolution::give_up_on(Grain grain, std::string_view what, std::string_view why) {
  give_up(what, why);
  Date& date = result.place.date;
  if (grain == Grain::week) {
    result.place.unknown_week = true;
  } else if (grain <= Grain::month) {
    date.part_mask = 3;
    if (grain <= Grain::day) date.day_mask = 3;
    result.place.unknown_clock = grain < Grain::day;
  }
}

}  // namespace backstory::temporal
