#include "layout/relative_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "layout/axis.h"
#include "layout/scale_words.h"
#include "layout/words.h"

namespace backstory::layout {
namespace {

constexpr double kYearDays = 365.2425;
constexpr double kMonthDays = kYearDays / 12;
constexpr double kWeekDays = 7;
constexpr double kMostInDays = 45;   // longer stretches are told in months
constexpr double kCoarseDays = 300;  // dates longer than this are known to the year
constexpr double kApartEm = 1.5;
constexpr double kInsetEm = 0.7;  // before words and after them
constexpr std::size_t kMostTicks = 60;

bool is_coarse(const Occurrence& occurrence) {
  return !occurrence.is_interval && occurrence.last() - occurrence.first() > kCoarseDays;
}

bool is_near(double days, double wanted) {
  return std::abs(days - wanted) < 0.01 * wanted;
}

std::int64_t whole(double day) {
  return static_cast<std::int64_t>(std::floor(day));
}

double year_of(double day) {
  return static_cast<double>(calendar::civil_day(whole(day)).year);
}

// 1, 2, 5 … of a unit, and all their tenfolds.
std::vector<double> round_stretches() {
  std::vector<double> days = {1.0 / 24, 3.0 / 24, 6.0 / 24, 12.0 / 24, 1, 2, 3, 7, 14, 21};
  for (const double months : {1, 2, 3, 6}) days.push_back(months * kMonthDays);
  for (double unit = 1; unit < 2e10; unit *= 10) {
    for (const double count : {1, 2, 5}) days.push_back(count * unit * kYearDays);
  }
  return days;
}

double place_of(const TimeScale& scale, const RelativeTicks& wish, double days) {
  return scale.at(wish.origin_day + (wish.backwards ? -days : days));
}

bool is_on(const TimeScale& scale, const RelativeTicks& wish, double days) {
  const double day = wish.origin_day + (wish.backwards ? -days : days);
  return day >= scale.pieces.front().begin_day && day <= scale.pieces.back().end_day;
}

// Ticks at these stretches; nothing where two would stand too near.
std::optional<std::vector<Tick>> try_ticks(const TimeScale& scale, const RelativeTicks& wish,
                                           const TickRoom& room, std::vector<double> stretches) {
  std::vector<Tick> ticks;
  for (const double days : stretches) {
    if (!is_on(scale, wish, days)) continue;
    Tick tick;
    tick.day = scale.pieces.front().begin_day;
    tick.left_px = place_of(scale, wish, days);
    tick.words = wish.words(days);
    ticks.push_back(std::move(tick));
  }
  std::sort(ticks.begin(), ticks.end(), [](const Tick& a, const Tick& b) { return a.left_px < b.left_px; });
  if (ticks.size() > kMostTicks) return std::nullopt;
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const bool is_last = i + 1 == ticks.size();
    ticks[i].right_px = is_last ? room.right_px : ticks[i + 1].left_px;
    const double apart = is_last ? kInsetEm : kApartEm;
    if (ticks[i].left_px + room.measure(ticks[i].words) + apart * room.em_px <= ticks[i].right_px) continue;
    // The last words may be cut off by the end of the axis; then the tick goes.
    if (!is_last) return std::nullopt;
    ticks.pop_back();
    if (!ticks.empty()) ticks.back().right_px = room.right_px;
    break;
  }
  return ticks;
}

// Of a linear axis: all multiples of one round stretch. Of a logarithmic one: as many round stretches as fit,
// tenfolds first.
std::vector<std::vector<double>> candidates(const TimeScale& scale, const RelativeTicks& wish) {
  const std::vector<double> rounds = round_stretches();
  const double most = std::max(std::abs(scale.pieces.back().end_day - wish.origin_day),
                               std::abs(wish.origin_day - scale.pieces.front().begin_day));
  std::vector<std::vector<double>> found;
  if (!scale.log) {
    for (const double step : rounds) {
      if (most / step > kMostTicks) continue;
      found.emplace_back();
      for (double days = step; days <= most; days += step) found.back().push_back(days);
    }
    return found;
  }
  std::vector<double> tenfolds = {1, kWeekDays, kMonthDays};
  for (double years = 1; years < 2e10; years *= 10) tenfolds.push_back(years * kYearDays);
  // Nearer to the origin than the unit, all lies together.
  std::erase_if(tenfolds, [&](double days) { return days < 0.99 * scale.log->unit_days; });
  found.push_back(rounds);
  found.push_back(tenfolds);
  for (std::size_t every = 1; every <= 4; ++every) {
    found.emplace_back();
    for (std::size_t i = 0; i < tenfolds.size(); i += every)
      found.back().push_back(tenfolds[tenfolds.size() - 1 - i]);
  }
  return found;
}

}  // namespace

std::string say_far(double days) {
  const double weeks = days / kWeekDays;
  if (is_near(days, kYearDays)) return say_stretch(Stretch::years, 1);
  if (is_near(days, kMonthDays)) return say_stretch(Stretch::months, 1);
  if (is_near(days, kWeekDays)) return std::string(scale_words().one_week);
  if (days >= 2 * kWeekDays - 0.01 && days < kMostInDays && std::abs(weeks - std::round(weeks)) < 0.01)
    return fmt::format(fmt::runtime(scale_words().weeks), std::lround(weeks));
  return say_duration(days);
}

std::string say_from(const Occurrence& occurrence, const Occurrence& origin) {
  double days = occurrence.at() - origin.at();
  const bool to_the_year = is_coarse(occurrence) || is_coarse(origin);
  if (to_the_year) days = (year_of(occurrence.at()) - year_of(origin.at())) * kYearDays;
  const bool to_the_hour = occurrence.last() - occurrence.first() < 1 && origin.last() - origin.first() < 1;
  if (!to_the_year && !to_the_hour) days = static_cast<double>(whole(occurrence.at()) - whole(origin.at()));
  if (std::abs(days) < 1.0 / 48)
    return std::string(to_the_year ? scale_words().same_year : scale_words().same_day);
  const std::string_view form = days < 0 ? scale_words().before : scale_words().after;
  const double away = std::abs(days);
  const std::string said = away < kMostInDays || to_the_year ? say_far(away) : say_duration(away);
  return fmt::format(fmt::runtime(form), said);
}

std::vector<Tick> choose_relative_ticks(const TimeScale& scale, const RelativeTicks& wish,
                                        const TickRoom& room) {
  std::vector<Tick> best;
  for (std::vector<double>& stretches : candidates(scale, wish)) {
    auto ticks = try_ticks(scale, wish, room, std::move(stretches));
    if (ticks && ticks->size() > best.size()) best = std::move(*ticks);
  }
  return best;
}

}  // namespace backstory::layout
