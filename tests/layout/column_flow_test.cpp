#include "layout/column_flow.h"

#include <catch2/catch.hpp>

namespace backstory::layout {
namespace {

std::vector<FlowItem> items(std::size_t count) {
  return std::vector<FlowItem>(count, FlowItem{10, 30, false});
}

}  // namespace

TEST_CASE("one column holds everything, spaces between") {
  const auto flow = flow_columns(items(3), 1, 1000);
  REQUIRE(flow);
  CHECK(flow->height_px == Approx(110));
  CHECK(flow->places[2].top_px == Approx(80));
  CHECK(flow->places[0].begins_column);
  CHECK_FALSE(flow->places[1].begins_column);
}

TEST_CASE("columns are filled evenly") {
  const auto flow = flow_columns(items(6), 2, 1000);
  REQUIRE(flow);
  CHECK(flow->places[2].column == 0);
  CHECK(flow->places[3].column == 1);
  CHECK(flow->places[3].top_px == 0);
  CHECK(flow->height_px == Approx(110));
}

TEST_CASE("what is higher than the canvas is said") {
  CHECK_FALSE(flow_columns(items(6), 2, 100));
  CHECK(flow_columns(items(6), 3, 100));
  CHECK_FALSE(flow_columns(items(1), 1, 29));
  CHECK(flow_columns({}, 1, 0));
}

TEST_CASE("a heading never stands alone at the foot of a column") {
  std::vector<FlowItem> some = items(4);
  some[1].keeps_next = true;
  const auto flow = flow_columns(some, 2, 1000);
  REQUIRE(flow);
  CHECK(flow->places[1].column == flow->places[2].column);
}

TEST_CASE("columns end together where their rows may be opened so far") {
  std::vector<FlowItem> items(5, FlowItem{10, 20, false});
  std::optional<Flow> flow = flow_columns(items, 2, 1000);
  REQUIRE(flow);
  REQUIRE(flow->places[3].column == 1);
  align_ends(*flow, items, 5);
  CHECK(flow->places[2].top_px + 20 == Approx(flow->height_px));
  CHECK(flow->places[4].top_px + 20 == Approx(flow->height_px));
  CHECK(items[4].before_px == Approx(40));

  std::vector<FlowItem> near(5, FlowItem{10, 20, false});
  flow = flow_columns(near, 2, 1000);
  align_ends(*flow, near, 2);
  CHECK(near[4].before_px == Approx(20));
}

}  // namespace backstory::layout
