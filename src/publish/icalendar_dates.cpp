#include "publish/icalendar_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "calendar/edtf.h"

namespace backstory::publish {
namespace {

using calendar::Date;

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kSecondsPerHour = 3600;
constexpr std::int64_t kSecondsPerMinute = 60;
constexpr std::int64_t kMostUnits = 100'000'000;

std::optional<std::int64_t> number(std::string_view digits) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool plain = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!plain || digits.empty() || error != std::errc() || value > kMostUnits) return std::nullopt;
  return value;
}

std::int64_t day_of(const Date& date) {
  return calendar::day_number(date.year, date.part, date.day);
}

std::int64_t seconds_of(const Date& date) {
  return day_of(date) * kSecondsPerDay + date.second_of_day.value_or(0);
}

Date day_at(std::int64_t number) {
  const calendar::CivilDay day = calendar::civil_day(number);
  return calendar::make_day(day.year, day.month, day.day);
}

// With what `like` says of its grain and zone.
Date moment_at(std::int64_t seconds, const Date& like) {
  const std::int64_t day =
      seconds >= 0 ? seconds / kSecondsPerDay : (seconds - kSecondsPerDay + 1) / kSecondsPerDay;
  Date out = day_at(day);
  out.second_of_day = static_cast<std::int32_t>(seconds - day * kSecondsPerDay);
  out.time_grain =
      *out.second_of_day % kSecondsPerMinute == 0 ? calendar::Grain::minute : calendar::Grain::second;
  out.offset_minutes = like.offset_minutes;
  return out;
}

std::string compact_day(const calendar::CivilDay& day) {
  return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
}

bool is_written(const calendar::CivilDay& day) {
  return day.year >= 1 && day.year <= 9999;
}

// Told in UTC where the offset is known.
std::optional<std::string> compact_moment(const Date& date) {
  const std::int64_t seconds = seconds_of(date) - kSecondsPerMinute * date.offset_minutes.value_or(0);
  const Date moment = moment_at(seconds, date);
  const calendar::CivilDay day{moment.year, moment.part, moment.day};
  if (!is_written(day)) return std::nullopt;
  const std::int64_t second = *moment.second_of_day;
  return fmt::format("{}T{:02}{:02}{:02}{}", compact_day(day), second / kSecondsPerHour,
                     second / kSecondsPerMinute % 60, second % kSecondsPerMinute,
                     date.offset_minutes ? "Z" : "");
}

std::optional<CalendarSpan> span_of_times(const DateBounds& bounds) {
  const auto start = compact_moment(bounds.from);
  if (!start) return std::nullopt;
  CalendarSpan span{*start, "", false};
  if (!bounds.to) return span;
  const auto end = compact_moment(*bounds.to);
  if (!end) return std::nullopt;
  span.end = *end;
  return span;
}

}  // namespace

std::optional<Date> parse_calendar_date(std::string_view text) {
  text = trim(text);
  const bool utc = text.ends_with('Z') || text.ends_with('z');
  if (utc) text.remove_suffix(1);
  const bool timed = text.size() == 15 && (text[8] == 'T' || text[8] == 't');
  if (text.size() != 8 && !timed) return std::nullopt;
  std::string edtf = fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
  if (!number(text.substr(0, 8))) return std::nullopt;
  if (timed) {
    if (!number(text.substr(9))) return std::nullopt;
    const std::string_view seconds = text.substr(13);
    edtf += fmt::format("T{}:{}", text.substr(9, 2), text.substr(11, 2));
    if (seconds != "00") edtf += fmt::format(":{}", seconds);
    if (utc) edtf += 'Z';
  }
  const calendar::ParsedDate parsed = calendar::parse_edtf(edtf);
  const auto* value = std::get_if<calendar::Edtf>(&parsed);
  return value ? std::optional(std::get<Date>(*value)) : std::nullopt;
}

std::optional<Date> last_before(const Date& from, const Date& exclusive_end) {
  if (exclusive_end.second_of_day || from.second_of_day) {
    return exclusive_end == from ? std::nullopt : std::optional(exclusive_end);
  }
  const Date last = day_at(day_of(exclusive_end) - 1);
  return last == from || exclusive_end == from ? std::nullopt : std::optional(last);
}

std::optional<Date> end_after(const Date& from, std::string_view duration, bool& good) {
  good = false;
  std::string_view rest = trim(duration);
  if (rest.starts_with('+')) rest.remove_prefix(1);
  if (!rest.starts_with('P')) return std::nullopt;
  rest.remove_prefix(1);
  bool in_time = false;
  std::int64_t seconds = 0;
  while (!rest.empty()) {
    if (rest[0] == 'T') {
      in_time = true;
      rest.remove_prefix(1);
      continue;
    }
    const std::size_t unit = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto count = number(rest.substr(0, unit));
    if (!count || unit == rest.size()) return std::nullopt;
    const std::size_t known = std::string_view(in_time ? "HMS" : "WD").find(rest[unit]);
    if (known == std::string_view::npos) return std::nullopt;
    const std::int64_t lengths[] = {in_time ? kSecondsPerHour : 7 * kSecondsPerDay,
                                    in_time ? kSecondsPerMinute : kSecondsPerDay, 1};
    seconds += *count * lengths[known];
    if (seconds > kMostUnits * kSecondsPerMinute) return std::nullopt;
    rest.remove_prefix(unit + 1);
  }
  good = true;
  if (seconds == 0) return std::nullopt;
  if (from.second_of_day) return moment_at(seconds_of(from) + seconds, from);
  return last_before(from, day_at(day_of(from) + (seconds + kSecondsPerDay - 1) / kSecondsPerDay));
}

std::optional<CalendarSpan> calendar_span(const DateBounds& bounds) {
  const calendar::CivilDay first = first_day(bounds);
  const calendar::CivilDay last = last_day(bounds);
  const calendar::CivilDay after =
      calendar::civil_day(calendar::day_number(last.year, last.month, last.day) + 1);
  if (!is_written(first) || !is_written(after)) return std::nullopt;
  if (bounds.from.second_of_day && (!bounds.to || bounds.to->second_of_day)) return span_of_times(bounds);
  return CalendarSpan{compact_day(first), compact_day(after), true};
}

bool is_same_span(const calendar::Edtf& a, const calendar::Edtf& b) {
  const auto one = find_bounds(a);
  const auto other = find_bounds(b);
  if (!one || !other) return false;
  const auto first = calendar_span(*one);
  const auto second = calendar_span(*other);
  return first && second && first->start == second->start && first->end == second->end;
}

}  // namespace backstory::publish
