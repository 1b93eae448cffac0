#include "temporal/lost_readings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "calendar/written.h"
#include "temporal/timex.h"

namespace backstory::temporal {
namespace {

using calendar::Date;

constexpr std::size_t kMostLost = 6;

std::string_view condition(Direction direction) {
  switch (direction) {
    case Direction::past:
      return "if the clause spoke of the past";
    case Direction::future:
      return "if the clause looked ahead";
    case Direction::unknown:
      break;
  }
  return "if the clause said neither past nor future";
}

std::string_view finding(Direction direction) {
  switch (direction) {
    case Direction::past:
      return "it speaks of the past";
    case Direction::future:
      return "it looks ahead";
    case Direction::unknown:
      break;
  }
  return "it says neither past nor future";
}

class OtherValues {
 public:
  OtherValues(const Object& object, const TimeExpression& time) : object_(object), time_(time) {}

  void try_with(const Discourse& discourse, const Surroundings& around, std::string why) {
    const std::optional<Resolved> resolved = resolve_point(object_, discourse, around);
    if (!resolved || !resolved->unresolved.empty()) return;
    const Place& place = resolved->place;
    LostReading lost;
    lost.span = time_.span;
    lost.rules = resolved->steps;
    lost.type = place.date.second_of_day || place.day_part ? TimexType::time : TimexType::date;
    lost.value = format_timex(place);
    lost.why = std::move(why);
    found_.push_back(std::move(lost));
  }

  std::vector<LostReading> take() { return std::move(found_); }

 private:
  const Object& object_;
  const TimeExpression& time_;
  std::vector<LostReading> found_;
};

// "Friday" and "May 3" could be of any week or year; "last week" says itself what it counts from.
bool could_be_of_any(const Object& object) {
  return !object.has(Feature::anchor) && !object.has(Feature::focus_which) && !object.has(Feature::year);
}

}  // namespace

std::vector<LostReading> find_other_values(const Object& object, const Discourse& discourse,
                                           const Surroundings& around, const TimeExpression& time) {
  OtherValues others(object, time);
  for (const Direction direction : {Direction::past, Direction::future, Direction::unknown}) {
    if (direction == around.clause.direction) continue;
    Surroundings otherwise = around;
    otherwise.clause.direction = direction;
    others.try_with(discourse, otherwise,
                    fmt::format("{} ({})", condition(direction), finding(around.clause.direction)));
  }
  if (time.anchor == Anchor::focus_date || time.anchor == Anchor::focus_period) {
    const Discourse start(discourse.creation_date(), discourse.mode());
    others.try_with(start, around, "if counted from the day of publication");
  } else if (time.anchor == Anchor::creation_date && could_be_of_any(object)) {
    if (!discourse.recent().empty()) {
      const Date& told = discourse.recent().back().date;
      const Discourse from_told(told, discourse.mode());
      others.try_with(from_told, around,
                      fmt::format("if counted from what was told before, {}",
                                  calendar::format_date(told, calendar::DateStyle::ap)));
    }
  }
  return others.take();
}

void keep_distinct(std::vector<LostReading>& lost, const TimeExpression& time) {
  std::vector<LostReading> kept;
  for (LostReading& one : lost) {
    const auto says_the_same = [&](const LostReading& other) {
      return other.span == one.span && other.value == one.value && other.type == one.type;
    };
    if (kept.size() == kMostLost) break;
    if (one.span == time.span && one.value == time.value && one.type == time.type) continue;
    if (std::none_of(kept.begin(), kept.end(), says_the_same)) kept.push_back(std::move(one));
  }
  lost = std::move(kept);
}

}  // namespace backstory::temporal
