// Counting very many events, and naming a few.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "layout/picture.h"
#include "layout/strip_bins.h"
#include "layout/words.h"
#include "support/golden.h"

namespace backstory::layout {

using namespace testing;

namespace {

std::vector<Occurrence> days(std::int64_t first, std::int64_t step, std::size_t count) {
  std::vector<Occurrence> placed;
  for (std::size_t i = 0; i < count; ++i) {
    Occurrence occurrence;
    occurrence.begin = static_cast<double>(first + step * static_cast<std::int64_t>(i));
    occurrence.end = *occurrence.begin + 1;
    placed.push_back(occurrence);
  }
  return placed;
}

timeline::Timeline many(std::size_t count) {
  std::string yaml = "title: Quakes\nevents:\n";
  for (std::size_t i = 0; i < count; ++i) {
    yaml += fmt::format("  - {{date: {:04}-{:02}-{:02}, label: Quake {}, importance: {}}}\n",
                        1990 + i * 31 / 97 % 30, 1 + i * 7 % 12, 1 + i * 11 % 28, i, i * 7919 % 97);
  }
  return story_from(yaml);
}

}  // namespace

TEST_CASE("events are counted by the stretch of time whose bars are neither threads nor blocks") {
  const auto step_of = [](std::size_t years) {
    return say_step(choose_bins(days(0, 1, 365 * years), 1100, 9));
  };
  CHECK(say_step(choose_bins(days(0, 1, 90), 1100, 9)) == "day");
  CHECK(step_of(2) == "week");
  CHECK(step_of(10) == "month");
  CHECK(step_of(30) == "quarter");
  CHECK(step_of(120) == "year");
  CHECK(say_step(choose_bins(days(0, 3650, 200), 1100, 9)) == "20 years");
}

TEST_CASE("every event is counted once, in the bin where it stands") {
  for (const BinUnit unit : {BinUnit::day, BinUnit::week, BinUnit::month, BinUnit::quarter, BinUnit::year}) {
    const std::vector<Occurrence> placed = days(-800, 17, 100);
    const std::vector<Bin> bins = count_bins(placed, {unit, unit == BinUnit::year ? 5 : 1});
    std::size_t next = 0;
    for (std::size_t b = 0; b < bins.size(); ++b) {
      if (b > 0) CHECK(bins[b].begin_day == bins[b - 1].end_day);
      for (const std::size_t member : bins[b].members) {
        CHECK(member == next++);
        CHECK(placed[member].at() >= bins[b].begin_day);
        CHECK(placed[member].at() < bins[b].end_day);
      }
    }
    CHECK(next == placed.size());
  }
}

TEST_CASE("the picture says how many events it counts and how many of them have words") {
  const scene::Scene scene = draw(many(3000), "strip", "wide");
  CHECK(faults(scene) == "");
  const std::size_t named = 3000 - scene.events_left_out.size();
  CHECK(named >= 8);
  CHECK(words_of(scene).find(say_number(3000) + " events") != std::string::npos);
  CHECK(words_of(scene).find(fmt::format("{} of them are named", named)) != std::string::npos);
}

TEST_CASE("strips as they were looked at") {
  const auto story = read_story(::backstory::testing::test_folder() / "layout/stories/sixty-four.yaml");
  CHECK_GOLDEN("layout/golden/sixty-four-strip-wide.txt", scene::format_scene(draw(story, "strip", "wide")));
  CHECK_GOLDEN("layout/golden/sixty-four-strip-narrow.txt",
               scene::format_scene(draw(story, "strip", "narrow")));
}

}  // namespace backstory::layout
