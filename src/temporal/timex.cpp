#include "temporal/timex.h"

#include <fmt/format.h>

namespace backstory::temporal {
namespace {

using calendar::Grain;

constexpr std::int64_t kPresent = 2000;  // as calendar/ counts "million years ago"

// TIMEX2's MA66, KA12: millions and thousands of years before the present.
std::string format_deep_year(std::int64_t year) {
  const std::int64_t ago = kPresent - year;
  return ago >= 1'000'000 ? fmt::format("MA{}", ago / 1'000'000) : fmt::format("KA{}", ago / 1'000);
}

std::string format_year(const calendar::Date& date) {
  if (date.year_mask == 0xF) return "XXXX";
  if (date.year < -9'998) return format_deep_year(date.year);
  const bool masked = date.year_mask != 0;
  const bool before_christ = masked ? date.year < 0 : date.year <= 0;
  // The first year before Christ is 0, but the digits of its decades and centuries are those of their names.
  const std::int64_t number = !before_christ ? date.year : masked ? -date.year : 1 - date.year;
  std::string digits = fmt::format("{}{:04}", before_christ ? "BC" : "", number);
  const auto unknown = static_cast<std::size_t>(__builtin_popcount(date.year_mask));
  return digits.substr(0, digits.size() - unknown);  // a decade is 199, a century 19
}

std::string format_part(std::uint8_t part) {
  constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};
  if (part <= 12) return fmt::format("-{:02}", part);
  if (part <= 32) return fmt::format("-{}", kSeasons[(part - 21) % 4]);
  if (part <= 36) return fmt::format("-Q{}", part - 32);
  return part <= 39 ? fmt::format("-T{}", part - 36) : fmt::format("-H{}", part - 39);
}

std::string_view format_day_part(DayPart part) {
  constexpr std::string_view kParts[] = {"TMO", "T12:00", "TAF", "TEV", "TNI", "T24:00", "TDT"};
  return kParts[static_cast<std::size_t>(part)];
}

std::string format_clock(const calendar::Date& date) {
  const std::int32_t seconds = *date.second_of_day;
  if (date.time_grain == Grain::second) {
    return fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
  return fmt::format("T{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
}

struct Unit {
  std::string_view letter;
  std::int64_t times = 1;
  bool time = false;
};

Unit unit_of(Grain grain, bool counted) {
  switch (grain) {
    case Grain::second:
      return {"S", 1, true};
    case Grain::minute:
      return {"M", 1, true};
    case Grain::hour:
      return {"H", 1, true};
    case Grain::day:
      return {"D"};
    case Grain::week:
      return {"W"};
    case Grain::month:
      return {"M"};
    case Grain::quarter:
      return {"Q"};
    case Grain::third:
      return {"M", 4};
    case Grain::season:
      return {"M", 3};
    case Grain::half:
      return {"M", 6};
    case Grain::year:
      return {"Y"};
    case Grain::decade:
      return counted ? Unit{"Y", 10} : Unit{"E"};
    case Grain::century:
      return counted ? Unit{"Y", 100} : Unit{"C"};
    case Grain::millennium:
      return counted ? Unit{"Y", 1000} : Unit{"L"};
  }
  return {};
}

// The next finer unit that a fraction is counted in, and how many make one.
std::optional<std::pair<Unit, std::int64_t>> finer_unit(Grain grain) {
  switch (grain) {
    case Grain::minute:
      return {{unit_of(Grain::second, true), 60}};
    case Grain::hour:
      return {{unit_of(Grain::minute, true), 60}};
    case Grain::day:
      return {{unit_of(Grain::hour, true), 24}};
    case Grain::year:
      return {{unit_of(Grain::month, true), 12}};
    default:
      return std::nullopt;
  }
}

void append_amount(std::string& out, bool& time, const Unit& unit, std::int64_t count) {
  if (unit.time && !time) out += 'T';
  time = time || unit.time;
  out += fmt::format("{}{}", count * unit.times, unit.letter);
}

std::string format_length(const Object& object) {
  const Grain grain = object.grain();
  const std::int64_t count = object.get(Feature::count, 1);
  const std::int64_t rest = object.get(Feature::rest);
  const Unit unit = unit_of(grain, count >= 0);
  if (count < 0) return fmt::format("{}X{}", unit.time ? "PT" : "P", unit.letter);
  std::string out = "P";
  bool time = false;
  if (rest != 0) {
    const auto finer = finer_unit(grain);
    if (unit.times == 1 && (!finer || rest * finer->second % 100 != 0)) {
      return fmt::format("{}{}.{}{}", unit.time ? "PT" : "P", count, rest % 10 == 0 ? rest / 10 : rest,
                         unit.letter);
    }
    if (unit.times > 1) {
      append_amount(out, time, {unit.letter, 1, unit.time}, count * unit.times + rest * unit.times / 100);
      return out;
    }
    if (count > 0) append_amount(out, time, unit, count);
    append_amount(out, time, finer->first, rest * finer->second / 100);
    return out;
  }
  append_amount(out, time, unit, count);
  if (object.has(Feature::more_count)) {
    append_amount(out, time, unit_of(object.grain(Feature::more_grain), true),
                  object.get(Feature::more_count));
  }
  return out;
}

}  // namespace

std::string format_timex(const Place& place) {
  const calendar::Date& date = place.date;
  std::string text = format_year(date);
  if (place.weekday) {
    text += fmt::format("-WXX-{}", *place.weekday);
  } else if (date.week != 0) {
    text += fmt::format("-W{:02}{}", date.week, place.weekend ? "-WE" : "");
  } else if (place.weekend || place.unknown_week) {
    text += place.weekend ? "-WXX-WE" : "-WXX";
  } else if (date.part != 0 || date.part_mask != 0) {
    text += date.part_mask != 0 ? "-XX" : format_part(date.part);
    if (date.day != 0) {
      text += fmt::format("-{:02}", date.day);
    } else if (date.day_mask != 0) {
      text += "-XX";
    }
  }
  const bool has_time = date.second_of_day || place.day_part || place.unknown_clock;
  if (has_time && date.day == 0 && !place.weekday && date.part == 0 && date.part_mask == 0 && date.week == 0)
    text += "-XX-XX";
  if (date.second_of_day) return text + format_clock(date);
  if (place.unknown_clock) return text + "TXX:XX";
  if (place.day_part) text += format_day_part(*place.day_part);
  return text;
}

std::string format_timex_length(const Object& object) {
  if (object.has(Feature::weekday)) {
    const std::int64_t part = object.get(Feature::day_part, -1);
    return fmt::format("XXXX-WXX-{}{}", object.get(Feature::weekday),
                       part < 0 ? "" : format_day_part(static_cast<DayPart>(part)));
  }
  if (object.has(Feature::weekend)) return "XXXX-WXX-WE";
  if (object.has(Feature::season) || object.has(Feature::month) || object.has(Feature::quarter)) {
    Place place = unknown_place();
    refine(place, object);
    return format_timex(place);
  }
  if (object.has(Feature::day_part)) {
    return fmt::format("XXXX-XX-XX{}", format_day_part(static_cast<DayPart>(object.get(Feature::day_part))));
  }
  return format_length(object);
}

std::string_view format_timex_mod(Mod mod) {
  constexpr std::string_view kMods[] = {
      "",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
      "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
      "MID",       "END",       "APPROX"};
  return kMods[static_cast<std::size_t>(mod)];
}

}  // namespace backstory::temporal
