#include "layout/leaders.h"

#include <catch2/catch.hpp>

namespace backstory::layout {

TEST_CASE("straight leaders need no elbow") {
  const std::vector<LeaderEnds> leaders = {{10, 10}, {30, 30}};
  CHECK(rank_elbows(leaders) == std::vector<std::size_t>{0, 0});
  CHECK(is_straight(leaders[0]));
}

TEST_CASE("leaders that bend to the right bend further out the earlier they are") {
  CHECK(rank_elbows(std::vector<LeaderEnds>{{10, 40}, {20, 60}, {30, 80}}) ==
        std::vector<std::size_t>{2, 1, 0});
}

TEST_CASE("leaders that bend to the left bend further out the later they are") {
  CHECK(rank_elbows(std::vector<LeaderEnds>{{70, 10}, {80, 30}, {90, 50}}) ==
        std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a fan from one mark bends both ways without a crossing") {
  CHECK(rank_elbows(std::vector<LeaderEnds>{{50, 20}, {50, 50}, {50, 80}}) ==
        std::vector<std::size_t>{0, 0, 0});
  CHECK(rank_elbows(std::vector<LeaderEnds>{{50, 20}, {50, 40}, {50, 60}, {50, 80}}) ==
        std::vector<std::size_t>{0, 1, 1, 0});
}

TEST_CASE("leaders that are apart do not push each other out") {
  CHECK(rank_elbows(std::vector<LeaderEnds>{{10, 30}, {100, 120}}) == std::vector<std::size_t>{0, 0});
}

}  // namespace backstory::layout
