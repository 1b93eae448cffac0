#include "layout/selection.h"

#include <catch2/catch.hpp>

namespace backstory::layout {
namespace {

std::vector<Occurrence> occurrences(const std::vector<int>& importance) {
  std::vector<Occurrence> made(importance.size());
  for (std::size_t i = 0; i < made.size(); ++i) made[i].importance = importance[i];
  return made;
}

std::vector<std::size_t> choose(const std::vector<std::size_t>& ranking, std::size_t room) {
  std::vector<std::size_t> kept;
  choose_events(ranking, ranking.size(), [&](const std::vector<std::size_t>& chosen) {
    if (chosen.size() > room) return false;
    kept = chosen;
    return true;
  });
  return kept;
}

}  // namespace

TEST_CASE("the important events stay longest") {
  CHECK(rank_by_importance(occurrences({10, 90, 50})) == std::vector<std::size_t>{1, 2, 0});
}

TEST_CASE("of equal events those are kept that tell the whole story: its end, its beginning, its middle") {
  CHECK(rank_by_importance(occurrences({50, 50, 50, 50, 50})) == std::vector<std::size_t>{4, 0, 2, 1, 3});
  CHECK(rank_by_importance({}).empty());
}

TEST_CASE("as many events are kept as fit") {
  const auto ranking = rank_by_importance(occurrences({1, 2, 3, 4, 5, 6, 7, 8, 9}));
  for (std::size_t room = 0; room <= 9; ++room) CHECK(choose(ranking, room).size() == room);
}

TEST_CASE("an event that does not fit makes way for the next one that does") {
  std::vector<std::size_t> kept;
  choose_events({0, 1, 2, 3}, 4, [&](const std::vector<std::size_t>& chosen) {
    for (const std::size_t index : chosen) {
      if (index == 1) return false;
    }
    kept = chosen;
    return true;
  });
  CHECK(kept == std::vector<std::size_t>{0, 2, 3});
}

TEST_CASE("picked occurrences stand in time order") {
  const auto all = occurrences({1, 2, 3});
  const auto picked = pick(all, {2, 0});
  REQUIRE(picked.size() == 2);
  CHECK(picked[0].importance == 1);
  CHECK(picked[1].importance == 3);
}

}  // namespace backstory::layout
