// Dates in digits: 10/31/2024, 31.10.2024, 2024-10-31, 31-Oct-2024, 10/2024, 20241031.
#include <fmt/format.h>

#include "calendar/date_words.h"
#include "calendar/field_reader.h"

namespace backstory::calendar {
namespace {

bool is_ascii_mark(const Token& token, char c) {
  return token.is_mark(c) && token.glued && token.span.size() == 1;
}

bool is_month(std::int64_t number) {
  return number >= 1 && number <= 12;
}
bool is_day(std::int64_t number) {
  return number >= 1 && number <= 31;
}

}  // namespace

bool FieldReader::read_numeric_date() {
  if (fields_.has_year() || fields_.part || fields_.bare) return false;
  return read_three_numbers() ||
         (!fault_ && (read_two_numbers() || (!fault_ && (read_dashed_month() || read_compact_date()))));
}

bool FieldReader::put_day(std::int64_t year, std::int64_t month, std::int64_t day, std::size_t tokens) {
  const SourceSpan span = span_of_next(tokens);
  if (!is_month(month)) return refuse(span, fmt::format("there is no month {}", month));
  if (!put_year(year, 4, tokens)) return false;
  fields_.year_span = span;
  fields_.part = static_cast<unsigned>(month);
  fields_.day = day;
  fields_.day_span = span;
  return true;
}

bool FieldReader::read_three_numbers() {
  const Token& separator = peek(1);
  const char mark = separator.text.empty() ? '\0' : separator.text[0];
  if (mark != '/' && mark != '.' && mark != '-') return false;
  const bool shaped = is_ascii_mark(separator, mark) && peek(2).is_number() && peek(2).glued &&
                      is_ascii_mark(peek(3), mark) && peek(4).is_number() && peek(4).glued;
  if (!shaped || peek().text.size() > 4 || peek(2).text.size() > 2 || peek(4).text.size() > 4) return false;
  const std::int64_t a = *token_number(peek());
  const std::int64_t b = *token_number(peek(2));
  const std::int64_t c = *token_number(peek(4));
  const SourceSpan span = span_of_next(5);
  if (peek().text.size() == 4 && peek(4).text.size() <= 2) {
    numeric_date_ = mark != '-';
    return put_day(a, b, c, 5);
  }
  if (peek().text.size() > 2) return false;
  numeric_date_ = true;
  if (peek(4).text.size() != 4) return refuse(span, "write the year with four digits");
  const bool day_first = mark == '.' || !is_month(a) || a == b;
  if (!day_first && is_month(b)) {
    return refuse(span, fmt::format("{} or {}? write {:04}-{:02}-{:02} or {:04}-{:02}-{:02}",
                                    ap_words(make_day(c, static_cast<unsigned>(a), static_cast<unsigned>(b))),
                                    ap_words(make_day(c, static_cast<unsigned>(b), static_cast<unsigned>(a))),
                                    c, a, b, c, b, a));
  }
  const bool month_first = !day_first || (!is_month(b) && is_month(a) && is_day(b));
  return month_first ? put_day(c, a, b, 5) : put_day(c, b, a, 5);
}

// "10/2024", "2024-10", "2024/05"
bool FieldReader::read_two_numbers() {
  const Token& separator = peek(1);
  const bool slash = is_ascii_mark(separator, '/');
  const bool hyphen = is_ascii_mark(separator, '-');
  if ((!slash && !hyphen) || !peek(2).is_number() || !peek(2).glued) return false;
  const std::int64_t a = *token_number(peek());
  const std::int64_t b = token_number(peek(2)).value_or(0);
  const bool year_last = slash && peek().text.size() <= 2 && peek(2).text.size() == 4 && is_month(a);
  const bool year_first = peek().text.size() == 4 && peek(2).text.size() == 2 && is_month(b);
  if (slash && peek().text.size() <= 2 && peek(2).text.size() <= 2) {
    numeric_date_ = true;
    return refuse(span_of_next(3), "the year is missing: write it like 2024-05-06");
  }
  if (!year_last && !year_first) return false;
  if (year_first && slash && b > a % 100) {
    numeric_date_ = true;
    const std::int64_t last = a / 100 * 100 + b;
    return refuse(span_of_next(3),
                  fmt::format("{} or {}–{}? write {:04}-{:02} or {:04}/{:04}",
                              ap_words(make_month(a, static_cast<unsigned>(b))), a, last, a, b, a, last));
  }
  if (!put_year(year_last ? b : a, 4, 3)) return false;
  fields_.part = static_cast<unsigned>(year_last ? a : b);
  return true;
}

// "31-Oct-2024", "Oct-31-2024", "Oct-2024"
bool FieldReader::read_dashed_month() {
  if (fields_.has_year() || fields_.part || fields_.bare || !is_ascii_mark(peek(1), '-') || !peek(2).glued)
    return false;
  const bool month_first = peek().is(WordKind::month);
  const bool month_second = peek().is_number() && peek(2).is(WordKind::month);
  const bool has_third = is_ascii_mark(peek(3), '-') && peek(4).is_number() && peek(4).glued;
  if (month_first && !has_third && peek(2).is_number() && peek(2).text.size() == 4) {
    const auto month = static_cast<unsigned>(peek().value);
    return put_year(*token_number(peek(2)), 4, 3) && set_part(month, 0);
  }
  if (!has_third || peek(4).text.size() != 4) return false;
  if (month_second) return put_day(*token_number(peek(4)), peek(2).value, *token_number(peek()), 5);
  if (!month_first || !peek(2).is_number()) return false;
  return put_day(*token_number(peek(4)), peek().value, token_number(peek(2)).value_or(0), 5);
}

// "20241031", ISO 8601's basic format
bool FieldReader::read_compact_date() {
  if (peek().text.size() != 8) return false;
  const std::int64_t number = *token_number(peek());
  const std::int64_t year = number / 10'000;
  if (year < 1000 || year > 2999 || !is_month(number / 100 % 100) || !is_day(number % 100)) return false;
  return put_day(year, number / 100 % 100, number % 100, 1);
}

}  // namespace backstory::calendar
