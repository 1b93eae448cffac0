#include "layout/axis.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "calendar/date.h"
#include "layout/picture.h"

namespace backstory::layout {
namespace {

Axis axis_of(const std::string& dates, theme::ScaleKind kind = theme::ScaleKind::automatic) {
  std::string yaml = "events:\n";
  for (std::size_t at = 0; at < dates.size();) {
    const std::size_t end = std::min(dates.find(' ', at), dates.size());
    yaml += "  - {date: " + dates.substr(at, end - at) + ", label: Something}\n";
    at = end + 1;
  }
  AxisWish wish;
  wish.room = {0, 1136, 13, 60};
  wish.kind = kind;
  wish.break_width = [](const std::string& words) { return 20 + 7.0 * static_cast<double>(words.size()); };
  return choose_axis(find_occurrences(testing::story_from(yaml)).placed, wish);
}

}  // namespace

TEST_CASE("an even story has a whole axis") {
  const Axis axis = axis_of("2001 2004 2006 2010 2013");
  CHECK(axis.break_words.empty());
  CHECK(axis.scale.one_rate);
}

TEST_CASE("what goes on carries the axis no further than what is known") {
  const double begin = static_cast<double>(calendar::day_number(1868, 1, 1));
  const double end = static_cast<double>(calendar::day_number(2009, 1, 1));
  const TimeScale scale = axis_of("1868/1931 1931/1994 1994/.. 1958/.. 1981/2008 2008/..").scale;
  REQUIRE(scale.pieces.size() == 1);
  CHECK(scale.pieces.front().begin_day == Approx(begin));
  CHECK(scale.pieces.front().end_day == Approx(end));
}

TEST_CASE("a lone beginning is cut off, and the break says what it skips") {
  const Axis axis =
      axis_of("1961 2017 2018 2019 2024-05 2024-08 2024-10-22 2024-10-28 2024-10-29 2024-10-30 2024-10-31");
  REQUIRE_FALSE(axis.break_words.empty());
  CHECK(axis.break_words.front() == "55 years");
  CHECK(axis.scale.pieces.size() == axis.break_words.size() + 1);
}

TEST_CASE("a break never cuts off what is near") {
  const Axis axis = axis_of("1961 2024-08 2024-10-29 2024-10-31");
  for (const std::string& words : axis.break_words) CHECK(words != "1 day");
}

TEST_CASE("a crowd of events gets a scale of its own, though the gaps around it are short") {
  const Axis axis = axis_of(
      "2009 2016-08 2018 2020 2021-10-09 2022 2023-02 2023-09 2024-04 2024-05-28 2024-06-10 "
      "2024-06-11 2024-06-12 2024-06-13 2024-06-18 2024-06-20 2024-09-03 2024-10");
  const auto& pieces = axis.scale.pieces;
  const auto crowded = std::find_if(pieces.begin(), pieces.end(),
                                    [](const Piece& piece) { return piece.end_day - piece.begin_day < 40; });
  REQUIRE(crowded != pieces.end());
  CHECK(crowded->right_px - crowded->left_px > 200);
}

TEST_CASE("no event stands alone between two breaks") {
  const Axis axis = axis_of(
      "2009 2016-08 2018 2020 2021-10-09 2022 2023-02 2023-09 2024-04 2024-05-28 2024-06-10 "
      "2024-06-11 2024-06-12 2024-06-13 2024-06-18 2024-06-20 2024-09-03 2024-10");
  const double may = static_cast<double>(calendar::day_number(2024, 5, 28));
  for (std::size_t i = 1; i + 1 < axis.scale.pieces.size(); ++i) {
    const Piece& piece = axis.scale.pieces[i];
    const bool holds_only_may = piece.begin_day > may - 14 && piece.end_day < may + 13;
    CHECK_FALSE(holds_only_may);
  }
}

TEST_CASE("a template may ask for a whole axis, or a broken one") {
  CHECK(axis_of("1900 2024-01-01 2024-01-02 2024-01-05", theme::ScaleKind::linear).break_words.empty());
  CHECK_FALSE(axis_of("2001 2004 2006 2010 2013", theme::ScaleKind::broken).break_words.empty());
}

TEST_CASE("time runs forwards on every axis") {
  const Axis axis = axis_of("1800 1961 1962 2017-03 2017-04-01 2024-10-30 2024-10-31");
  for (std::size_t i = 1; i < axis.scale.pieces.size(); ++i) {
    CHECK(axis.scale.pieces[i].left_px > axis.scale.pieces[i - 1].right_px);
    CHECK(axis.scale.pieces[i].begin_day > axis.scale.pieces[i - 1].end_day);
  }
}

TEST_CASE("stretches of time are said in round words") {
  CHECK(say_duration(1) == "1 day");
  CHECK(say_duration(10) == "10 days");
  CHECK(say_duration(92) == "3 months");
  CHECK(say_duration(56 * 365.25) == "56 years");
  CHECK(say_duration(12'345 * 365.25) == "12,000 years");
  CHECK(say_duration(987 * 365.25) == "987 years");
  CHECK(say_duration(299'956 * 365.25) == "300,000 years");
  CHECK(say_duration(65e6 * 365.25) == "65 million years");
  CHECK(say_duration(0.25) == "6 hours");
}

}  // namespace backstory::layout
