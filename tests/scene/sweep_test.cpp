#include "scene/sweep.h"

#include <catch2/catch.hpp>
#include <random>

namespace backstory::scene {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

TEST_CASE("boxes that share a point are found") {
  CHECK(find_overlaps({}) == Pairs{});
  CHECK(find_overlaps({{0, 0, 10, 10}, {5, 5, 10, 10}, {30, 0, 5, 5}}) == Pairs{{0, 1}});
  CHECK(find_overlaps({{0, 0, 10, 10}, {10, 10, 5, 5}}) == Pairs{{0, 1}});
  CHECK(find_overlaps({{0, 5, 100, 0}, {50, 0, 0, 10}}) == Pairs{{0, 1}});
  CHECK(find_overlaps({{0, 0, 10, 10}, {0, 0, 10, 10}, {2, 2, 1, 1}}) == Pairs{{0, 1}, {0, 2}, {1, 2}});
}

// Against comparing each with each: a missed pair would be words on words.
TEST_CASE("the sweep finds what comparing every pair finds") {
  std::mt19937 random(3);
  const auto number = [&](unsigned below) { return static_cast<double>(random() % below); };
  for (int round = 0; round < 200; ++round) {
    std::vector<Rect> boxes(random() % 40);
    for (Rect& box : boxes) box = {number(100), number(100), number(30), number(30)};
    Pairs expected;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = i + 1; j < boxes.size(); ++j) {
        if (boxes[i].x <= boxes[j].right() && boxes[j].x <= boxes[i].right() &&
            boxes[i].y <= boxes[j].bottom() && boxes[j].y <= boxes[i].bottom()) {
          expected.push_back({i, j});
        }
      }
    }
    CHECK(find_overlaps(boxes) == expected);
  }
}

}  // namespace
}  // namespace backstory::scene
