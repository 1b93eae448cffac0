#include "temporal/place.h"

namespace backstory::temporal {
namespace {

constexpr std::int32_t kSecondsPerHour = 3600;
constexpr std::int32_t kSecondsPerDay = 24 * kSecondsPerHour;

unsigned narrow(std::int64_t value) {
  return static_cast<unsigned>(value);
}

// 28 December is always in the last week of its ISO year.
unsigned weeks_in_year(std::int64_t year) {
  return calendar::truncate(calendar::make_day(year, 12, 28), calendar::Grain::week).week;
}

bool set_day(Place& place, std::int64_t day) {
  calendar::Date& date = place.date;
  if (date.part < 1 || date.part > 12 || date.part_mask != 0) return false;
  const std::int64_t year = date.year_mask == 0 ? date.year : 2000;  // a leap year, when it is not known
  if (day > calendar::days_in_month(year, date.part)) return false;
  date.day = static_cast<std::uint8_t>(day);
  return true;
}

// Tuesday of the week, "the second Monday of May".
bool set_weekday(Place& place, const Object& object) {
  const auto weekday = object.get(Feature::weekday);
  calendar::Date& date = place.date;
  if (date.week != 0) {
    const std::int64_t week_one = day_number_of(calendar::make_day(date.year, 1, 4)) -
                                  (calendar::iso_weekday(calendar::day_number(date.year, 1, 4)) - 1);
    date = date_of(week_one + 7 * (date.week - 1) + weekday - 1);
    return true;
  }
  if (object.has(Feature::nth) && date.part >= 1 && date.part <= 12 && date.year_mask == 0) {
    const auto day = nth_weekday(date.year, date.part, narrow(weekday), object.get(Feature::nth));
    if (!day) return false;
    date = *day;
    return true;
  }
  return date.day != 0;  // the day is said already: its name adds nothing
}

}  // namespace

std::int64_t day_number_of(const calendar::Date& day) {
  return calendar::day_number(day.year, day.part, day.day);
}

calendar::Date date_of(std::int64_t day_number) {
  const calendar::CivilDay day = calendar::civil_day(day_number);
  return calendar::make_day(day.year, day.month, day.day);
}

calendar::Grain Place::grain() const {
  if (weekday) return calendar::Grain::day;
  if (unknown_week || (weekend && date.week == 0)) return calendar::Grain::week;
  return calendar::grain_of(date);
}

bool Place::is_known() const {
  return date.year_mask != 0xF || (date.part != 0 && date.part_mask == 0) ||
         (date.day != 0 && date.day_mask == 0);
}

Place unknown_place() {
  Place place;
  place.date.year_mask = 0xF;
  return place;
}

calendar::Date easter_sunday(std::int64_t year) {
  const std::int64_t cycle = ((year % 19) + 19) % 19;
  const std::int64_t century = year / 100;
  const std::int64_t rest = year % 100;
  const std::int64_t correction = (century - (century + 8) / 25 + 1) / 3;
  const std::int64_t epact = (19 * cycle + century - century / 4 - correction + 15) % 30;
  const std::int64_t weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
  const std::int64_t late = (cycle + 11 * epact + 22 * weekday) / 451;
  const std::int64_t sum = epact + weekday - 7 * late + 114;
  return calendar::make_day(year, narrow(sum / 31), narrow(sum % 31 + 1));
}

std::optional<calendar::Date> nth_weekday(std::int64_t year, unsigned month, unsigned weekday,
                                          std::int64_t nth) {
  const unsigned days = calendar::days_in_month(year, month);
  const std::int64_t first = calendar::day_number(year, month, 1);
  const std::int64_t to_first = (weekday + 7 - calendar::iso_weekday(first)) % 7;
  std::int64_t day = 1 + to_first + 7 * (nth - 1);
  if (nth < 0) {
    day = 1 + to_first + 28;
    if (day > days) day -= 7;
  }
  if (day < 1 || day > days) return std::nullopt;
  return calendar::make_day(year, month, narrow(day));
}

bool refine(Place& place, const Object& object) {
  calendar::Date& date = place.date;
  const auto set_part = [&](Feature feature, std::int64_t base) {
    if (object.has(feature) && date.part == 0)
      date.part = static_cast<std::uint8_t>(base + object.get(feature));
  };
  if (object.has(Feature::easter) && date.year_mask == 0) {
    date = date_of(day_number_of(easter_sunday(date.year)) + object.get(Feature::easter));
  }
  set_part(Feature::month, 0);
  set_part(Feature::quarter, 32);
  set_part(Feature::half, 39);
  set_part(Feature::season, 0);
  if (object.has(Feature::week) && date.part == 0)
    date.week = static_cast<std::uint8_t>(object.get(Feature::week));
  if (date.week > 52 && (date.year_mask != 0 || date.week > weeks_in_year(date.year))) return false;
  if (object.has(Feature::day) && !set_day(place, object.get(Feature::day))) return false;
  if (object.has(Feature::weekday) && !set_weekday(place, object)) return false;
  if (object.has(Feature::weekend)) {
    if (date.week == 0 && date.day != 0) date = calendar::truncate(date, calendar::Grain::week);
    if (date.week == 0) return false;
    place.weekend = true;
  }
  place.fiscal = object.has(Feature::fiscal);
  set_time_of_day(place, object);
  if (date.second_of_day && *date.second_of_day > kSecondsPerDay) return false;  // no day has a 24:30
  const bool has_time = date.second_of_day || place.day_part;
  return !has_time || place.weekday || date.day != 0 || date.day_mask != 0;
}

void set_time_of_day(Place& place, const Object& object) {
  if (object.has(Feature::day_part)) place.day_part = static_cast<DayPart>(object.get(Feature::day_part));
  if (!object.has(Feature::hour)) return;
  std::int64_t hour = object.get(Feature::hour);
  if (object.has(Feature::meridiem) && hour <= 12) {
    hour = hour % 12 + (object.get(Feature::meridiem) == 1 ? 12 : 0);
  }
  const std::int64_t seconds =
      hour * kSecondsPerHour + object.get(Feature::minute) * 60 + object.get(Feature::second);
  place.date.second_of_day = static_cast<std::int32_t>(seconds);
  place.date.time_grain = object.has(Feature::second)   ? calendar::Grain::second
                          : object.has(Feature::minute) ? calendar::Grain::minute
                                                        : calendar::Grain::hour;
  if (object.has(Feature::zone))
    place.date.offset_minutes = static_cast<std::int16_t>(object.get(Feature::zone));
  place.day_part.reset();
}

}  // namespace backstory::temporal
