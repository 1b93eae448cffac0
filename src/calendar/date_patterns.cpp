#include "calendar/date_patterns.h"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtitvinf.h>
#include <unicode/dtptngen.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "base/error.h"
#include "calendar/phrases.h"

namespace backstory::calendar {
namespace {

constexpr std::string_view kFields = "yMLdHhKkma";
constexpr std::string_view kDash = "–";

void require(UErrorCode status, std::string_view locale) {
  if (U_FAILURE(status)) fail("ICU's data lack the dates of the language '{}'", locale);
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// CLDR sets thin and narrow spaces round dashes and before "AM"; the words here have ordinary ones, which
// type-setting makes no-break where they must not end a line.
std::string with_plain_spaces(std::string text) {
  for (const std::string_view space : {"\u2009", "\u202f", "\u00a0"}) {
    for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;)
      text.replace(at, space.size(), " ");
  }
  return text;
}

bool is_field(char c) {
  return kFields.find(c) != std::string_view::npos;
}

struct Field {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Field find_field(std::string_view pattern, std::string_view letters) {
  bool quoted = false;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '\'') quoted = !quoted;
    if (quoted || letters.find(pattern[at]) == std::string_view::npos) continue;
    return {at, std::min(pattern.find_first_not_of(pattern[at], at), pattern.size())};
  }
  return {pattern.size(), pattern.size()};
}

// "d MMMM y" → "d–d MMMM y"; the full stop of "d." goes with it.
std::string repeat_field(const std::string& pattern, std::string_view letters) {
  Field field = find_field(pattern, letters);
  if (field.end < pattern.size() && pattern[field.end] == '.') ++field.end;
  const std::string words = pattern.substr(field.begin, field.end - field.begin);
  return pattern.substr(0, field.end) + std::string(kDash) + words + pattern.substr(field.end);
}

// Russian and Ukrainian have "г." and "р." behind the year in documents, not in newspapers.
std::string without_year_unit(std::string pattern) {
  const Field year = find_field(pattern, "y");
  if (year.end < pattern.size() && pattern[year.end] == ' ' &&
      pattern.find_first_of("dML", year.end) == std::string::npos) {
    pattern.erase(year.end);
  }
  return pattern;
}

std::string range_pattern(const icu::DateIntervalInfo& ranges, const char* skeleton,
                          UCalendarDateFields differing) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString pattern;
  ranges.getIntervalPattern(skeleton, differing, pattern, status);
  return U_SUCCESS(status) ? with_plain_spaces(to_utf8(pattern)) : "";
}

template <typename Names>
void read_names(Names& names, const icu::DateFormatSymbols& symbols,
                icu::DateFormatSymbols::DtContextType context, icu::DateFormatSymbols::DtWidthType width) {
  int32_t count = 0;
  const icu::UnicodeString* months = symbols.getMonths(count, context, width);
  for (std::size_t i = 0; i < names.size() && i < static_cast<std::size_t>(count); ++i)
    names[i] = to_utf8(months[i]);
}

}  // namespace

const DatePatterns& DatePatterns::of(std::string_view locale) {
  static std::mutex guard;
  static std::map<std::string, DatePatterns, std::less<>> known;
  const std::lock_guard lock(guard);
  const auto found = known.find(locale);
  return found != known.end() ? found->second : known.try_emplace(std::string(locale), locale).first->second;
}

DatePatterns::DatePatterns(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(std::string(name).c_str());
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  require(status, name);
  const auto best = [&](const char* skeleton) {
    const std::string pattern = with_plain_spaces(to_utf8(generator->getBestPattern(skeleton, status)));
    require(status, name);
    return without_year_unit(pattern);
  };
  day_ = {best("yMMMd"), best("yMMMMd")};
  month_ = {best("yMMM"), best("yMMMM")};
  month_day_ = {best("MMMd"), best("MMMMd")};
  time_ = best("jm");
  first_day_ = find_phrases(name.substr(0, 2)).get("first-day");
  using Symbols = icu::DateFormatSymbols;
  const Symbols symbols(locale, status);
  require(status, name);
  read_names(brief_names_, symbols, Symbols::FORMAT, Symbols::ABBREVIATED);
  read_names(whole_names_, symbols, Symbols::FORMAT, Symbols::WIDE);
  read_names(brief_alone_, symbols, Symbols::STANDALONE, Symbols::ABBREVIATED);
  read_names(whole_alone_, symbols, Symbols::STANDALONE, Symbols::WIDE);
  if (has_numbered_months()) {
    // "2024年10月22日": these have the year first, and a way of their own to leave out what repeats.
    whole_alone_ = brief_alone_;
    const icu::DateIntervalInfo ranges(locale, status);
    require(status, name);
    const std::string in_month = range_pattern(ranges, "yMMMd", UCAL_DATE);
    const std::string in_year = range_pattern(ranges, "yMMMd", UCAL_MONTH);
    days_of_month_ = {in_month, in_month};
    days_of_year_ = {in_year, in_year};
    months_of_year_ = range_pattern(ranges, "yMMMM", UCAL_MONTH);
  } else {
    const std::string to = fmt::format(" {} ", kDash);
    days_of_month_ = {repeat_field(day_.brief, "d"), repeat_field(day_.whole, "d")};
    days_of_year_ = {month_day_.brief + to + day_.brief, month_day_.whole + to + day_.whole};
    months_of_year_ = repeat_field(month_.whole, "ML");
  }
  int32_t halves = 0;
  const icu::UnicodeString* half_days = symbols.getAmPmStrings(halves);
  for (std::size_t i = 0; i < half_days_.size(); ++i) half_days_[i] = to_utf8(half_days[i]);
}

