// Which of many: the one Friday, the one year's May that a text means. Plain arithmetic on what was said and
// what the tense of the clause says.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "temporal/direction.h"
#include "temporal/object.h"

namespace backstory::temporal {

// "last", "this", "next": the value of Feature::which, if it was said.
std::optional<std::int64_t> order_of(const Object& object);

// Days from the day `now` to the weekday meant (1 Monday … 7 Sunday). Without an order word: the last such
// day up to now, after a cue of the future the next one from now on.
std::int64_t steps_to_weekday(std::int64_t weekday, std::int64_t now, std::optional<std::int64_t> order,
                              Direction direction);
// The first such day from `now` on.
std::int64_t steps_forward(std::int64_t weekday, std::int64_t now);

struct ChosenYear {
  std::int64_t year = 0;
  std::string_view step;  // the named step of resolution
  bool by_habit = false;  // neither words nor tense said which
  bool guessed = false;   // nor is one of them the obvious one
};

// The year of a month, half or season: `index` is its number in a year, `now` and `year` are those of
// writing.
ChosenYear choose_year(std::int64_t index, std::int64_t now, std::int64_t year,
                       std::optional<std::int64_t> order, Direction direction);
// What business reports speak of is the last quarter begun, unless they look ahead.
ChosenYear choose_quarter_year(std::int64_t quarter, std::int64_t now, std::int64_t year,
                               std::optional<std::int64_t> order, Direction direction);

// Is a day `distance` days from now against the tense?
bool is_against(std::int64_t distance, Direction direction);
// How far a day `distance` days from now is from what is meant: what the tense speaks against counts double,
// the past is preferred on a tie. Nothing where an order word rules it out.
std::optional<std::int64_t> day_cost(std::int64_t distance, std::optional<std::int64_t> order,
                                     Direction direction);

}  // namespace backstory::temporal
