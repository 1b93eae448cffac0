#include "layout/callouts.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/geometry.h"
#include "layout/stems.h"

namespace backstory::layout {
namespace {

CalloutRoom room() {
  CalloutRoom room;
  room.left_px = 0;
  room.right_px = 1100;
  room.height_px = 400;
  return room;
}

CalloutWish wish(double anchor) {
  return {anchor, {{170, 50, 0}, {120, 68, 0}, {90, 86, 0.2}}};
}

// Of the words, with y counted from the axis outwards.
Rect words_of(const CalloutPlan& plan, const std::vector<CalloutWish>& wishes, std::size_t i,
              const CalloutRoom& room) {
  const CalloutPlace& place = plan.places[i];
  const CalloutShape& shape = wishes[i].shapes[place.shape];
  const auto& rows = place.above ? plan.rows_above_px : plan.rows_below_px;
  double away = 0;
  for (std::size_t row = 0; row < place.row; ++row) away += rows[row] > 0 ? rows[row] + room.row_gap_px : 0;
  const double left =
      place.hangs_left ? place.stem_px - room.stem_pad_px - shape.width_px : place.stem_px + room.stem_pad_px;
  return {left, away, shape.width_px, shape.height_px};
}

void check_plan(const CalloutPlan& plan, const std::vector<CalloutWish>& wishes, const CalloutRoom& room) {
  double heights = 0;
  for (const double row : plan.rows_above_px) heights += row;
  for (const double row : plan.rows_below_px) heights += row;
  CHECK(heights <= room.height_px);
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const Rect words = words_of(plan, wishes, i, room);
    CHECK(words.x >= room.left_px - 1e-6);
    CHECK(words.right() <= room.right_px + 1e-6);
    for (std::size_t j = i + 1; j < wishes.size(); ++j) {
      if (plan.places[i].above != plan.places[j].above) continue;
      CHECK(plan.places[j].stem_px >= plan.places[i].stem_px + room.stem_gap_px - 1e-6);
      const Rect other = words_of(plan, wishes, j, room);
      CHECK_FALSE(overlaps(words, other));
      const Rect stem_i{plan.places[i].stem_px, 0, 0.01, words.y};
      const Rect stem_j{plan.places[j].stem_px, 0, 0.01, other.y};
      CHECK_FALSE(overlaps(stem_i, other));
      CHECK_FALSE(overlaps(stem_j, words));
    }
  }
}

}  // namespace

TEST_CASE("a few events apart get straight leaders, in one row a side") {
  const std::vector<CalloutWish> wishes = {wish(20), wish(300), wish(600), wish(1000)};
  const auto plan = plan_callouts(wishes, room());
  REQUIRE(plan);
  CHECK(plan->displacement_px == 0);
  CHECK(plan->rows_above_px.size() <= 1);
  CHECK(plan->rows_below_px.size() <= 1);
  check_plan(*plan, wishes, room());
}

TEST_CASE("the last event of a story turns its words back onto the canvas") {
  const std::vector<CalloutWish> wishes = {wish(20), wish(1095)};
  const auto plan = plan_callouts(wishes, room());
  REQUIRE(plan);
  CHECK(plan->places[1].hangs_left);
  CHECK(plan->places[1].stem_px == Approx(1095));
}

TEST_CASE("a cluster stays near its marks") {
  std::vector<CalloutWish> wishes;
  for (int i = 0; i < 5; ++i) wishes.push_back(wish(400 + 20.0 * i));
  const auto plan = plan_callouts(wishes, room());
  REQUIRE(plan);
  CHECK(plan->displacement_px < 0.2 * 170);
  check_plan(*plan, wishes, room());
}

TEST_CASE("leaders stand straight on bars, wherever there is room on them") {
  CalloutWish bar = wish(450);
  bar.slack_before_px = 180;
  const std::vector<CalloutWish> wishes = {bar, wish(460), wish(470), wish(480)};
  CalloutRoom straight = room();
  straight.only_straight = true;
  const auto plan = plan_callouts(wishes, straight);
  REQUIRE(plan);
  CHECK(plan->furthest_px <= 1);
  CHECK(plan->places[0].foot_px == Approx(plan->places[0].stem_px));
  check_plan(*plan, wishes, straight);
}

TEST_CASE("where only straight leaders will do there is a straight plan or none") {
  CalloutRoom straight = room();
  straight.only_straight = true;
  const std::vector<CalloutWish> apart = {wish(20), wish(300), wish(600), wish(1000)};
  REQUIRE(plan_callouts(apart, straight));
  CHECK(plan_callouts(apart, straight)->furthest_px <= 1);
  CHECK_FALSE(plan_callouts(std::vector<CalloutWish>(5, wish(500)), straight));
}

TEST_CASE("what cannot fit is not squeezed in") {
  std::vector<CalloutWish> wishes;
  for (int i = 0; i < 60; ++i) wishes.push_back(wish(18.0 * i));
  CHECK_FALSE(plan_callouts(wishes, room()));
  CHECK_FALSE(plan_callouts(std::vector<CalloutWish>{{500, {{1200, 20, 0}}}}, room()));
  CHECK_FALSE(plan_callouts(std::vector<CalloutWish>{{500, {{100, 900, 0}}}}, room()));
  CHECK(plan_callouts(std::vector<CalloutWish>{}, room()));
}

TEST_CASE("whatever the dates, words never meet words or leaders, and the order stays") {
  std::mt19937 random(11);
  int planned = 0;
  for (int round = 0; round < 60; ++round) {
    std::uniform_real_distribution<double> anywhere(0, 1100);
    std::uniform_real_distribution<double> size(0.5, 1.5);
    std::vector<double> anchors(2 + static_cast<std::size_t>(round) % 12);
    for (double& anchor : anchors) anchor = round % 3 == 0 ? 900 + anywhere(random) / 6 : anywhere(random);
    std::sort(anchors.begin(), anchors.end());
    std::vector<CalloutWish> wishes;
    for (const double anchor : anchors) {
      wishes.push_back(wish(anchor));
      for (CalloutShape& shape : wishes.back().shapes) shape.width_px *= size(random);
      if (round % 2 == 0 && wishes.size() > 1)
        wishes.back().slack_before_px = (anchor - wishes[wishes.size() - 2].anchor_px) * 0.9;
    }
    const auto plan = plan_callouts(wishes, room());
    if (!plan) continue;
    ++planned;
    check_plan(*plan, wishes, room());
    for (std::size_t i = 1; i < wishes.size(); ++i)
      CHECK(plan->places[i - 1].foot_px <= plan->places[i].foot_px);
  }
  CHECK(planned >= 50);
}

}  // namespace backstory::layout
