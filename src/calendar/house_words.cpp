#include "calendar/house_words.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "calendar/civil.h"
#include "calendar/date_patterns.h"
#include "calendar/date_words.h"
#include "calendar/edtf.h"
#include "calendar/parts.h"
#include "calendar/phrases.h"

namespace backstory::calendar {
namespace {

using Kind = Endpoint::Kind;

constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};

std::string to_roman(std::int64_t number) {
  struct Step {
    std::int64_t value;
    std::string_view letters;
  };
  static constexpr std::array<Step, 13> kSteps = {{{1000, "M"},
                                                   {900, "CM"},
                                                   {500, "D"},
                                                   {400, "CD"},
                                                   {100, "C"},
                                                   {90, "XC"},
                                                   {50, "L"},
                                                   {40, "XL"},
                                                   {10, "X"},
                                                   {9, "IX"},
                                                   {5, "V"},
                                                   {4, "IV"},
                                                   {1, "I"}}};
  if (number >= 4000) return std::to_string(number);
  std::string out;
  for (const Step& step : kSteps) {
    for (; number >= step.value; number -= step.value) out += step.letters;
  }
  return out;
}

std::string_view locale_of(const DateStyle& style) {
  if (style.language != "en") return style.language;
  return style.house == DateStyle::guardian ? "en_GB" : "en_US";
}

bool has_day(const Date& date) {
  return date.day != 0 || date.day_mask != 0;
}
bool has_plain_year(const Date& date) {
  return date.year_mask == 0 && !find_years_ago(date);
}
bool is_qualified(const Date& date) {
  return date.approximate || date.uncertain;
}
bool is_plain_month(const Date& date) {
  return has_plain_year(date) && date.week == 0 && date.part >= 1 && date.part <= 12 && date.part_mask == 0 &&
         date.day_mask == 0 && !date.second_of_day;
}

class HouseWords {
 public:
  explicit HouseWords(const DateStyle& style)
      : style_(style),
        phrases_(find_phrases(style.language)),
        patterns_(DatePatterns::of(locale_of(style))) {}

  std::string say(const Edtf& value) const {
    if (const auto* date = std::get_if<Date>(&value)) return one(*date);
    if (const auto* range = std::get_if<DateRange>(&value)) return say(*range);
    return say(std::get<DateSet>(value));
  }

 private:
  template <typename... Arguments>
  std::string tell(std::string_view key, const Arguments&... arguments) const {
    return fmt::format(fmt::runtime(phrases_.get(key)), arguments...);
  }

  MonthLength length() const {
    return style_.house == DateStyle::ap ? MonthLength::brief : MonthLength::whole;
  }

  // "2024", "44 BC"; what stands in the place of the year.
  std::string year_text(const Date& date) const {
    if (date.year <= 0) return tell("bc", std::uint64_t{1} - static_cast<std::uint64_t>(date.year));
    return date.year < 1000 ? tell("ad", date.year) : std::to_string(date.year);
  }

  struct Ago {
    std::string number;
    std::string_view pattern;
  };
  Ago ago(std::int64_t years) const {
    years = round_years_ago(years);
    const auto unit_of = [&](std::string_view key) { return std::stoll(std::string(phrases_.get(key))); };
    for (const std::string_view size : {"larger", "smaller"}) {
      const std::int64_t unit = unit_of(fmt::format("{}-unit", size));
      if (years < unit) continue;
      const std::string key = fmt::format("years-ago-in-{}", size);
      std::string number = phrases_.group_digits(years / unit);
      if (years % unit == 0) return {number, phrases_.count_form(key, years / unit)};
      std::string decimals = fmt::format("{:0{}}", years % unit, std::to_string(unit).size() - 1);
      decimals.erase(decimals.find_last_not_of('0') + 1);
      return {number + std::string(phrases_.get("decimal-point")) + decimals, phrases_.get(key + ".other")};
    }
    return {phrases_.group_digits(years), phrases_.count_form("years-ago", years)};
  }

  std::string block(const Date& date, unsigned x) const {
    if (x > 3) return format_edtf(without_qualifiers(date));
    const std::int64_t number = block_number(date, x);
    if (x == 1) {
      const YearSpan years = years_of(date, x);
      const bool reads_as_century = date.year % 100 == 0;
      if (!reads_as_century && date.year >= 100) return tell("decade", years.first, years.last);
      return tell("range", year_text(make_year(years.first)), year_text(make_year(years.last)));
    }
    const std::int64_t counted = number < 0 ? -number : number + 1;
    const std::string key = std::string(x == 2 ? "century" : "millennium") + (number < 0 ? "-bc" : "");
    return tell(key, counted, to_roman(counted), ordinal_words(counted));
  }

