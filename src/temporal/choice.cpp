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
  return weekday - calendar::iso_weekday(now);  // "this Friday": of the running week
}

ChosenYear choose_year(std::int64_t index, std::int64_t now, std::int64_t year,
                       std::optional<std::int64_t> order, Direction direction) {
  constexpr std::string_view kByOrder = "named-by-order";
  if (order && *order < 0) return {index < now ? year : year - 1, kByOrder, false};
  if (order && *order > 0) return {index > now ? year : year + 1, kByOrder, false};
  if (order) return {year, kByOrder, false};
  // A month that is about to come is meant rather than one eleven months gone, unless the tense says
  // otherwise.
  const bool close_ahead = direction == Direction::unknown && index > now && index - now <= kCloseAhead;
  if (direction == Direction::future || close_ahead) {
    return {index >= now ? year : year + 1, "next-such", direction == Direction::unknown};
  }
  return {index <= now ? year : year - 1, "last-such", direction == Direction::unknown};
}

ChosenYear choose_quarter_year(std::int64_t quarter, std::int64_t now, std::int64_t year,
                               std::optional<std::int64_t> order, Direction direction) {
  if (order) return choose_year(quarter, now, year, order, direction);
  const bool ahead = quarter > now && direction == Direction::future;
  return {quarter <= now || ahead ? year : year - 1, ahead ? "next-such" : "last-such", true};
}

std::optional<std::int64_t> day_cost(std::int64_t distance, std::optional<std::int64_t> order,
                                     Direction direction) {
  if (order && *order < 0 && distance >= 0) return std::nullopt;
  if (order && *order > 0 && distance <= 0) return std::nullopt;
  const bool against =
      (direction == Direction::past && distance > 0) || (direction == Direction::future && distance < 0);
  return 2 * std::abs(distance) * (against ? 2 : 1) + (distance > 0 ? 1 : 0);
}

}  // namespace backstory::temporal
