// Deep time: an axis that counts back from the end of the story, each tenfold as long as the one before.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layout/axis.h"
#include "layout/relative_time.h"
#include "layout/scale_words.h"

namespace backstory::layout {
namespace {

constexpr double kYearDays = 365.2425;
// A story that reaches back further than this,
constexpr double kDeepYears = 50'000;
// and so many times as far as its median event, is told by tenfolds without being asked.
constexpr double kDeepUneven = 50;
constexpr double kLeastYears = 1;
constexpr double kMostTenfolds = 1e10;

double end_of(const std::vector<Occurrence>& placed) {
  double end = placed.front().last();
  for (const Occurrence& occurrence : placed) end = std::max(end, occurrence.last());
  return end;
}

double begin_of(const std::vector<Occurrence>& placed) {
  double begin = placed.front().first();
  for (const Occurrence& occurrence : placed) begin = std::min(begin, occurrence.first());
  return begin;
}

// From here on back the tenfolds are even: the round number of years below the age of the event before last.
double unit_of(const std::vector<Occurrence>& placed, double end, double span) {
  double youngest = span;
  for (const Occurrence& occurrence : placed) {
    const double age = end - occurrence.at();
    if (age >= kLeastYears * kYearDays) youngest = std::min(youngest, age);
  }
  const double years = std::max({youngest / kYearDays, kLeastYears, span / kYearDays / kMostTenfolds});
  return std::pow(10, std::floor(std::log10(years))) * kYearDays;
}

}  // namespace

bool is_log(const std::vector<Occurrence>& placed, theme::ScaleKind kind) {
  if (placed.size() < 2 || kind == theme::ScaleKind::linear || kind == theme::ScaleKind::broken) return false;
  const double end = end_of(placed);
  const double span = end - begin_of(placed);
  if (span <= 0) return false;
  if (kind == theme::ScaleKind::log) return true;
  std::vector<double> ages;
  for (const Occurrence& occurrence : placed) ages.push_back(end - occurrence.at());
  const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 2);
  std::nth_element(ages.begin(), middle, ages.end());
  return span > kDeepYears * kYearDays && span > kDeepUneven * *middle;
}

Axis make_log_axis(const std::vector<Occurrence>& placed, const AxisRoom& room, const TickRoom& ticks) {
  const double end = end_of(placed);
  const double begin = begin_of(placed);
  const LogTime log{end, unit_of(placed, end, end - begin)};
  Axis axis;
  axis.scale = make_log_scale(begin, end, log, room.left_px + room.pad_px, room.right_px - room.pad_px);
  RelativeTicks wish;
  wish.origin_day = end;
  wish.words = [](double days) { return fmt::format(fmt::runtime(scale_words().ago), say_far(days)); };
  axis.ticks = choose_relative_ticks(axis.scale, wish, ticks);
  return axis;
}

}  // namespace backstory::layout
