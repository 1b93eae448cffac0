#include "publish/date_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <variant>

#include "calendar/edtf.h"

namespace backstory::publish {
namespace {

using calendar::Date;
using calendar::DateRange;
using calendar::DateSet;
using calendar::Edtf;
using calendar::Endpoint;

// `d` stands for a digit.
bool matches(std::string_view text, std::string_view pattern) {
  return std::ranges::equal(text, pattern,
                            [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
}

constexpr std::array<std::string_view, 4> kDates{"dddd", "dddd-dd", "dddd-dd-dd", "dddd-Wdd"};
constexpr std::array<std::string_view, 8> kTimes{"dd:dd",       "dd:dd:dd",      "dd:ddZ",
                                                 "dd:dd:ddZ",   "dd:dd+dd:dd",   "dd:dd:dd+dd:dd",
                                                 "dd:dd-dd:dd", "dd:dd:dd-dd:dd"};

bool matches_any(std::string_view text, auto& patterns) {
  return std::ranges::any_of(patterns, [&](std::string_view pattern) { return matches(text, pattern); });
}

const Date* date_of(const Endpoint& end) {
  return end.kind == Endpoint::Kind::date ? &end.date : nullptr;
}

const Date* first_of(const DateRange& range) {
  const Date* from = date_of(range.from);
  return from ? from : date_of(range.to);
}

const Date* last_of(const DateRange& range) {
  const Date* to = date_of(range.to);
  return to ? to : date_of(range.from);
}

const Date* first_of(const Edtf& value) {
  if (const auto* date = std::get_if<Date>(&value)) return date;
  if (const auto* range = std::get_if<DateRange>(&value)) return first_of(*range);
  const auto& members = std::get<DateSet>(value).members;
  return members.empty() ? nullptr : first_of(members.front());
}

const Date* last_of(const Edtf& value) {
  if (const auto* date = std::get_if<Date>(&value)) return date;
  if (const auto* range = std::get_if<DateRange>(&value)) return last_of(*range);
  const auto& members = std::get<DateSet>(value).members;
  return members.empty() ? nullptr : last_of(members.back());
}

// Where the last date of a value ends, for comparison.
std::optional<double> end_of(const Date* date) {
  if (!date) return std::nullopt;
  const auto extent = calendar::find_extent(*date);
  return extent ? extent->end : std::nullopt;
}

std::string format_day(std::int64_t day) {
  const calendar::CivilDay civil = calendar::civil_day(day);
  if (civil.year >= 0 && civil.year <= 9999) {
    return fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
  }
  return fmt::format("{}{:06}-{:02}-{:02}", civil.year < 0 ? '-' : '+', std::abs(civil.year), civil.month,
                     civil.day);
}

}  // namespace

calendar::DateStyle date_style(const timeline::Timeline& timeline) {
  return calendar::find_date_style(timeline.look.dates, timeline.language);
}

std::string date_words(const timeline::Timeline& timeline, const timeline::Event& event) {
  if (!event.date_text.empty()) return event.date_text;
  return calendar::format_date(event.date.value, date_style(timeline));
}

std::string html_datetime(const calendar::Date& date) {
  const std::string text = calendar::format_edtf(date);
  const std::size_t t = text.find('T');
  const std::string day = text.substr(0, t);
  if (!matches_any(day, kDates) || day.starts_with("0000")) return "";
  if (matches(day, "dddd-dd") && day.substr(5) > "12") return "";
  if (t == std::string::npos) return text;
  const std::string time = text.substr(t + 1);
  return matches_any(time, kTimes) && !time.starts_with("24") ? text : "";
}

std::optional<Span> find_span(const timeline::Timeline& timeline) {
  const Date* first = nullptr;
  const Date* last = nullptr;
  for (const timeline::Event* event : timeline::visible_events(timeline)) {
    if (!calendar::is_placed(event->date.value)) continue;
    if (!first) first = first_of(event->date.value);
    const Date* candidate = last_of(event->date.value);
    if (!last || end_of(candidate) > end_of(last)) last = candidate;
  }
  if (!first || !last) return std::nullopt;
  const calendar::DateStyle style = date_style(timeline);
  return Span{calendar::format_date(*first, style), calendar::format_date(*last, style)};
}

DayRange find_days(const calendar::Edtf& value) {
  const auto extent = calendar::find_extent(value);
  DayRange days;
  if (!extent) return days;
  if (extent->begin) days.first = format_day(static_cast<std::int64_t>(std::floor(*extent->begin)));
  if (extent->end) days.last = format_day(static_cast<std::int64_t>(std::ceil(*extent->end)) - 1);
  return days;
}

}  // namespace backstory::publish