  std::string year(const Date& date) const {
    if (date.year_mask == kYearUnknown) return std::string(phrases_.get("year-unknown"));
    if (const auto years = find_years_ago(date)) {
      const Ago said = ago(*years);
      return fmt::format(fmt::runtime(said.pattern), said.number);
    }
    if (date.year_mask == 0) return tell("year", year_text(date));
    const std::optional<unsigned> x = trailing_x(date);
    return x ? block(date, *x) : format_edtf(without_qualifiers(date));
  }

  // "2.30pm", "2:30 p.m.", "14:30". A full hour is written as one in English, seconds only where there are
  // any.
  std::string time(const Date& date) const {
    const auto second = static_cast<unsigned>(*date.second_of_day);
    std::string out;
    if (style_.language != "en") {
      out = patterns_.time(second / 3600, second / 60 % 60, second % 60);
    } else if (second % (12 * 3600) == 0) {
      out = second == 12 * 3600 ? "noon" : "midnight";
    } else {
      const bool guardian = style_.house == DateStyle::guardian;
      const char point = guardian ? '.' : ':';
      out = std::to_string(second / 3600 % 12 == 0 ? 12 : second / 3600 % 12);
      if (second % 3600 != 0) out += fmt::format("{}{:02}", point, second / 60 % 60);
      if (second % 60 != 0) out += fmt::format("{}{:02}", point, second % 60);
      const bool morning = second < 12 * 3600;
      out += guardian ? (morning ? "am" : "pm") : (morning ? " a.m." : " p.m.");
    }
    return out;
  }

  std::string part(const Date& date) const {
    const std::string years = date.year_mask == kYearUnknown ? year(date) : year_text(date);
    if (date.part >= 33 && date.part <= 36)
      return tell("quarter", years, date.part - 32, ordinal_words(date.part - 32));
    if (date.part >= 37 && date.part <= 39)
      return tell("third", years, date.part - 36, ordinal_words(date.part - 36));
    if (date.part >= 40) return tell("half", years, date.part - 39, ordinal_words(date.part - 39));
    return tell(kSeasons.at((date.part - 21U) % 4), years);
  }

  std::string bare(const Date& date) const {
    if (style_.house == DateStyle::iso) {
      if (auto digits = iso_digits(date)) return *digits;
    }
    const bool unknown_year = date.year_mask == kYearUnknown;
    if (date.week != 0) {
      if (date.year_mask != 0) return format_edtf(without_qualifiers(date));
      const CivilDay monday = civil_day(first_day_of_week(date.year, date.week));
      return tell("week", bare(make_day(monday.year, monday.month, monday.day)));
    }
    if (date.part_mask == 3 && !has_day(date)) return year(date);
    if (date.part == 0 && date.part_mask == 0) return year(date);
    if (date.part_mask != 0 || (date.day_mask != 0 && date.day_mask != 3) ||
        (date.year_mask != 0 && !unknown_year)) {
      return format_edtf(without_qualifiers(date));
    }
    if (date.part > 12) return part(date);
    return unknown_year ? yearless(date) : dated(date);
  }

  std::string yearless(const Date& date) const {
    const bool is_month = date.day == 0;
    return tell("date-in-unknown-year", is_month
                                            ? patterns_.month_alone(date.part, MonthLength::whole)
                                            : patterns_.month_day({"", date.part, date.day, 1, 1}, length()));
  }

  std::string dated(const Date& date) const {
    const std::string years = year_text(date);
    const PatternValues values{years, date.part, date.day, date.part, date.day};
    if (date.day == 0) return patterns_.month(values, MonthLength::whole);
    const std::string day = patterns_.day(values, length());
    if (!date.second_of_day) return day;
    const std::string zone = date.offset_minutes ? " " + zone_words(*date.offset_minutes) : "";
    return tell("time-and-date", time(date), day, zone);
  }

  std::string one(const Date& date) const {
    std::string words = bare(date);
    if (date.approximate && !find_years_ago(date)) words = tell("circa", words);
    return date.uncertain ? tell("uncertain", words) : words;
  }

