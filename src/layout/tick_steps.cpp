#include "layout/tick_steps.h"

#include <fmt/format.h>

#include <cmath>

#include "layout/words.h"

namespace backstory::layout {
namespace {

using calendar::Grain;

constexpr double kYearDays = 365.2425;
constexpr double kMonthDays = kYearDays / 12;
constexpr int kMonthsInYear = 12;
constexpr int kHoursInDay = 24;

std::int64_t whole(double day) {
  return static_cast<std::int64_t>(std::floor(day));
}
std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}
std::int64_t year_of(double day) {
  return calendar::civil_day(whole(day)).year;
}

// Years as people count them: 1 BC comes before AD 1, so round years BC are not the multiples of ISO's.
std::int64_t round_year(std::int64_t index, std::int64_t count) {
  if (index > 0 || count == 1) return index * count;
  return index == 0 ? 1 : 1 + index * count;
}

double begin_of_year(std::int64_t year) {
  return static_cast<double>(calendar::day_number(year, 1, 1));
}

double begin_of_month(std::int64_t month_index) {
  const std::int64_t year = floor_div(month_index, kMonthsInYear);
  const auto month = static_cast<unsigned>(month_index - year * kMonthsInYear + 1);
  return static_cast<double>(calendar::day_number(year, month, 1));
}

// Ticks inside a month: 1, 3, 5 … or 1, 5, 10 …; the last is left out when the next month begins within a
// step.
std::vector<double> days_of_month(std::int64_t month_index, std::int64_t count) {
  std::vector<double> days = {begin_of_month(month_index)};
  const double end = begin_of_month(month_index + 1);
  for (std::int64_t day = count == 2 ? 3 : count; day <= 31; day += count) {
    if (day == 1) continue;
    const double at = days.front() + static_cast<double>(day - 1);
    if (at + static_cast<double>(count) * 0.75 <= end) days.push_back(at);
  }
  return days;
}

std::vector<double> tick_days(const TickStep& step, double from, double to) {
  std::vector<double> days;
  const std::int64_t first_year = year_of(from);
  const auto civil = calendar::civil_day(whole(from));
  const std::int64_t first_month = civil.year * kMonthsInYear + civil.month - 1;
  if (step.unit == Grain::year) {
    std::int64_t index = floor_div(first_year, step.count) - 1;
    for (double at = 0; days.empty() || at <= to; ++index)
      days.push_back(at = begin_of_year(round_year(index, step.count)));
  } else if (step.unit == Grain::month) {
    const std::int64_t months = step.count;
    std::int64_t month = floor_div(first_month, months) * months;
    for (double at = 0; days.empty() || at <= to; month += months) days.push_back(at = begin_of_month(month));
  } else if (step.unit == Grain::day) {
    for (std::int64_t month = first_month; days.empty() || days.back() <= to; ++month) {
      const std::vector<double> inside = days_of_month(month, step.count);
      days.insert(days.end(), inside.begin(), inside.end());
    }
  } else {
    const double hours = static_cast<double>(step.count);
    double hour = std::floor(from * kHoursInDay / hours) * hours;
    for (; days.empty() || days.back() <= to; hour += hours) days.push_back(hour / kHoursInDay);
  }
  return days;
}

std::string clock_words(double day) {
  const auto hour = static_cast<int>(std::llround((day - std::floor(day)) * kHoursInDay)) % kHoursInDay;
  if (hour == 0) return std::string(words().midnight);
  if (hour == 12) return std::string(words().noon);
  if (!words().hour.empty()) return fmt::format(fmt::runtime(words().hour), hour);
  return fmt::format(fmt::runtime(hour < 12 ? words().morning_hour : words().afternoon_hour), hour % 12);
}

}  // namespace

