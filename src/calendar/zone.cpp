#include "calendar/zone.h"

#include <fmt/format.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <memory>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "base/utf8.h"
#include "calendar/civil.h"

namespace backstory::calendar {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

// The library also knows "PST" and "EST", as a place and as an offset.
bool is_unmistakable(std::string_view name) {
  return name.find('/') != std::string_view::npos || name == "UTC" || name == "GMT";
}

std::vector<std::string> list_zones() {
  std::vector<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> all(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  if (U_FAILURE(status) != 0 || all == nullptr) return names;
  while (const icu::UnicodeString* name = all->snext(status)) {
    std::string utf8;
    name->toUTF8String(utf8);
    if (is_unmistakable(utf8)) names.push_back(std::move(utf8));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string_view find_city(std::string_view name) {
  return name.substr(name.rfind('/') + 1);  // npos + 1 is 0
}

// People know the city, and write it with blanks.
std::string find_nearest_zone(std::string_view text, const std::vector<std::string>& names) {
  std::string wanted(text);
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  const std::vector<std::string_view> whole(names.begin(), names.end());
  if (const auto nearest = find_nearest(wanted, whole)) return std::string(*nearest);
  std::vector<std::string_view> cities;
  for (const std::string_view name : whole) cities.push_back(find_city(name));
  const auto city = find_nearest(wanted, cities);
  if (!city) return "";
  return names[static_cast<std::size_t>(std::find(cities.begin(), cities.end(), *city) - cities.begin())];
}

// "4", "04", "0430", "04:30" → minutes.
std::optional<int> read_hours(std::string_view text) {
  const bool has_minutes = text.size() > 2;
  const std::string_view minutes = has_minutes ? text.substr(text.size() - 2) : "00";
  if (has_minutes) text.remove_suffix(2);
  if (has_minutes && text.ends_with(':')) text.remove_suffix(1);
  if (text.empty() || text.size() > 2) return std::nullopt;
  int hour = 0;
  int minute = 0;
  for (const auto& [part, value] : {std::pair(text, &hour), std::pair(minutes, &minute)}) {
    const auto [stop, fault] = std::from_chars(part.data(), part.data() + part.size(), *value);
    if (fault != std::errc() || stop != part.data() + part.size() || *value < 0) return std::nullopt;
  }
  return minute < 60 ? std::optional(hour * 60 + minute) : std::nullopt;
}

std::optional<std::int16_t> read_offset(std::string_view text) {
  constexpr int kFurthest = 14 * 60;  // Kiribati
  if (text == "Z" || text == "z") return 0;
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const auto minutes = read_hours(text.substr(1));
  if (!minutes || *minutes > kFurthest) return std::nullopt;
  return static_cast<std::int16_t>(text.front() == '-' ? -*minutes : *minutes);
}

std::int64_t find_offset_seconds(const Zone& zone, std::int64_t utc_second) {
  if (zone.offset_minutes) return *zone.offset_minutes * 60;
  const std::unique_ptr<icu::TimeZone> rules(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone.name)));
  assert(rules != nullptr);
  std::int32_t standard_ms = 0;
  std::int32_t summer_ms = 0;
  UErrorCode status = U_ZERO_ERROR;
  rules->getOffset(static_cast<double>(utc_second) * 1000, /*local=*/0, standard_ms, summer_ms, status);
  return (standard_ms + summer_ms) / 1000;
}

}  // namespace

std::variant<Zone, ZoneFault> parse_zone(std::string_view text) {
  text = trim(text);
  if (const auto offset = read_offset(text)) return Zone{std::string(text), offset};
  const std::vector<std::string> names = list_zones();
  if (std::binary_search(names.begin(), names.end(), text)) return Zone{std::string(text), std::nullopt};
  const std::string nearest = find_nearest_zone(text, names);
  return ZoneFault{fmt::format("no time zone is called '{}'; {}", text,
                               nearest.empty() ? "write one such as 'America/New_York' or '-04:00'"
                                               : fmt::format("did you mean '{}'?", nearest))};
}

Date find_day_in_zone(const Date& instant, const Zone& zone) {
  if (!instant.second_of_day || instant.day == 0 || !is_placed(instant)) return instant;
  const std::int64_t day = day_number(instant.year, instant.part, instant.day);
  const std::int64_t utc_second =
      day * kSecondsPerDay + *instant.second_of_day - instant.offset_minutes.value_or(0) * 60;
  const CivilDay local =
      civil_day(floor_div(utc_second + find_offset_seconds(zone, utc_second), kSecondsPerDay));
  return make_day(local.year, local.month, local.day);
}

}  // namespace backstory::calendar