bool DatePatterns::has_numbered_months() const {
  const Field month = find_field(day_.brief, "ML");
  return month.end - month.begin < 3;
}

std::string DatePatterns::name_of(char letter, std::size_t count, unsigned month) const {
  if (count < 3) return std::to_string(month);
  const bool alone = letter == 'L';
  const Names& names =
      count == 3 ? (alone ? brief_alone_ : brief_names_) : (alone ? whole_alone_ : whole_names_);
  return names.at(month - 1);
}

// The second time that a field of the day or month comes, it is that of the range's end.
std::string DatePatterns::fill(std::string_view pattern, const PatternValues& values) const {
  std::string out;
  bool quoted = false;
  bool had_day = false;
  bool had_month = false;
  for (std::size_t at = 0; at < pattern.size();) {
    const char letter = pattern[at];
    if (letter == '\'') {
      quoted = !quoted;
      ++at;
      continue;
    }
    if (quoted || !is_field(letter)) {
      out += letter;
      ++at;
      continue;
    }
    const std::size_t end = std::min(pattern.find_first_not_of(letter, at), pattern.size());
    if (letter == 'y') {
      out += values.year;
    } else if (letter == 'd') {
      const unsigned day = std::exchange(had_day, true) ? values.last_day : values.day;
      out += day == 1 ? first_day_ : std::to_string(day);
    } else {
      out += name_of(letter, end - at, std::exchange(had_month, true) ? values.last_month : values.month);
    }
    at = end;
  }
  return out;
}

std::string DatePatterns::month_alone(unsigned month, MonthLength length) const {
  return (length == MonthLength::brief ? brief_alone_ : whole_alone_).at(month - 1);
}

std::string DatePatterns::day(const PatternValues& values, MonthLength length) const {
  return fill(day_.of(length), values);
}
std::string DatePatterns::month(const PatternValues& values, MonthLength length) const {
  return fill(month_.of(length), values);
}
std::string DatePatterns::month_day(const PatternValues& values, MonthLength length) const {
  return fill(month_day_.of(length), values);
}

std::string DatePatterns::days_of_month(const PatternValues& values, MonthLength length) const {
  return fill(days_of_month_.of(length), values);
}
std::string DatePatterns::days_of_year(const PatternValues& values, MonthLength length) const {
  return fill(days_of_year_.of(length), values);
}
std::string DatePatterns::months_of_year(const PatternValues& values) const {
  return fill(months_of_year_, values);
}

std::string DatePatterns::time(unsigned hour, unsigned minute, unsigned second) const {
  std::string out;
  for (std::size_t at = 0; at < time_.size();) {
    const char letter = time_[at];
    const std::size_t end =
        is_field(letter) ? std::min(time_.find_first_not_of(letter, at), time_.size()) : at + 1;
    if (letter == 'H') {
      out += fmt::format("{:0{}}", hour, end - at);
    } else if (letter == 'h') {
      out += std::to_string(hour % 12 == 0 ? 12 : hour % 12);
    } else if (letter == 'm') {
      out += fmt::format("{:02}", minute);
      if (second != 0) out += fmt::format(":{:02}", second);
    } else if (letter == 'a' || letter == 'B' || letter == 'b') {
      out += half_days_[hour < 12 ? 0 : 1];
    } else if (letter != '\'') {
      out += letter;
    }
    at = end;
  }
  return out;
}

}  // namespace backstory::calendar
