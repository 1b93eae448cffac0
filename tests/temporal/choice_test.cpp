// Loses: the right Friday, the right May, the right winter.
#include "temporal/choice.h"

#include <catch2/catch.hpp>

#include "calendar/date.h"

namespace backstory::temporal {

TEST_CASE("weekdays from a Wednesday") {
  const std::int64_t wednesday = calendar::day_number(2024, 10, 30);
  const auto steps = [&](std::int64_t weekday, std::optional<std::int64_t> order, Direction direction) {
    return steps_to_weekday(weekday, wednesday, order, direction);
  };
  CHECK(steps(3, {}, Direction::past) == 0);
  CHECK(steps(3, {}, Direction::future) == 0);
  CHECK(steps(2, {}, Direction::unknown) == -1);
  CHECK(steps(4, {}, Direction::past) == -6);
  CHECK(steps(4, {}, Direction::future) == 1);
  CHECK(steps(3, -1, Direction::unknown) == -7);
  CHECK(steps(3, 1, Direction::unknown) == 7);
  CHECK(steps(1, 0, Direction::unknown) == -2);
  CHECK(steps(7, 0, Direction::unknown) == 4);
  CHECK(steps(1, 0, Direction::future) == 5);
  CHECK(steps(7, 0, Direction::past) == -3);
}

TEST_CASE("months from October") {
  const auto year = [](std::int64_t month, std::optional<std::int64_t> order, Direction direction) {
    return choose_year(month, 10, 2024, order, direction).year;
  };
  CHECK(year(5, {}, Direction::past) == 2024);
  CHECK(year(11, {}, Direction::past) == 2023);
  CHECK(year(11, {}, Direction::unknown) == 2024);
  CHECK(year(5, {}, Direction::future) == 2025);
  CHECK(year(10, {}, Direction::past) == 2024);
  CHECK(year(10, -1, Direction::unknown) == 2023);
  CHECK(year(10, 1, Direction::unknown) == 2025);
  CHECK(year(3, 0, Direction::past) == 2024);
  CHECK(year(3, 0, Direction::future) == 2025);
  CHECK(year(12, 0, Direction::past) == 2023);
}

TEST_CASE("a month that nothing dates is a guess, unless it is the month of writing") {
  const auto guessed = [](std::int64_t month, std::optional<std::int64_t> order, Direction direction) {
    return choose_year(month, 10, 2024, order, direction).guessed;
  };
  CHECK(guessed(5, {}, Direction::unknown));
  CHECK(guessed(11, {}, Direction::unknown));
  CHECK_FALSE(guessed(10, {}, Direction::unknown));
  CHECK_FALSE(guessed(5, {}, Direction::past));
  CHECK(guessed(5, -1, Direction::past));  // "last May": of this year, or of the year before
  CHECK_FALSE(guessed(12, -1, Direction::past));
}

TEST_CASE("a day that an order word rules out has no cost; the past is nearer than the future") {
  CHECK_FALSE(day_cost(3, -1, Direction::unknown));
  CHECK_FALSE(day_cost(-3, 1, Direction::unknown));
  CHECK(*day_cost(-3, {}, Direction::unknown) < *day_cost(3, {}, Direction::unknown));
  CHECK(*day_cost(3, {}, Direction::future) < *day_cost(-3, {}, Direction::future));
}

}  // namespace backstory::temporal
