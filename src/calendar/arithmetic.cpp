#include <algorithm>
#include <optional>

#include "calendar/civil.h"
#include "calendar/parts.h"

namespace backstory::calendar {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr unsigned kLargestBlock = 3;  // X at a year's end: a millennium is the largest grain

// How many seconds or months a grain is; 0 for the other kind.
std::int64_t grain_seconds(Grain grain) {
  switch (grain) {
    case Grain::second:
      return 1;
    case Grain::minute:
      return 60;
    case Grain::hour:
      return 3600;
    case Grain::day:
      return kSecondsPerDay;
    case Grain::week:
      return 7 * kSecondsPerDay;
    default:
      return 0;
  }
}

std::int64_t grain_months(Grain grain) {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::quarter:
    case Grain::season:
      return 3;
    case Grain::third:
      return 4;
    case Grain::half:
      return 6;
    case Grain::year:
      return 12;
    case Grain::decade:
      return 120;
    case Grain::century:
      return 1'200;
    case Grain::millennium:
      return 12'000;
    default:
      return 0;
  }
}

bool has_exact_days(const Date& date) {
  return date.year >= -kLastYear && date.year <= kLastYear;
}

void set_day(Date& date, std::int64_t number) {
  const CivilDay day = civil_day(number);
  date.year = day.year;
  date.part = static_cast<std::uint8_t>(day.month);
  date.day = static_cast<std::uint8_t>(day.day);
}

Date add_seconds(Date date, std::int64_t seconds) {
  if (!has_exact_days(date)) return date;
  if (date.week != 0) {
    if (seconds % (7 * kSecondsPerDay) != 0) return date;
    const IsoWeek week =
        iso_week(saturating_add(first_day_of_week(date.year, date.week), seconds / kSecondsPerDay));
    date.year = week.year;
    date.week = static_cast<std::uint8_t>(week.week);
    return date;
  }
  if (date.day == 0 || date.day_mask != 0) return date;
  const std::int64_t length =
      date.second_of_day ? grain_seconds(date.time_grain.value_or(Grain::second)) : kSecondsPerDay;
  if (seconds % length != 0) return date;
  const std::int64_t total = saturating_add(date.second_of_day.value_or(0), seconds % kSecondsPerDay);
  // 24:00 stays the end of its day when whole days are added.
  const bool whole_days = seconds % kSecondsPerDay == 0;
  const std::int64_t carry = seconds / kSecondsPerDay + (whole_days ? 0 : floor_div(total, kSecondsPerDay));
  set_day(date, saturating_add(day_number(date.year, date.part, date.day), carry));
  if (date.second_of_day && !whole_days) {
    date.second_of_day = static_cast<std::int32_t>(floor_mod(total, kSecondsPerDay));
  }
  return date;
}

void clamp_day(Date& date) {
  const unsigned most = days_in_month(date.year, date.part);
  if (date.day_mask == 0) date.day = static_cast<std::uint8_t>(std::min<unsigned>(date.day, most));
  if (date.day_mask != 0 && !field_range(date.day, date.day_mask, most)) {
    date.day = 0;
    date.day_mask = 3;
  }
}

// So many times so many months.
struct Step {
  std::int64_t count = 0;
  std::int64_t months = 1;
};

// The step in units of `length` months, when it is a whole number of them.
std::optional<std::int64_t> whole_steps(const Step& step, std::int64_t length) {
  if (step.months % length == 0) return saturating_multiply(step.count, step.months / length);
  const std::int64_t months = saturating_multiply(step.count, step.months);
  if (months % length != 0) return std::nullopt;
  return months / length;
}

// Moves a code round its family: month 12 and one on is month 1 of the next year.
Date add_parts(Date date, const Step& step) {
  const PartFamily family = family_of(date.part);
  const std::optional<std::int64_t> steps = whole_steps(step, 12 / family.count);
  if (!steps) return date;
  const std::int64_t moved = static_cast<std::int64_t>(date.part - family.first) + *steps % family.count;
  date.year = saturating_add(date.year, *steps / family.count + floor_div(moved, family.count));
  date.part = static_cast<std::uint8_t>(family.first + static_cast<unsigned>(floor_mod(moved, family.count)));
  if (date.day != 0 || date.day_mask != 0) clamp_day(date);
  return date;
}