  // "541–252 million years ago"
  std::optional<std::string> join_ago(const Date& from, const Date& to) const {
    const auto first = find_years_ago(from);
    const auto last = find_years_ago(to);
    if (!first || !last || from.uncertain || to.uncertain) return std::nullopt;
    const Ago a = ago(*first);
    const Ago b = ago(*last);
    if (a.pattern != b.pattern || a.pattern.find("{}") == std::string_view::npos) return std::nullopt;
    return fmt::format(fmt::runtime(b.pattern), tell("range", a.number, b.number));
  }

  std::optional<std::string> join(const Date& from, const Date& to) const {
    if (auto deep = join_ago(from, to)) return deep;
    if (style_.house == DateStyle::iso || is_qualified(from) || is_qualified(to)) return std::nullopt;
    if (!is_plain_month(from) || !is_plain_month(to) || from.year != to.year) return std::nullopt;
    const std::string years = year_text(to);
    const PatternValues values{years, from.part, from.day, to.part, to.day};
    if (from.day == 0 && to.day == 0) return patterns_.months_of_year(values);
    if (from.day == 0 || to.day == 0) return std::nullopt;
    return from.part == to.part ? patterns_.days_of_month(values, length())
                                : patterns_.days_of_year(values, length());
  }

  std::string say(const DateRange& range) const {
    const bool from_date = range.from.kind == Kind::date;
    const bool to_date = range.to.kind == Kind::date;
    if (!from_date && !to_date) return format_edtf(Edtf(range));
    if (!from_date) {
      const std::string to = one(range.to.date);
      return range.from.kind == Kind::open ? tell("until", to) : tell("range", "?", to);
    }
    const std::string from = one(range.from.date);
    if (!to_date) return range.to.kind == Kind::open ? tell("since", from) : tell("range", from, "?");
    if (range.from.date == range.to.date) return from;
    if (auto joined = join(range.from.date, range.to.date)) return *joined;
    const std::string to = one(range.to.date);
    const bool spaced = (from + to).find_first_of(" -") != std::string::npos;
    return tell(spaced ? "spaced-range" : "range", from, to);
  }

  std::string say(const DateSet& set) const {
    std::string out;
    for (std::size_t i = 0; i < set.members.size(); ++i) {
      const std::string words = say(set.members[i]);
      if (i == 0) {
        out = words;
      } else if (i + 1 == set.members.size()) {
        out = tell(set.kind == DateSet::Kind::one_of ? "or" : "and", out, words);
      } else {
        out += (out.find(',') != std::string::npos ? "; " : ", ") + words;
      }
    }
    return out;
  }

  const DateStyle style_;
  const Phrases& phrases_;
  const DatePatterns& patterns_;
};

// AP's own words for months; ICU is not asked for them.
bool is_ap(const DateStyle& style) {
  return style.language == "en" && style.house != DateStyle::guardian;
}

}  // namespace

std::string house_words(const Edtf& value, const DateStyle& style) {
  return HouseWords(style).say(value);
}

std::string month_abbreviation(unsigned month, const DateStyle& style) {
  if (is_ap(style)) return std::string(month_abbreviation(month));
  return DatePatterns::of(locale_of(style)).month_alone(month, MonthLength::brief);
}

std::string month_name(unsigned month, const DateStyle& style) {
  if (style.language == "en") return std::string(month_name(month));
  return DatePatterns::of(locale_of(style)).month_alone(month, MonthLength::whole);
}

std::string brief_month_words(std::int64_t year, unsigned month, const DateStyle& style) {
  const Date bare = make_year(year);
  if (is_ap(style))
    return fmt::format("{} {}", month_abbreviation(month), format_date(bare, {style.house, "en"}));
  // The pattern has its own way with years: "2024年10月".
  const Phrases& phrases = find_phrases(style.language);
  const std::string words =
      year > 0 ? std::to_string(year) : fmt::format(fmt::runtime(phrases.get("bc")), 1 - year);
  return DatePatterns::of(locale_of(style)).month({words, month, 1, month, 1}, MonthLength::brief);
}

std::string month_day_words(unsigned month, unsigned day, const DateStyle& style) {
  if (is_ap(style)) return fmt::format("{} {}", month_abbreviation(month), day);
  return DatePatterns::of(locale_of(style)).month_day({"", month, day, month, day}, MonthLength::brief);
}

}  // namespace backstory::calendar
