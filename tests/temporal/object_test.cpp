// Loses: parts that contradict each other being noticed before they become a date.
#include "temporal/object.h"

#include <catch2/catch.hpp>

namespace backstory::temporal {

TEST_CASE("features keep within their range") {
  Object object;
  CHECK(object.set(Feature::day, 31));
  CHECK_FALSE(object.set(Feature::day, 32));
  CHECK(object.get(Feature::day) == 31);
  CHECK_FALSE(object.has(Feature::month));
}

TEST_CASE("objects that contradict each other do not merge") {
  Object may;
  may.set(Feature::month, 5);
  Object june;
  june.set(Feature::month, 6);
  Object day;
  day.set(Feature::day, 3);
  CHECK(may.merge(day));
  CHECK(may.get(Feature::day) == 3);
  CHECK_FALSE(may.merge(june));
  CHECK(may.get(Feature::month) == 5);
}

TEST_CASE("equal objects have equal features, whatever was dropped before") {
  Object one;
  one.set(Feature::month, 5);
  one.set(Feature::day, 3);
  one.drop(Feature::day);
  Object two;
  two.set(Feature::month, 5);
  CHECK(one == two);
}

TEST_CASE("names of features and values are those of the language files") {
  CHECK(find_feature("short-year") == Feature::short_year);
  CHECK_FALSE(find_feature("colour"));
  CHECK(parse_feature_value(Feature::grain, "week") == static_cast<std::int64_t>(calendar::Grain::week));
  CHECK(parse_feature_value(Feature::offset, "-1") == -1);
  CHECK_FALSE(parse_feature_value(Feature::grain, "weak"));
}

}  // namespace backstory::temporal
