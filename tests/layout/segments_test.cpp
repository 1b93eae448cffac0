// Cutting a story into strips: exact, and without loss where one axis would lose most.
#include <catch2/catch.hpp>
#include <cmath>

#include "layout/picture.h"
#include "layout/segment_cuts.h"
#include "support/golden.h"

namespace backstory::layout {

using namespace testing;

namespace {

timeline::Timeline story(const char* name) {
  return read_story(::backstory::testing::test_folder() / "layout/stories" / name);
}

// The cheapest way to cut [from, count) into `strips`, by trying all.
double by_trying(std::size_t from, std::size_t count, std::size_t strips, const StripCost& cost) {
  if (strips == 0) return from == count ? 0 : INFINITY;
  double best = INFINITY;
  for (std::size_t to = from + 1; to <= count; ++to) {
    const auto here = cost(from, to);
    if (here) best = std::min(best, *here + by_trying(to, count, strips - 1, cost));
  }
  return best;
}

}  // namespace

TEST_CASE("the cuts between strips are the best that there are") {
  const std::vector<double> days = {0, 1, 2, 40, 41, 90, 300, 301, 302, 303, 600};
  const StripCost cost = [&](std::size_t from, std::size_t to) -> std::optional<double> {
    if (to - from > 5) return std::nullopt;
    return std::pow(days[to - 1] - days[from], 1.5) + 3 * std::abs(static_cast<double>(to - from) - 3);
  };
  const auto ways = cut_into_segments(days.size(), 6, cost);
  REQUIRE(ways.size() == 6);
  CHECK_FALSE(ways[0]);
  CHECK_FALSE(ways[1]);
  for (std::size_t strips = 3; strips <= 6; ++strips) {
    REQUIRE(ways[strips - 1]);
    CHECK(ways[strips - 1]->begins.size() == strips);
    CHECK(ways[strips - 1]->begins.front() == 0);
    CHECK(ways[strips - 1]->cost == Approx(by_trying(0, days.size(), strips, cost)));
  }
}

TEST_CASE("sixty-four events with crowds and outliers fit on an article's width without loss") {
  const scene::Scene scene = draw(story("sixty-four.yaml"), "segments", "wide");
  CHECK(scene.events_left_out.empty());
  CHECK(faults(scene) == "");
}

TEST_CASE("where the height is free no event is left out, however narrow the canvas") {
  for (const char* name : {"sixty-four.yaml", "alliance.yaml", "company.yaml", "life.yaml"}) {
    INFO(name);
    CHECK(draw(story(name), "segments", "narrow").events_left_out.empty());
    CHECK(draw(story(name), "horizontal", "narrow").events_left_out.empty());
  }
}

TEST_CASE("segments as they were looked at") {
  CHECK_GOLDEN("layout/golden/sixty-four-segments-wide.txt",
               scene::format_scene(draw(story("sixty-four.yaml"), "segments", "wide")));
  CHECK_GOLDEN("layout/golden/alliance-segments-narrow.txt",
               scene::format_scene(draw(story("alliance.yaml"), "segments", "narrow")));
}

}  // namespace backstory::layout
