#include "layout/pav.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

namespace backstory::layout {
namespace {

double squares(const std::vector<double>& places, const std::vector<double>& wishes) {
  double sum = 0;
  for (std::size_t i = 0; i < places.size(); ++i) sum += (places[i] - wishes[i]) * (places[i] - wishes[i]);
  return sum;
}

}  // namespace

TEST_CASE("labels that have room stand where they wish") {
  CHECK(*place_in_order(std::vector<double>{10, 50, 90}, std::vector<double>{40, 40}, 0, 100) ==
        std::vector<double>{10, 50, 90});
}

TEST_CASE("labels in each other's way share the displacement") {
  CHECK(*place_in_order(std::vector<double>{50, 50}, std::vector<double>{20}, 0, 100) ==
        std::vector<double>{40, 60});
  CHECK(*place_in_order(std::vector<double>{50, 50, 50}, std::vector<double>{20, 20}, 0, 100) ==
        std::vector<double>{30, 50, 70});
}

TEST_CASE("labels stay on the canvas") {
  CHECK(*place_in_order(std::vector<double>{2, 2}, std::vector<double>{20}, 0, 100) ==
        std::vector<double>{0, 20});
  CHECK(*place_in_order(std::vector<double>{98, 99}, std::vector<double>{20}, 0, 100) ==
        std::vector<double>{80, 100});
}

TEST_CASE("what cannot fit is said, not squeezed") {
  CHECK_FALSE(place_in_order(std::vector<double>{1, 2, 3}, std::vector<double>{60, 60}, 0, 100));
  CHECK(place_in_order(std::vector<double>{}, std::vector<double>{}, 0, 100)->empty());
}

TEST_CASE("no small change makes a placement better") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> anywhere(0, 500);
  for (int round = 0; round < 200; ++round) {
    std::vector<double> wishes(8);
    for (double& wish : wishes) wish = anywhere(random);
    std::sort(wishes.begin(), wishes.end());
    const std::vector<double> separations(7, 10 + anywhere(random) / 10);
    const auto placed = place_in_order(wishes, separations, 0, 500);
    REQUIRE(placed);
    for (std::size_t i = 0; i < 8; ++i) {
      CHECK(((*placed)[i] >= -1e-6 && (*placed)[i] <= 500 + 1e-6));
      if (i > 0) CHECK((*placed)[i] - (*placed)[i - 1] >= separations[i - 1] - 1e-6);
    }
    // Every run of labels moved together by a little, where that is allowed.
    for (std::size_t from = 0; from < 8; ++from) {
      for (std::size_t to = from; to < 8; ++to) {
        for (const double by : {-0.5, 0.5}) {
          std::vector<double> moved = *placed;
          for (std::size_t i = from; i <= to; ++i) moved[i] += by;
          bool allowed = moved.front() >= 0 && moved.back() <= 500;
          for (std::size_t i = 1; i < 8; ++i)
            allowed = allowed && moved[i] - moved[i - 1] >= separations[i - 1];
          if (allowed) CHECK(squares(moved, wishes) >= squares(*placed, wishes) - 1e-6);
        }
      }
    }
  }
}

}  // namespace backstory::layout
