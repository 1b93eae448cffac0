#include "calendar/date_words.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/names.h"
#include "calendar/parts.h"
#include "calendar/written.h"

namespace backstory::calendar {
namespace {

constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "fall", "winter"};
constexpr std::array<std::string_view, 9> kOrdinals = {"first", "second",  "third",  "fourth", "fifth",
                                                       "sixth", "seventh", "eighth", "ninth"};

bool has_day(const Date& date) {
  return date.day != 0 || date.day_mask != 0;
}

// 12345678 → "12,345,678".
std::string with_commas(std::int64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string years_ago_words(std::int64_t years) {
  years = round_years_ago(years);
  if (years < 1'000'000) return with_commas(years) + " years ago";
  const bool billions = years >= 1'000'000'000;
  const std::int64_t unit = billions ? 1'000'000'000 : 1'000'000;
  std::string number = with_commas(years / unit);
  if (years % unit != 0) {
    std::string decimals = fmt::format("{:0{}}", years % unit, billions ? 9 : 6);
    number += "." + decimals.substr(0, decimals.find_last_not_of('0') + 1);
  }
  return fmt::format("{} {} years ago", number, billions ? "billion" : "million");
}

std::string year_range_words(std::int64_t first, std::int64_t last) {
  const std::string from = year_text(make_year(first));
  const std::string to = year_text(make_year(last));
  return last <= 0 ? fmt::format("{}–{}", from.substr(0, from.find(' ')), to)
                   : fmt::format("{}–{}", from, to);
}

// "1960s", "19th century", "second millennium". The 1900s could be either, so that decade is written out.
std::string block_words(const Date& date, unsigned x) {
  const std::int64_t number = block_number(date, x);
  if (x == 1) {
    const bool reads_as_century = date.year % 100 == 0 && date.year != 2000;
    if (!reads_as_century && date.year >= 100 && date.year < 10'000) return fmt::format("{}s", date.year);
    const YearSpan years = years_of(date, x);
    return year_range_words(years.first, years.last);
  }
  const std::string_view unit = x == 2 ? "century" : "millennium";
  if (x > 3) return format_edtf(without_qualifiers(date));
  return number < 0 ? fmt::format("{} {} B.C.", ordinal_words(-number), unit)
                    : fmt::format("{} {}", ordinal_words(number + 1), unit);
}

std::string year_words(const Date& date) {
  if (date.year_mask == kYearUnknown) return "year unknown";
  if (const auto years = find_years_ago(date)) return years_ago_words(*years);
  if (date.year_mask == 0) return year_text(date);
  const std::optional<unsigned> x = trailing_x(date);
  return x ? block_words(date, *x) : format_edtf(without_qualifiers(date));
}

// "2:30 p.m. UTC-5". A full hour is written as one, seconds only where there are any.
std::string time_words(const Date& date) {
  const int second = *date.second_of_day;
  std::string out;
  if (second == 24 * 3600) {
    out = "24:00";
  } else if (second == 12 * 3600) {
    out = "noon";
  } else {
    const int hour = second / 3600;
    out = fmt::format("{}", hour % 12 == 0 ? 12 : hour % 12);
    if (second % 3600 != 0) out += fmt::format(":{:02}", second / 60 % 60);
    if (second % 60 != 0) out += fmt::format(":{:02}", second % 60);
    out += hour < 12 ? " a.m." : " p.m.";
  }
  return date.offset_minutes ? out + " " + zone_words(*date.offset_minutes) : out;
}

// The days or months that X stand for, as a range; nothing when X stands before a known digit.
std::string masked_words(const Date& date) {
  const std::string year = year_words(date);
  if (date.part_mask == 3 && !has_day(date)) return year;
  if (date.part_mask != 0) {
    const auto months = field_range(date.part, date.part_mask, 12);
    if (!months || months->gaps || has_day(date)) return format_edtf(without_qualifiers(date));
    return months->first == months->last
               ? fmt::format("{} {}", month_name(months->first), year)
               : fmt::format("{}–{} {}", month_name(months->first), month_name(months->last), year);
  }
  if (date.day_mask == 3) return fmt::format("{} {}", month_name(date.part), year);
  const unsigned most = date.year_mask == 0 ? days_in_month(date.year, date.part) : 31;
  const auto days = field_range(date.day, date.day_mask, most);
  if (!days || days->gaps) return format_edtf(without_qualifiers(date));
  return fmt::format("{} {}–{}, {}", month_abbreviation(date.part), days->first, days->last, year);
}

// "May in the 1960s", "Feb. 29 in the 20th century"
std::string words_in_block(const Date& date, const std::string& years) {
  if (!trailing_x(date)) return format_edtf(without_qualifiers(date));
  const bool is_range = years.find("–") != std::string::npos;
  const std::string part =
      has_day(date) ? fmt::format("{} {}", month_abbreviation(date.part), date.day) : part_words(date);
  return fmt::format("{} in {}{}", part, is_range ? "" : "the ", years);
}

}  // namespace

std::optional<std::int64_t> find_years_ago(const Date& date) {
  if (date.year_mask != 0 || date.part != 0 || date.part_mask != 0 || date.week != 0) return std::nullopt;
  if (date.year > kYearsAgoFrom - kFewestYearsAgo) return std::nullopt;
  return saturating_add(kYearsAgoFrom, date.year == INT64_MIN ? INT64_MAX : -date.year);
}

std::string ordinal_words(std::int64_t number) {
  if (number >= 1 && number <= 9) return std::string(kOrdinals.at(static_cast<std::size_t>(number - 1)));
  const std::int64_t ones = number % 10;
  const bool teen = number / 10 % 10 == 1;
  const std::string_view suffix = teen || ones == 0 || ones > 3 ? "th"
                                  : ones == 1                   ? "st"
                                  : ones == 2                   ? "nd"
                                                                : "rd";
  return fmt::format("{}{}", number, suffix);
}

std::string part_words(const Date& date) {
  const unsigned part = date.part;
  if (part == 0) return "";
  if (part <= 12) return std::string(month_name(part));
  if (part <= 32) return std::string(kSeasons.at((part - 21) % 4));
  if (part <= 36) return fmt::format("Q{}", part - 32);
  return part <= 39 ? fmt::format("{} third of", ordinal_words(part - 36))
                    : fmt::format("{} half of", ordinal_words(part - 39));
}

std::string ap_words(const Date& date) {
  if (date.week != 0) {
    if (date.year_mask != 0) return format_edtf(without_qualifiers(date));
    const CivilDay monday = civil_day(first_day_of_week(date.year, date.week));
    return "week of " + ap_words(make_day(monday.year, monday.month, monday.day));
  }
  if (date.part_mask != 0 || date.day_mask != 0) return masked_words(date);
  const std::string year = year_words(date);
  if (date.part == 0) return year;
  if (date.year_mask != 0 && date.year_mask != kYearUnknown) return words_in_block(date, year);
  const std::string comma = date.year_mask == kYearUnknown ? "," : "";
  if (!has_day(date)) {
    const std::string_view hemisphere = date.part >= 25 && date.part <= 28   ? " (Northern Hemisphere)"
                                        : date.part >= 29 && date.part <= 32 ? " (Southern Hemisphere)"
                                                                             : "";
    return fmt::format("{}{} {}{}", part_words(date), comma, year, hemisphere);
  }
  const std::string day = fmt::format("{} {}, {}", month_abbreviation(date.part), date.day, year);
  return date.second_of_day ? fmt::format("{} {}", time_words(date), day) : day;
}

std::string zone_words(int offset_minutes) {
  if (offset_minutes == 0) return "UTC";
  std::string out = fmt::format("UTC{}{}", offset_minutes < 0 ? '-' : '+', std::abs(offset_minutes) / 60);
  if (offset_minutes % 60 != 0) out += fmt::format(":{:02}", std::abs(offset_minutes) % 60);
  return out;
}

// Halves up: nobody dates the deep past closer than that.
std::int64_t round_years_ago(std::int64_t years) {
  std::int64_t unit = 1;
  while (years / unit >= 1000) unit *= 10;
  const std::int64_t rest = years % unit;
  return years - rest + (unit > 1 && rest >= unit / 2 ? unit : 0);
}

std::optional<std::string> iso_digits(const Date& date) {
  const bool in_digits = date.week != 0 || (date.part != 0 && (date.part <= 12 || date.part_mask != 0)) ||
                         (date.part >= 33 && date.part <= 36) || date.part_mask != 0 ||
                         (date.year_mask == 0 && date.part == 0 && !find_years_ago(date));
  if (!in_digits || date.year_mask != 0 || date.part_mask != 0 || date.day_mask != 0) return std::nullopt;
  Date bare = date;
  bare.approximate = false;
  bare.uncertain = false;
  bare.offset_minutes.reset();
  std::string out = format_edtf(bare);
  if (const std::size_t t = out.find('T'); t != std::string::npos) out[t] = ' ';
  return date.offset_minutes ? out + " " + zone_words(*date.offset_minutes) : out;
}

std::string iso_words(const Date& date) {
  return iso_digits(date).value_or(ap_words(date));
}

}  // namespace backstory::calendar
