// A story told from the event in its middle.
#include "layout/pivot.h"

#include <catch2/catch.hpp>

#include "layout/picture.h"
#include "layout/relative_time.h"
#include "support/golden.h"

namespace backstory::layout {

using namespace testing;

namespace {

Occurrence on(std::int64_t year, unsigned month, unsigned day, int importance = 50) {
  Occurrence occurrence;
  occurrence.begin = static_cast<double>(calendar::day_number(year, month, day));
  occurrence.end = *occurrence.begin + 1;
  occurrence.importance = importance;
  return occurrence;
}

Occurrence in_year(std::int64_t year) {
  Occurrence occurrence = on(year, 1, 1);
  occurrence.end = static_cast<double>(calendar::day_number(year + 1, 1, 1));
  return occurrence;
}

}  // namespace

TEST_CASE("how far from the pivot is said as closely as both dates are known") {
  const Occurrence pivot = on(2024, 9, 16);
  CHECK(say_from(on(2024, 9, 13), pivot) == "3 days before");
  CHECK(say_from(on(2024, 9, 30), pivot) == "2 weeks after");
  CHECK(say_from(on(2024, 9, 23), pivot) == "1 week after");
  CHECK(say_from(on(2024, 10, 1), pivot) == "15 days after");
  CHECK(say_from(on(2024, 9, 16), pivot) == "The same day");
  CHECK(say_from(on(2024, 3, 16), pivot) == "6 months before");
  CHECK(say_from(on(1961, 5, 12), pivot) == "63 years before");
  CHECK(say_from(in_year(2017), pivot) == "7 years before");
  CHECK(say_from(in_year(2024), pivot) == "The same year");
}

TEST_CASE("the pivot is the most important event, else the one in the middle") {
  CHECK(find_pivot({on(2020, 1, 1), on(2021, 1, 1, 90), on(2022, 1, 1), on(2023, 1, 1)}) == 1);
  CHECK(find_pivot({on(2020, 1, 1), on(2021, 1, 1), on(2022, 1, 1)}) == 1);
  CHECK(find_pivot({on(2020, 1, 1, 70), on(2021, 1, 1), on(2022, 1, 1, 70), on(2023, 1, 1)}) == 2);
}

TEST_CASE("before and after, as they were looked at") {
  const auto folder = ::backstory::testing::test_folder() / "layout/stories";
  const auto check = [&](const char* name, const char* size) {
    const auto story = read_story(folder / (std::string(name) + ".yaml"));
    const scene::Scene scene = draw(story, "before-after", size);
    CHECK(faults(scene) == "");
    CHECK_GOLDEN(std::string("layout/golden/") + name + "-before-after-" + size + ".txt",
                 scene::format_scene(scene));
  };
  check("court", "wide");
  check("court", "narrow");
  check("sixty-four", "wide");
}

}  // namespace backstory::layout
