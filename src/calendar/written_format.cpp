#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "calendar/date_words.h"
#include "calendar/house_words.h"
#include "calendar/names.h"
#include "calendar/parts.h"
#include "calendar/phrases.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

using Kind = Endpoint::Kind;

constexpr std::array<std::string_view, 4> kHouses = {"ap", "guardian", "iso", "long"};

std::string with_qualifiers(std::string words, const Date& date) {
  const bool says_it_already = find_years_ago(date).has_value();
  if (date.approximate && !says_it_already) words.insert(0, "c. ");
  if (date.uncertain) words += "?";
  return words;
}

std::string format_one(const Date& date, DateStyle style) {
  return with_qualifiers(style.house == DateStyle::ap ? ap_words(date) : iso_words(date), date);
}

bool has_plain_year(const Date& date) {
  return date.year_mask == 0 || date.year_mask == kYearUnknown;
}

bool is_plain_day(const Date& date) {
  return date.day != 0 && date.day_mask == 0 && date.part_mask == 0 && has_plain_year(date) &&
         !date.second_of_day;
}

bool is_plain_part(const Date& date) {
  const bool has_one_name = date.part <= 24 || (date.part >= 33 && date.part <= 36);
  return date.part != 0 && date.part_mask == 0 && date.day == 0 && date.day_mask == 0 &&
         has_plain_year(date) && has_one_name;
}

// "541–252 million years ago"
std::optional<std::string> join_years_ago(const Date& from, const Date& to) {
  if (!find_years_ago(from) || !find_years_ago(to)) return std::nullopt;
  const std::string first = ap_words(from);
  const std::string last = ap_words(to);
  const std::string_view unit = std::string_view(last).substr(last.find(' '));
  const bool same_unit = std::string_view(first).substr(first.find(' ')) == unit;
  return fmt::format("{}–{}", first.substr(0, same_unit ? first.find(' ') : first.find(" years ago")), last);
}

// "Oct. 22–24, 2024", "Oct. 30–Nov. 2, 2024", "May–July 2024", "500–401 B.C.": what both ends share is said
// once.
std::optional<std::string> join_sharing(const Date& from, const Date& to) {
  if (from.uncertain || to.uncertain || from.approximate != to.approximate) return std::nullopt;
  if (auto deep = join_years_ago(from, to)) return deep;
  if (from.approximate) return std::nullopt;
  const bool same_year = from.year == to.year && from.year_mask == to.year_mask;
  const std::string year = from.year_mask == kYearUnknown ? "year unknown" : year_text(to);
  if (same_year && is_plain_day(from) && is_plain_day(to)) {
    const std::string month = from.part == to.part ? "" : fmt::format("{} ", month_abbreviation(to.part));
    return fmt::format("{} {}–{}{}, {}", month_abbreviation(from.part), from.day, month, to.day, year);
  }
  if (same_year && is_plain_part(from) && is_plain_part(to) && part_grain(from.part) == part_grain(to.part)) {
    const std::string_view comma = from.year_mask == kYearUnknown ? "," : "";
    return fmt::format("{}–{}{} {}", part_words(from), part_words(to), comma, year);
  }
  const bool years = from.year_mask == 0 && to.year_mask == 0 && grain_of(from) == Grain::year &&
                     grain_of(to) == Grain::year;
  if (years && from.part_mask == 0 && to.part_mask == 0 && to.year <= 0 && !find_years_ago(from)) {
    const std::string first = year_text(from);
    return fmt::format("{}–{}", first.substr(0, first.find(' ')), year);
  }
  return std::nullopt;
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
  const auto joined = style.house == DateStyle::ap ? join_sharing(range.from.date, range.to.date)
                                                   : join_years_ago(range.from.date, range.to.date);
  if (joined) return *joined;
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

bool is_plain_english(const DateStyle& style) {
  return style.language == "en" && (style.house == DateStyle::ap || style.house == DateStyle::iso);
}

}  // namespace

std::string_view date_style_name(DateStyle style) {
  return kHouses.at(static_cast<std::size_t>(style.house));
}

DateStyle find_date_style(std::string_view name, std::string_view language) {
  const auto found = std::ranges::find(kHouses, name);
  const auto house =
      found == kHouses.end() ? DateStyle::ap : static_cast<DateStyle::House>(found - kHouses.begin());
  return {house, find_phrases(language).tag()};
}

std::string format_date(const Edtf& value, DateStyle style) {
  if (!is_plain_english(style)) return house_words(value, style);
  if (const auto* date = std::get_if<Date>(&value)) return format_one(*date, style);
  if (const auto* range = std::get_if<DateRange>(&value)) return format_range(*range, style);
  return format_set(std::get<DateSet>(value), style);
}

}  // namespace backstory::calendar
