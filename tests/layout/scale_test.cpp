#include "layout/scale.h"

#include <catch2/catch.hpp>

#include "layout/mark_stack.h"

namespace backstory::layout {
namespace {

const AxisRoom kRoom{0, 1000, 10, 60};

}  // namespace

TEST_CASE("without breaks a day is as long everywhere") {
  const std::vector<Span> spans = {{0, 1, 1}, {50, 51, 1}, {99, 100, 1}};
  const TimeScale scale = make_scale(spans, {}, {}, true, kRoom);
  REQUIRE(scale.pieces.size() == 1);
  CHECK(scale.at(0) == Approx(10));
  CHECK(scale.at(50) == Approx(500));
  CHECK(scale.at(100) == Approx(990));
  CHECK(scale.at(-5) == Approx(10));
  CHECK(scale.at(500) == Approx(990));
}

TEST_CASE("a break takes its width, and pieces share the rest") {
  const std::vector<Span> spans = {{0, 10, 1}, {90, 100, 3}};
  const std::vector<std::size_t> cuts = {0};
  const std::vector<double> widths = {40};
  const TimeScale even = make_scale(spans, cuts, widths, true, kRoom);
  REQUIRE(even.pieces.size() == 2);
  CHECK(even.pieces[0].px_per_day() == Approx(even.pieces[1].px_per_day()));
  CHECK(even.pieces[1].left_px - even.pieces[0].right_px == Approx(40 + 2 * kRoom.pad_px));
  CHECK(even.pieces[1].right_px == Approx(990));
  const TimeScale by_events = make_scale(spans, cuts, widths, false, kRoom);
  const auto width = [](const Piece& piece) { return piece.right_px - piece.left_px; };
  CHECK(width(by_events.pieces[1]) == Approx(3 * width(by_events.pieces[0])));
}

TEST_CASE("a scale is monotone, inside breaks too") {
  const std::vector<Span> spans = {{0, 1, 1}, {400, 401, 1}, {405, 406, 4}};
  const std::vector<std::size_t> cuts = {0};
  const std::vector<double> widths = {60};
  const TimeScale scale = make_scale(spans, cuts, widths, false, kRoom);
  double before = -1;
  for (double day = -10; day < 420; day += 0.5) {
    CHECK(scale.at(day) >= before);
    before = scale.at(day);
  }
}

TEST_CASE("spans that touch are one") {
  const auto united = unite_spans({{10, 20, 1}, {0, 5, 1}, {15, 30, 1}, {30, 31, 1}});
  REQUIRE(united.size() == 2);
  CHECK(united[1].begin_day == 10);
  CHECK(united[1].end_day == 31);
  CHECK(united[1].events == 3);
}

TEST_CASE("on a scale of tenfolds each tenfold of time is as long as the one before") {
  const TimeScale scale = make_log_scale(-1e9, 0, {0, 1}, 100, 1000);
  CHECK(scale.at(-1e9) == Approx(100));
  CHECK(scale.at(0) == Approx(1000));
  CHECK(scale.at(-1e4) - scale.at(-1e5) == Approx(scale.at(-1e7) - scale.at(-1e8)).epsilon(0.001));
  for (double age = 1e9; age > 1e-3; age /= 1.7) CHECK(scale.at(-age) < scale.at(-age / 1.7));
}

TEST_CASE("marks that would hide each other stand one behind the other, the shortest in front") {
  const std::vector<MarkSpan> marks = {{100, 160}, {120, 129}, {124, 133}, {200, 209}, {206, 215}};
  CHECK(stack_marks(marks) == std::vector<std::size_t>{2, 0, 1, 0, 0});
}

}  // namespace backstory::layout
