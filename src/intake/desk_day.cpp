#include "intake/desk_day.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}

// Two digits at `at`, below `limit`; -1 else.
int read_two(std::string_view text, std::size_t at, int limit) {
  if (at + 2 > text.size() || !is_digit_byte(text[at]) || !is_digit_byte(text[at + 1])) return -1;
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value < limit ? value : -1;
}

// Without what says UTC; the whole stamp when it does not.
std::string_view cut_utc(std::string_view stamp) {
  static constexpr std::array<std::string_view, 8> kUtc = {"+00:00", "-00:00", "+0000", "-0000",
                                                           "GMT",    "UTC",    "Z",     "z"};
  for (const std::string_view mark : kUtc) {
    if (stamp.ends_with(mark)) return trim(stamp.substr(0, stamp.size() - mark.size()));
  }
  return stamp;
}

// Seconds since midnight, of "…T20:30:00", "… 20:30", "20241102T203000"; -1 when there is no time.
int read_time(std::string_view stamp) {
  const std::size_t colon = stamp.find(':');
  const bool compact = colon == std::string_view::npos;
  const std::size_t mark = stamp.find_first_of("Tt");
  if (compact ? mark == std::string_view::npos : colon < 2) return -1;
  const std::size_t at = compact ? mark + 1 : colon - 2;
  const std::size_t step = compact ? 2 : 3;
  const int hour = read_two(stamp, at, 24);
  const int minute = read_two(stamp, at + step, 60);
  const int second = read_two(stamp, at + 2 * step, 60);
  return hour < 0 || minute < 0 ? -1 : hour * 3600 + minute * 60 + std::max(second, 0);
}

}  // namespace

std::optional<calendar::Date> find_utc_instant(std::string_view stamp) {
  stamp = trim(stamp);
  const std::string_view local = cut_utc(stamp);
  if (local.size() == stamp.size()) return std::nullopt;
  auto instant = find_stamp_day(stamp);
  const int second = read_time(local);
  if (!instant || second < 0) return std::nullopt;
  instant->second_of_day = second;
  instant->time_grain = calendar::Grain::second;
  instant->offset_minutes = std::int16_t{0};
  return instant;
}

std::optional<calendar::Date> find_desk_day(std::string_view stamp,
                                            const std::optional<calendar::Zone>& desk) {
  const auto instant = desk ? find_utc_instant(stamp) : std::nullopt;
  return instant ? calendar::find_day_in_zone(*instant, *desk) : find_stamp_day(stamp);
}

void note_other_day(std::string_view stamp, SourceSpan span, Document& document) {
  constexpr int kNightInAmerica = 8 * 3600;  // until then it is the evening before on its west coast
  constexpr int kMorningInAsia = 15 * 3600;  // from then on it is the next day in Tokyo
  const auto instant = document.desk ? std::nullopt : find_utc_instant(stamp);
  if (!instant) return;
  const bool before = *instant->second_of_day < kNightInAmerica;
  if (!before && *instant->second_of_day < kMorningInAsia) return;
  const calendar::Date day = calendar::make_day(instant->year, instant->part, instant->day);
  const calendar::Date other = calendar::add(day, before ? -1 : 1, calendar::Grain::day);
  document.diagnostics.add(
      {Severity::note,
       "utc-date",
       fmt::format("{} is in UTC, so {} was taken; at a desk {} of it the day may be {}", trim(stamp),
                   calendar::format_edtf(day), before ? "west" : "east", calendar::format_edtf(other)),
       span,
       {fmt::format("give the desk's zone, as in --timezone {}, or the day: --published {}",
                    before ? "America/New_York" : "Europe/Berlin", calendar::format_edtf(other))}});
}

}  // namespace backstory::intake
