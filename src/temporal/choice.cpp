#include "temporal/choice.h"

#include <cstdlib>

#include "calendar/date.h"

namespace backstory::temporal {
namespace {

constexpr std::int64_t kCloseAhead = 2;

}  // namespace

std::optional<std::int64_t> order_of(const Object& object) {
  if (!object.has(Feature::which)) return std::nullopt;
  return object.get(Feature::which);
}

std::int64_t steps_forward(std::int64_t weekday, std::int64_t now) {
  return (weekday + 7 - calendar::iso_weekday(now)) % 7;
}

std::int64_t steps_to_weekday(std::int64_t weekday, std::int64_t now, std::optional<std::int64_t> order,
                              Direction direction) {
  const std::int64_t ahead = steps_forward(weekday, now);
  const std::int64_t back = ahead == 0 ? 0 : ahead - 7;
  if (!order) return direction == Direction::future ? ahead : back;
  if (*order < 0) return back == 0 ? -7 : back;
  if (*order > 0) return ahead == 0 ? 7 : ahead;
  // "This Friday" is of the running week, unless the tense points past its end or its beginning.
  const std::int64_t within = weekday - calendar::iso_weekday(now);
  if (direction == Direction::future && within < 0) return within + 7;
  return direction == Direction::past && within > 0 ? within - 7 : within;
}

ChosenYear choose_year(std::int64_t index, std::int64_t now, std::int64_t year,
                       std::optional<std::int64_t> order, Direction direction) {
  constexpr std::string_view kByOrder = "named-by-order";
  // "Last March", said in June, is taken for this year's by some and for the year before's by others.
  if (order && *order < 0) return {index < now ? year : year - 1, kByOrder, false, index < now};
  if (order && *order > 0) return {index > now ? year : year + 1, kByOrder, false};
  if (order) {  // "this spring" is of the running year, unless the tense points out of it
    if (direction == Direction::future && index < now) return {year + 1, kByOrder, false};
    return {direction == Direction::past && index > now ? year - 1 : year, kByOrder, false};
  }
  // A month that is about to come is meant rather than one eleven months gone, unless the tense says
  // otherwise.
  const bool unknown = direction == Direction::unknown;
  const bool close_ahead = unknown && index > now && index - now <= kCloseAhead;
  if (direction == Direction::future || close_ahead) {
    return {index >= now ? year : year + 1, "next-such", unknown, unknown};
  }
  return {index <= now ? year : year - 1, "last-such", unknown, unknown && index != now};
}

ChosenYear choose_quarter_year(std::int64_t quarter, std::int64_t now, std::int64_t year,
                               std::optional<std::int64_t> order, Direction direction) {
  if (order) return choose_year(quarter, now, year, order, direction);
  const bool ahead = quarter > now && direction == Direction::future;
  // The one just over is still to be reported; what lies ahead is none before it.
  if (direction == Direction::future && quarter < now - 1) return {year + 1, "next-such", true};
  return {quarter <= now || ahead ? year : year - 1, ahead ? "next-such" : "last-such", true};
}

bool is_against(std::int64_t distance, Direction direction) {
  return (direction == Direction::past && distance > 0) || (direction == Direction::future && distance < 0);
}

std::optional<std::int64_t> day_cost(std::int64_t distance, std::optional<std::int64_t> order,
                                     Direction direction) {
  if (order && *order < 0 && distance >= 0) return std::nullopt;
  if (order && *order > 0 && distance <= 0) return std::nullopt;
  return 2 * std::abs(distance) * (is_against(distance, direction) ? 2 : 1) + (distance > 0 ? 1 : 0);
}

}  // namespace backstory::temporal
