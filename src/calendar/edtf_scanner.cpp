#include "calendar/edtf_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "base/utf8.h"
#include "calendar/civil.h"
#include "calendar/names.h"
#include "calendar/parts.h"

namespace backstory::calendar {
namespace {

bool is_digit_or_x(char c) {
  return (c >= '0' && c <= '9') || c == 'X';
}
bool is_digit_char(char c) {
  return c >= '0' && c <= '9';
}
bool is_qualifier(char c) {
  return c == '~' || c == '?' || c == '%';
}

void qualify(Date& date, char c) {
  date.approximate = date.approximate || c != '?';
  date.uncertain = date.uncertain || c != '~';
}

}  // namespace

SourceSpan trim_span(std::string_view text, SourceSpan span) {
  const std::string_view inner = trim(span.of(text));
  if (inner.empty()) return {span.begin, span.begin};
  const std::size_t begin = static_cast<std::size_t>(inner.data() - text.data());
  return {begin, begin + inner.size()};
}

std::variant<Date, DateFault> EdtfScanner::scan() {
  const bool read = read_qualifiers() && read_year() && read_below_year() && (at_end() || refuse_rest()) &&
                    check_prefix_qualifier();
  if (!read) return *fault_;
  return date_;
}

bool EdtfScanner::refuse(SourceSpan span, std::string message) {
  fault_ = DateFault{std::move(message), span};
  return false;
}

bool EdtfScanner::refuse_whole() {
  return refuse(whole_, fmt::format("'{}' is not a date", escape_controls(whole_.of(text_))));
}

bool EdtfScanner::refuse_rest() {
  if (is_qualifier(peek())) {
    return refuse({at_, at_ + 1},
                  fmt::format("'{}' stands after the whole date, not after a part of it", peek()));
  }
  return refuse({at_, end_},
                fmt::format("the date ends before '{}'", escape_controls(SourceSpan{at_, end_}.of(text_))));
}

bool EdtfScanner::take(char c) {
  if (peek() != c || at_end()) return false;
  ++at_;
  return true;
}

std::optional<unsigned> EdtfScanner::take_number(std::size_t count) {
  unsigned value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit_char(peek(i))) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(peek(i) - '0');
  }
  if (is_digit_char(peek(count))) return std::nullopt;
  at_ += count;
  return value;
}

std::optional<EdtfScanner::MaskedField> EdtfScanner::take_field() {
  if (!is_digit_or_x(peek()) || !is_digit_or_x(peek(1)) || is_digit_or_x(peek(2))) return std::nullopt;
  MaskedField field;
  const char tens = peek();
  const char ones = peek(1);
  field.value = (tens == 'X' ? 0U : static_cast<unsigned>(tens - '0') * 10) +
                (ones == 'X' ? 0U : static_cast<unsigned>(ones - '0'));
  field.mask = (tens == 'X' ? 2U : 0U) + (ones == 'X' ? 1U : 0U);
  at_ += 2;
  return field;
}

bool EdtfScanner::read_qualifiers() {
  if (is_qualifier(peek())) {
    prefix_qualifier_ = at_;
    qualify(date_, peek());
    ++at_;
  }
  if (end_ > at_ && is_qualifier(text_[end_ - 1])) {
    qualify(date_, text_[end_ - 1]);
    --end_;
    if (end_ > at_ && is_qualifier(text_[end_ - 1])) {
      return refuse({end_ - 1, end_ + 1}, "one of '~', '?' and '%' at most: '%' is '~' and '?' together");
    }
  }
  return true;
}

// Before a year alone, '~' says the same as after it. Before a longer date it would qualify the year only.
bool EdtfScanner::check_prefix_qualifier() {
  if (!prefix_qualifier_) return true;
  const bool year_only = date_.part == 0 && date_.part_mask == 0 && date_.week == 0;
  if (year_only && end_ == whole_.end) return true;
  const std::size_t at = *prefix_qualifier_;
  return refuse({at, at + 1},
                fmt::format("'{}' stands after the whole date, not before a part of it", text_[at]));
}

bool EdtfScanner::read_year() {
  return peek() == 'Y' ? read_long_year() : read_plain_year();
}

bool EdtfScanner::read_plain_year() {
  const std::size_t begin = at_;
  const bool minus = take('-');
  const std::size_t first = at_;
  while (is_digit_or_x(peek())) ++at_;
  const std::size_t count = at_ - first;
  const bool ends_well = at_end() || peek() == '-' || is_qualifier(peek());
  if (count == 0 || !ends_well) return refuse_whole();
  const std::string_view digits = text_.substr(first, count);
  if (count < 4) {
    return refuse({begin, at_},
                  fmt::format("a year has four digits: write {}{:0>4}", minus ? "-" : "", digits));
  }
  if (count > 4) {
    return refuse({begin, at_}, fmt::format("a year of more than four digits begins with Y: write Y{}{}",
                                            minus ? "-" : "", digits.size() > 24 ? "…" : digits));
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const char c = digits[i];
    date_.year = date_.year * 10 + (c == 'X' ? 0 : c - '0');
    if (c == 'X') date_.year_mask |= 1U << (3 - i);
  }
  if (!minus) return true;
  if (date_.year == 0 && (date_.year_mask == 0 || date_.year_mask == kYearUnknown)) {
    return refuse({begin, at_}, fmt::format("{} has no minus: write {}", digits, digits));
  }
  date_.minus_zero = date_.year == 0;
  date_.year = -date_.year;
  return true;
}

