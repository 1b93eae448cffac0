#include <algorithm>

#include "calendar/civil.h"
#include "calendar/instant.h"
#include "calendar/parts.h"

namespace backstory::calendar {
namespace {

constexpr std::int32_t kSecondsPerDay = 86'400;

Reach days(std::int64_t begin, std::int64_t end) {
  return {Instant{begin, 0}, Instant{end, 0}};
}

// The day on which a month begins; months may count past December.
std::int64_t month_begin(std::int64_t year, unsigned month) {
  const unsigned past = month - 1;
  return exact_day_number(std::clamp(year, -kLastYear, kLastYear) + past / 12, past % 12 + 1, 1);
}

Reach months(std::int64_t year, unsigned first, unsigned count) {
  return days(month_begin(year, first), month_begin(year, first + count));
}

Instant at_second(std::int64_t day, std::int64_t second) {
  return {day + floor_div(second, kSecondsPerDay),
          static_cast<std::int32_t>(floor_mod(second, kSecondsPerDay))};
}

Reach time_reach(const Date& date) {
  const std::int64_t day = day_number(date.year, date.part, date.day);
  const std::int64_t second = *date.second_of_day - std::int64_t{60} * date.offset_minutes.value_or(0);
  const Grain grain = date.time_grain.value_or(Grain::second);
  const std::int64_t length = grain == Grain::hour ? 3600 : grain == Grain::minute ? 60 : 1;
  return {at_second(day, second), at_second(day, second + length)};
}

Reach day_reach(const Date& date) {
  if (date.second_of_day) return time_reach(date);
  const unsigned most = days_in_month(date.year, date.part);
  const FieldRange range = field_range(date.day, date.day_mask, most).value_or(FieldRange{1, most, false});
  const std::int64_t first = day_number(date.year, date.part, range.first);
  return days(first, first + (range.last - range.first) + 1);
}

std::optional<Extent> to_extent(const std::optional<Reach>& reach) {
  if (!reach) return std::nullopt;
  const auto in_days = [](const std::optional<Instant>& instant) -> std::optional<double> {
    if (!instant) return std::nullopt;
    return static_cast<double>(instant->day) + static_cast<double>(instant->second) / kSecondsPerDay;
  };
  return Extent{in_days(reach->begin), in_days(reach->end)};
}

std::optional<Reach> find_reach(const DateSet& set) {
  std::optional<Reach> hull;
  for (const DateRange& member : set.members) {
    const std::optional<Reach> reach = find_reach(member);
    if (!reach) return std::nullopt;
    if (!hull) {
      hull = reach;
      continue;
    }
    hull->begin = hull->begin && reach->begin ? std::min(hull->begin, reach->begin) : std::nullopt;
    hull->end = hull->end && reach->end ? std::max(hull->end, reach->end) : std::nullopt;
  }
  return hull;
}

}  // namespace

std::optional<Reach> find_reach(const Date& date) {
  if (!is_placed(date)) return std::nullopt;
  if (date.week != 0) {
    const std::int64_t monday = first_day_of_week(date.year, date.week);
    return days(monday, monday + 7);
  }
  if (date.part_mask != 0 && date.year_mask == 0) {
    const FieldRange range = field_range(date.part, date.part_mask, 12).value_or(FieldRange{1, 12, false});
    return months(date.year, range.first, range.last - range.first + 1);
  }
  if (date.part != 0 && (date.day != 0 || date.day_mask != 0)) return day_reach(date);
  if (date.part != 0) {
    const MonthRun run = months_of(date.part);
    return months(date.year, run.first, run.count);
  }
  const YearSpan years = years_of(date, trailing_x(date).value_or(0));
  return days(day_number(years.first, 1, 1), day_number(years.last, 12, 31) + 1);
}

std::optional<Reach> find_reach(const DateRange& range) {
  Reach reach;
  if (range.from.kind == Endpoint::Kind::date) {
    const std::optional<Reach> from = find_reach(range.from.date);
    if (!from) return std::nullopt;
    reach.begin = from->begin;
  }
  if (range.to.kind == Endpoint::Kind::date) {
    const std::optional<Reach> to = find_reach(range.to.date);
    if (!to) return std::nullopt;
    reach.end = to->end;
  }
  return reach;
}

std::optional<Reach> find_reach(const Edtf& value) {
  return std::visit([](const auto& v) { return find_reach(v); }, value);
}

std::optional<Extent> find_extent(const Date& date) {
  return to_extent(find_reach(date));
}

std::optional<Extent> find_extent(const Edtf& value) {
  return to_extent(find_reach(value));
}

}  // namespace backstory::calendar
