#include <fmt/format.h>

#include "calendar/date_words.h"
#include "calendar/names.h"
#include "calendar/parts.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

using Kind = Endpoint::Kind;

std::string with_qualifiers(std::string words, const Date& date) {
  const bool says_it_already = find_years_ago(date).has_value();
  if (date.approximate && !says_it_already) words.insert(0, "c. ");
  if (date.uncertain) words += "?";
  return words;
}

std::string format_one(const Date& date, DateStyle style) {
  return with_qualifiers(style == DateStyle::ap ? ap_words(date) : iso_words(date), date);
}

bool is_plain_day(const Date& date) {
  return date.day != 0 && date.day_mask == 0 && date.part_mask == 0 && date.year_mask == 0 &&
         !date.second_of_day;
}

bool is_plain_part(const Date& date) {
  return date.part != 0 && date.part_mask == 0 && date.day == 0 && date.day_mask == 0 && date.year_mask == 0;
}

// "Oct. 22–24, 2024", "Oct. 30–Nov. 2, 2024", "May–July 2024", "500–401 B.C.": what both ends share is said
// once.
std::string join_ap(const Date& from, const Date& to) {
  const bool qualified = from.approximate || from.uncertain || to.approximate || to.uncertain;
  if (!qualified && from.year == to.year && is_plain_day(from) && is_plain_day(to)) {
    const std::string first = fmt::format("{} {}", month_abbreviation(from.part), from.day);
    const std::string last = from.part == to.part ? fmt::format("{}", to.day)
                                                  : fmt::format("{} {}", month_abbreviation(to.part), to.day);
    return fmt::format("{}–{}, {}", first, last, year_text(to));
  }
  const bool same_family =
      is_plain_part(from) && is_plain_part(to) && part_grain(from.part) == part_grain(to.part);
  if (!qualified && from.year == to.year && same_family &&
      (from.part <= 24 || (from.part >= 33 && from.part <= 36))) {
    return fmt::format("{}–{} {}", part_words(from), part_words(to), year_text(to));
  }
  const bool years = grain_of(from) == Grain::year && grain_of(to) == Grain::year;
  if (!qualified && years && from.year <= 0 && to.year <= 0 && !find_years_ago(from)) {
    const std::string first = year_text(from);
    return fmt::format("{}–{}", first.substr(0, first.find(' ')), year_text(to));
  }
  return fmt::format("{}–{}", format_one(from, DateStyle::ap), format_one(to, DateStyle::ap));
}

std::string format_range(const DateRange& range, DateStyle style) {
  const bool from_date = range.from.kind == Kind::date;
  const bool to_date = range.to.kind == Kind::date;
  if (!from_date && !to_date) return format_edtf(Edtf(range));
  if (!from_date) {
    const std::string to = format_one(range.to.date, style);
    return range.from.kind == Kind::open ? "until " + to : "?–" + to;
  }
  if (!to_date) {
    const std::string from = format_one(range.from.date, style);
    return range.to.kind == Kind::open ? "since " + from : from + "–?";
  }
  if (range.from.date == range.to.date) return format_one(range.from.date, style);
  if (style == DateStyle::ap) return join_ap(range.from.date, range.to.date);
  const std::string from = format_one(range.from.date, style);
  const std::string to = format_one(range.to.date, style);
  const bool has_hyphens = from.find('-') != std::string::npos || to.find('-') != std::string::npos;
  return from + (has_hyphens ? " – " : "–") + to;
}

std::string format_set(const DateSet& set, DateStyle style) {
  std::vector<std::string> words;
  bool has_commas = false;
  for (const DateRange& member : set.members) {
    words.push_back(format_range(member, style));
    has_commas = has_commas || words.back().find(',') != std::string::npos;
  }
  const std::string_view last_joint = set.kind == DateSet::Kind::one_of ? " or " : " and ";
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? last_joint : has_commas ? "; " : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace

std::string_view date_style_name(DateStyle style) {
  return style == DateStyle::ap ? "ap" : "iso";
}

std::string format_date(const Edtf& value, DateStyle style) {
  if (const auto* date = std::get_if<Date>(&value)) return format_one(*date, style);
  if (const auto* range = std::get_if<DateRange>(&value)) return format_range(*range, style);
  return format_set(std::get<DateSet>(value), style);
}

}  // namespace backstory::calendar
