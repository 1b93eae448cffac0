#include "layout/strip_bins.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layout/scale_words.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

constexpr double kYearDays = 365.2425;
constexpr std::int64_t kMondayOffset = 3;  // 1970-01-01 was a Thursday
constexpr double kMostBins = 2000;

std::int64_t whole(double day) {
  return static_cast<std::int64_t>(std::floor(day));
}

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

double step_days(const BinStep& step) {
  switch (step.unit) {
    case BinUnit::day:
      return 1;
    case BinUnit::week:
      return 7;
    case BinUnit::month:
      return kYearDays / 12;
    case BinUnit::quarter:
      return kYearDays / 4;
    case BinUnit::year:
      break;
  }
  return kYearDays * static_cast<double>(step.count);
}

// Where the bin that holds this day begins; `next` steps later.
std::int64_t bin_begin(const BinStep& step, std::int64_t day, std::int64_t next) {
  if (step.unit == BinUnit::day) return day + next;
  if (step.unit == BinUnit::week) return floor_to(day + kMondayOffset, 7) - kMondayOffset + 7 * next;
  const calendar::CivilDay civil = calendar::civil_day(day);
  const std::int64_t months = step.unit == BinUnit::month     ? 1
                              : step.unit == BinUnit::quarter ? 3
                                                              : 12 * step.count;
  const std::int64_t index = floor_to(civil.year * 12 + civil.month - 1, months) + months * next;
  const std::int64_t year = floor_to(index, 12) / 12;
  return calendar::day_number(year, static_cast<unsigned>(index - year * 12) + 1, 1);
}

std::vector<BinStep> all_steps() {
  std::vector<BinStep> steps = {
      {BinUnit::day, 1}, {BinUnit::week, 1}, {BinUnit::month, 1}, {BinUnit::quarter, 1}};
  for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10) {
    for (const std::int64_t count : {1, 2, 5}) steps.push_back({BinUnit::year, count * power});
  }
  return steps;
}

double usual_length(std::span<const Occurrence> placed) {
  std::vector<double> lengths;
  for (const Occurrence& o : placed) lengths.push_back(o.is_interval ? 1 : o.last() - o.first());
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::nth_element(lengths.begin(), middle, lengths.end());
  return *middle;
}

}  // namespace

BinStep choose_bins(std::span<const Occurrence> placed, double width_px, double wished_px) {
  const double days = std::max(1.0, placed.back().at() - placed.front().at());
  const double known = usual_length(placed);
  BinStep best{BinUnit::year, 1};
  double best_score = -1e9;
  for (const BinStep& step : all_steps()) {
    const double length = step_days(step);
    const double bins = days / length + 1;
    if (bins > kMostBins || bins > width_px || length < 0.9 * known) continue;
    // Too fine is worse than too coarse: counts of one say nothing.
    const double off = std::log2(width_px / bins / wished_px);
    const double simple = step.count == 2 || step.count == 5 || step.unit == BinUnit::quarter ? 0.25 : 0;
    const double score = -(off < 0 ? -1.5 * off : off) - simple;
    if (score <= best_score) continue;
    best_score = score;
    best = step;
  }
  return best;
}

std::vector<Bin> count_bins(std::span<const Occurrence> placed, const BinStep& step) {
  const std::int64_t first = whole(placed.front().at());
  std::vector<Bin> bins;
  for (std::int64_t next = 0; bins.empty() || bins.back().end_day <= placed.back().at(); ++next) {
    bins.push_back({static_cast<double>(bin_begin(step, first, next)),
                    static_cast<double>(bin_begin(step, first, next + 1)),
                    {}});
  }
  std::size_t bin = 0;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    while (placed[i].at() >= bins[bin].end_day) ++bin;
    bins[bin].members.push_back(i);
  }
  return bins;
}

std::string say_step(const BinStep& step) {
  const ScaleWords& said = scale_words();
  switch (step.unit) {
    case BinUnit::day:
      return std::string(said.day);
    case BinUnit::week:
      return std::string(said.week);
    case BinUnit::month:
      return std::string(said.month);
    case BinUnit::quarter:
      return std::string(said.quarter);
    case BinUnit::year:
      break;
  }
  if (step.count == 1) return std::string(said.year);
  return fmt::format(fmt::runtime(said.years), say_number(step.count));
}

}  // namespace backstory::layout