std::vector<TickStep> tick_steps() {
  std::vector<TickStep> steps = {{Grain::hour, 1, 1.0 / 24, 1},
                                 {Grain::hour, 3, 3.0 / 24, 0.8},
                                 {Grain::hour, 6, 6.0 / 24, 0.8},
                                 {Grain::hour, 12, 12.0 / 24, 0.7},
                                 {Grain::day, 1, 1, 1},
                                 {Grain::day, 2, 2, 0.5},
                                 {Grain::day, 5, 5, 0.5},
                                 {Grain::day, 10, 10, 0.4},
                                 {Grain::month, 1, kMonthDays, 1},
                                 {Grain::month, 1, kMonthDays, 0.9, true},
                                 {Grain::month, 3, 3 * kMonthDays, 0.8}};
  const double simplicity[] = {1, 0.8, 0.9};
  std::int64_t decade = 1;
  for (int power = 0; power < 10; ++power, decade *= 10) {
    const std::int64_t counts[] = {1, 2, 5};
    for (int i = 0; i < 3; ++i) {
      const std::int64_t years = counts[i] * decade;
      steps.push_back({Grain::year, years, static_cast<double>(years) * kYearDays, simplicity[i]});
    }
  }
  return steps;
}

std::vector<TickPlace> find_ticks(const TickStep& step, double from_day, double to_day) {
  const std::vector<double> days = tick_days(step, from_day, to_day);
  std::vector<TickPlace> places;
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    if (days[i + 1] > from_day && days[i] < to_day) places.push_back({days[i], days[i + 1]});
  }
  if (days.back() < to_day) places.push_back({days.back(), days.back() + step.usual_days});
  return places;
}

std::string tick_words(const TickStep& step, double day, calendar::DateStyle style) {
  const calendar::CivilDay civil = calendar::civil_day(whole(day + 1e-6));
  switch (step.unit) {
    case Grain::year:
      return calendar::format_date(calendar::make_year(civil.year), style);
    case Grain::month:
      return step.brief ? calendar::month_abbreviation(civil.month, style)
                        : calendar::month_name(civil.month, style);
    case Grain::day:
      return std::to_string(civil.day);
    default:
      return clock_words(day);
  }
}

bool has_context(const TickStep& step) {
  return step.unit != Grain::year;
}

TickStep context_of(const TickStep& step) {
  if (step.unit == Grain::day) return {Grain::month, 1, kMonthDays, 1};
  if (step.unit == Grain::hour) return {Grain::day, 1, 1, 1};
  return {Grain::year, 1, kYearDays, 1};
}

std::vector<std::string> joined_words(const TickStep& step, double day, calendar::DateStyle style,
                                      bool is_first) {
  const calendar::CivilDay civil = calendar::civil_day(whole(day + 1e-6));
  const std::string year = calendar::format_date(calendar::make_year(civil.year), style);
  if (step.unit == Grain::month) {
    if (civil.month == 1 && !is_first) return {year};
    return {calendar::format_date(calendar::make_month(civil.year, civil.month), style),
            calendar::brief_month_words(civil.year, civil.month, style)};
  }
  const std::string short_day = calendar::month_day_words(civil.month, civil.day, style);
  if (step.unit == Grain::day) {
    if (!is_first && civil.month > 1) return {short_day};
    return {calendar::format_date(calendar::make_day(civil.year, civil.month, civil.day), style), short_day};
  }
  return {short_day};
}

std::vector<std::string> context_words(const TickStep& context, double day, calendar::DateStyle style) {
  const calendar::CivilDay civil = calendar::civil_day(whole(day + 1e-6));
  if (context.unit == Grain::year) return {calendar::format_date(calendar::make_year(civil.year), style)};
  if (context.unit == Grain::day) {
    return {calendar::format_date(calendar::make_day(civil.year, civil.month, civil.day), style),
            calendar::month_day_words(civil.month, civil.day, style)};
  }
  return {calendar::format_date(calendar::make_month(civil.year, civil.month), style),
          calendar::brief_month_words(civil.year, civil.month, style),
          calendar::month_abbreviation(civil.month, style)};
}

}  // namespace backstory::layout
