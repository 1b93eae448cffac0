#include "intake/cms/stamps.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

std::optional<calendar::Date> read_day(const StampField& field, Document& document) {
  if (trim(field.stamp).empty()) return std::nullopt;
  const auto day = find_stamp_day(field.stamp);
  if (!day) {
    document.diagnostics.warning("unreadable-date", field.span,
                                 fmt::format("{}: '{}' is not a date", field.name, trim(field.stamp)),
                                 {"give the day with --published, as in --published 2024-11-01"});
  }
  return day;
}

// The hour of "2024-11-02T01:30:00Z"; nothing when the stamp names another offset or no time.
std::optional<unsigned> find_utc_hour(std::string_view stamp) {
  const std::size_t mark = stamp.find_first_of("Tt ");
  const bool utc = stamp.ends_with('Z') || stamp.ends_with('z') || stamp.ends_with("+00:00");
  if (!utc || mark == std::string_view::npos || mark + 3 > stamp.size()) return std::nullopt;
  unsigned hour = 0;
  const auto [stop, fault] = std::from_chars(stamp.data() + mark + 1, stamp.data() + mark + 3, hour);
  return fault == std::errc() && hour < 24 ? std::optional(hour) : std::nullopt;
}

void note_other_day(const StampField& field, const calendar::Date& day, Document& document) {
  constexpr unsigned kNightInAmerica = 8;  // until then it is the evening before on its west coast
  constexpr unsigned kMorningInAsia = 15;  // from then on it is the next day in Tokyo
  const auto hour = find_utc_hour(trim(field.stamp));
  if (!hour || (*hour >= kNightInAmerica && *hour < kMorningInAsia)) return;
  const bool before = *hour < kNightInAmerica;
  const calendar::Date other = calendar::add(day, before ? -1 : 1, calendar::Grain::day);
  document.diagnostics.add(
      {Severity::note,
       "utc-date",
       fmt::format("{} is in UTC; at a desk {} of it the day may be {}", trim(field.stamp),
                   before ? "west" : "east", calendar::format_edtf(other)),
       field.span,
       {fmt::format("if it is, give it: --published {}", calendar::format_edtf(other))}});
}

}  // namespace

void take_published(const StampField& field, Document& document) {
  if (document.metadata.published) return;
  const auto day = read_day(field, document);
  if (!day) return;
  document.metadata.published = day;
  document.metadata.published_from = field.name;
  note_other_day(field, *day, document);
}

void take_modified(const StampField& field, Document& document) {
  if (!document.metadata.modified) document.metadata.modified = read_day(field, document);
}

}  // namespace backstory::intake