Date add_to_week(Date date, const Step& step) {
  if (const auto years = whole_steps(step, 12)) {
    date.year = saturating_add(date.year, *years);
    date.week = static_cast<std::uint8_t>(std::min<unsigned>(date.week, weeks_in_year(date.year)));
    return date;
  }
  if (!has_exact_days(date)) return date;
  Date thursday;
  set_day(thursday, first_day_of_week(date.year, date.week) + 3);
  Date moved = truncate(add_parts(thursday, step), Grain::week);
  moved.approximate = date.approximate;
  moved.uncertain = date.uncertain;
  return moved;
}

Date add_months(Date date, const Step& step) {
  if (date.week != 0) return add_to_week(date, step);
  if (date.part_mask == 0 && date.part != 0) return add_parts(date, step);
  const unsigned x = trailing_x(date).value_or(0);
  if (x > kLargestBlock) return date;
  const std::optional<std::int64_t> steps = whole_steps(step, 12 * power_of_ten(x));
  if (!steps) return date;
  if (x == 0) {
    date.year = saturating_add(date.year, *steps);
    return date;
  }
  const Date moved = block_date(saturating_add(block_number(date, x), *steps), x);
  date.year = moved.year;
  date.minus_zero = moved.minus_zero;
  return date;
}

// A month within its season; December belongs to the winter that begins with it, January to the one before.
Date season_of(std::int64_t year, unsigned month) {
  const unsigned code = 21 + (month + 9) % 12 / 3;
  return make_season(month <= 2 ? saturating_add(year, -1) : year, code);
}

Date truncate_month(std::int64_t year, unsigned month, Grain grain) {
  switch (grain) {
    case Grain::month:
      return make_month(year, month);
    case Grain::quarter:
      return make_quarter(year, (month - 1) / 3 + 1);
    case Grain::third:
      return make_month(year, 37 + (month - 1) / 4);
    case Grain::season:
      return season_of(year, month);
    case Grain::half:
      return make_half(year, (month - 1) / 6 + 1);
    case Grain::year:
      return make_year(year);
    case Grain::decade:
      return make_decade(year);
    case Grain::century:
      return make_century(year);
    default:
      return block_of_year(year, 3);
  }
}

Date truncate_time(Date date, Grain grain) {
  const auto length = static_cast<std::int32_t>(grain_seconds(grain));
  date.second_of_day = *date.second_of_day / length * length;
  date.time_grain = grain;
  return date;
}

Date truncate_plain(const Date& date, Grain grain) {
  if (grain < Grain::day) return truncate_time(date, grain);
  if (grain == Grain::day) return make_day(date.year, date.part, date.day);
  if (date.week != 0) {
    if (!has_exact_days(date)) return truncate_month(date.year, 1, std::max(grain, Grain::year));
    const CivilDay thursday = civil_day(first_day_of_week(date.year, date.week) + 3);
    return truncate_month(thursday.year, thursday.month, grain);
  }
  if (grain == Grain::week) {
    const IsoWeek week = iso_week(day_number(date.year, date.part, date.day));
    return make_week(week.year, week.week);
  }
  unsigned month = date.part != 0 ? months_of(date.part).first : 1;
  if (date.part_mask != 0)
    month = field_range(date.part, date.part_mask, 12).value_or(FieldRange{1, 1, false}).first;
  return truncate_month(date.year, month, grain);
}

}  // namespace

Date add(const Date& date, std::int64_t count, Grain grain) {
  if (!is_placed(date)) return date;
  if (const std::int64_t months = grain_months(grain); months != 0) {
    return add_months(date, {count, months});
  }
  return add_seconds(date, saturating_multiply(count, grain_seconds(grain)));
}

Date truncate(const Date& date, Grain grain) {
  if (!is_placed(date) || grain_of(date) >= grain) return date;
  if (grain == Grain::week && !has_exact_days(date)) return date;
  if (const unsigned x = trailing_x(date).value_or(0); x > kLargestBlock) return date;
  Date result = truncate_plain(date, grain);
  if (date.minus_zero && grain > Grain::year) result.minus_zero = true;
  result.approximate = date.approximate;
  result.uncertain = date.uncertain;
  return result;
}

}  // namespace backstory::calendar