bool EdtfScanner::read_long_year() {
  const std::size_t begin = at_;
  ++at_;
  const bool minus = take('-');
  const std::size_t first = at_;
  while (is_digit_or_x(peek())) ++at_;
  const std::string_view digits = text_.substr(first, at_ - first);
  if (digits.empty()) return refuse_whole();
  if (digits[0] == 'X') return refuse({begin, at_}, "a year after Y begins with a digit");
  std::string number = minus ? "-" : "";
  number += digits;
  const std::size_t x = digits.size() - digits.find_last_not_of('X') - 1;
  if (digits.find('X') < digits.size() - x)
    return refuse({begin, at_}, "after Y, X stands only at the end of the year");
  std::replace(number.begin(), number.end(), 'X', '0');
  const auto result = std::from_chars(number.data(), number.data() + number.size(), date_.year);
  if (result.ec != std::errc{}) return refuse({begin, at_}, "the year is too large: 19 digits at most");
  date_.year_mask = (1U << x) - 1;
  if (peek() == 'E' && !read_exponent(date_.year)) return false;
  if (peek() == 'S') {
    return refuse({at_, end_}, "the number of significant digits (S) is not kept: write '~' after the year");
  }
  if (digits[0] == '0' || (date_.year > -10'000 && date_.year < 10'000)) {
    return refuse({begin, at_}, "Y is for years of more than four digits, without leading zeros");
  }
  return true;
}

bool EdtfScanner::read_exponent(std::int64_t& year) {
  const std::size_t begin = at_;
  ++at_;
  std::size_t digits = 0;
  unsigned exponent = 0;
  for (; is_digit_char(peek()); ++at_, ++digits)
    exponent = std::min(99U, exponent * 10 + static_cast<unsigned>(peek() - '0'));
  if (digits == 0 || date_.year_mask != 0) return refuse({begin, at_}, "a number of zeros follows E");
  std::int64_t scaled = 0;
  if (exponent > 18 || __builtin_mul_overflow(year, power_of_ten(exponent), &scaled)) {
    return refuse({whole_.begin, at_}, "the year is too large: 19 digits at most");
  }
  year = scaled;
  return true;
}

bool EdtfScanner::read_below_year() {
  if (at_end()) return true;
  if (!take('-')) return refuse_rest();
  if (peek() == 'W') return read_week();
  if (peek() == 'Q') return read_quarter();
  if (!read_part()) return false;
  if (at_end() || !take('-')) return true;
  if (!read_day()) return false;
  return at_end() || peek() != 'T' || read_time();
}

bool EdtfScanner::read_week() {
  const std::size_t begin = at_;
  ++at_;
  const std::optional<unsigned> week = take_number(2);
  if (!week) return refuse({begin, end_}, "a week is W and two digits: 2024-W43");
  if (*week < 1 || *week > 53) return refuse({begin, at_}, fmt::format("there is no week {:02}", *week));
  date_.week = static_cast<std::uint8_t>(*week);
  if (auto message = find_impossible(date_)) return refuse({begin, at_}, std::move(*message));
  if (at_end() || !take('-')) return true;
  const std::size_t day_begin = at_;
  const std::optional<unsigned> weekday = take_number(1);
  if (!weekday || *weekday < 1 || *weekday > 7) {
    return refuse({day_begin, end_}, "a day of the week is 1 (Monday) to 7 (Sunday)");
  }
  if (date_.year_mask != 0 || std::abs(date_.year) > kLastYear) {
    return refuse({begin, at_}, "the year of this week is not known, so its days are not");
  }
  const CivilDay day = civil_day(first_day_of_week(date_.year, *week) + static_cast<int>(*weekday) - 1);
  date_.year = day.year;
  date_.week = 0;
  date_.part = static_cast<std::uint8_t>(day.month);
  date_.day = static_cast<std::uint8_t>(day.day);
  return at_end() || peek() != 'T' || read_time();
}

bool EdtfScanner::read_quarter() {
  const std::size_t begin = at_;
  ++at_;
  const std::optional<unsigned> quarter = take_number(1);
  if (!quarter || *quarter < 1 || *quarter > 4) return refuse({begin, end_}, "a quarter is Q1, Q2, Q3 or Q4");
  date_.part = static_cast<std::uint8_t>(32 + *quarter);
  return true;
}

bool EdtfScanner::read_part() {
  const std::size_t begin = at_;
  const std::optional<MaskedField> field = take_field();
  if (!field) return refuse({begin, end_}, "a month has two digits: 2024-05");
  const SourceSpan span{begin, at_};
  if (field->mask != 0) {
    if (!field_range(field->value, field->mask, 12)) {
      return refuse(span, fmt::format("there is no month {}", span.of(text_)));
    }
  } else if (field->value < 1 || field->value > 41 || (field->value > 12 && field->value < 21)) {
    return refuse(span, fmt::format("there is no month {:02}", field->value));
  }
  date_.part = static_cast<std::uint8_t>(field->value);
  date_.part_mask = static_cast<std::uint8_t>(field->mask);
  return true;
}

bool EdtfScanner::read_day() {
  const std::size_t begin = at_;
  const std::optional<MaskedField> field = take_field();
  if (!field) return refuse({begin, end_}, "a day has two digits: 2024-05-01");
  const SourceSpan span{begin, at_};
  if (date_.part > 12)
    return refuse(span, fmt::format("a {} has no days", grain_name(part_grain(date_.part))));
  if (!field_range(field->value, field->mask, 31)) {
    return refuse(span, fmt::format("there is no day {}", span.of(text_)));
  }
  date_.day = static_cast<std::uint8_t>(field->value);
  date_.day_mask = static_cast<std::uint8_t>(field->mask);
  if (auto message = find_impossible(date_)) return refuse(span, std::move(*message));
  return true;
}

}  // namespace backstory::calendar
