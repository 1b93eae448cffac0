// Numbers in a written date: days, years, ordinals, decades, millions of years.
#include "calendar/civil.h"
#include "calendar/field_reader.h"
#include "calendar/parts.h"

namespace backstory::calendar {

std::optional<std::int64_t> token_number(const Token& token) {
  if (token.kind == Token::Kind::word && token.word == WordKind::number) return token.value;
  if (!token.is_number() || token.text.size() > 15) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : token.text) number = number * 10 + (c - '0');
  return number;
}

bool FieldReader::read_number() {
  if (!token_number(peek())) return refuse(peek().span, "the number is too large for a date");
  if (read_numeric_date() || fault_) return !fault_;
  if (read_time() || fault_) return !fault_;
  if (read_deep() || fault_) return !fault_;
  if (read_decade() || read_short_code()) return true;
  if (peek(1).is(WordKind::ordinal_suffix) && peek(1).glued) return read_ordinal(*token_number(peek()), 2);
  return read_plain_number();
}

bool FieldReader::put_year(std::int64_t year, unsigned digits, std::size_t tokens) {
  if (fields_.has_year()) return false;
  fields_.year = year;
  fields_.year_digits = digits;
  fields_.year_span = span_of_next(tokens);
  at_ += tokens;
  return true;
}

bool FieldReader::read_plain_number() {
  const Token& token = peek();
  const std::int64_t number = *token_number(token);
  const bool era_follows = peek(1).is(WordKind::before_christ) || peek(1).is(WordKind::after_christ);
  if (token.text.size() >= 3 || era_follows || (fields_.after_christ && !fields_.has_year())) {
    return put_year(number, static_cast<unsigned>(token.text.size()), 1);
  }
  const bool month_near = fields_.part || peek(1).is(WordKind::month) ||
                          (peek(1).is(WordKind::filler) && peek(2).is(WordKind::month));
  if (fields_.bare || fields_.day || (fields_.has_year() && !month_near)) return false;
  fields_.bare = number;
  fields_.day_span = token.span;
  ++at_;
  return true;
}

// "31st", "third quarter", "19th century", "first decade of the 21st century"; `tokens` is what the ordinal
// itself takes.
bool FieldReader::read_ordinal(std::int64_t number, std::size_t tokens) {
  const SourceSpan span = span_of_next(tokens);
  std::size_t unit_at = tokens;
  if (peek(unit_at).is_mark('-')) ++unit_at;  // "third-quarter"
  const Token& unit = peek(unit_at);
  const std::size_t all = unit_at + 1;
  const bool last = number == 0;
  if (unit.is(WordKind::quarter) && number <= 4)
    return set_part(last ? 36 : 32 + static_cast<unsigned>(number), all);
  if (unit.is(WordKind::half) && number <= 2)
    return set_part(last ? 41 : 39 + static_cast<unsigned>(number), all);
  const bool is_third = unit.is(WordKind::ordinal_third) || unit.text == "third";
  if (is_third && number <= 3) return set_part(last ? 39 : 36 + static_cast<unsigned>(number), all);
  if (unit.is(WordKind::decade)) {
    fields_.decade_of_century = last ? 10 : number;
    at_ += all;
    return true;
  }
  if (unit.is(WordKind::century) || unit.is(WordKind::millennium)) {
    if (fields_.has_year()) return false;
    (unit.is(WordKind::century) ? fields_.century : fields_.millennium) = number;
    at_ += all;
    return true;
  }
  if (fields_.day || last) return false;
  fields_.day = number;
  fields_.day_span = span;
  at_ += tokens;
  return true;
}

// "1960s", "1960's", "the 1800s", "80s"
bool FieldReader::read_decade() {
  std::size_t suffix = 1;
  if (peek(1).is_mark('\'') && peek(1).glued) ++suffix;
  if (!peek(suffix).is(WordKind::plural_suffix) || !peek(suffix).glued) return false;
  const std::int64_t year = *token_number(peek());
  if (!put_year(year, static_cast<unsigned>(peek().text.size()), suffix + 1)) return false;
  const bool hundred = year % 100 == 0 && year >= 100 && year != 2000;
  fields_.year_x = hundred ? 2 : 1;
  return true;
}

// "'89", "'60s": the neighbour may say the century.
bool FieldReader::read_short_year() {
  if (!peek(1).is_number() || !peek(1).glued || peek(1).text.size() != 2) return false;
  ++at_;
  return read_decade() || put_year(*token_number(peek()), 2, 1);
}

// "3Q" and "1H", and what follows the year in "2021-Q3", "2024-W43"
bool FieldReader::read_short_code() {
  const Token& next = peek(1);
  if (next.glued && next.text == "q" && *token_number(peek()) >= 1 && *token_number(peek()) <= 4) {
    return set_part(32 + static_cast<unsigned>(*token_number(peek())), 2);
  }
  if (next.glued && next.text == "h" && *token_number(peek()) >= 1 && *token_number(peek()) <= 2) {
    return set_part(39 + static_cast<unsigned>(*token_number(peek())), 2);
  }
  const Token& code = peek(2);
  const bool coded = !fields_.part && next.is_mark('-') && next.glued && next.span.size() == 1 &&
                     code.glued && peek(3).is_number() && peek(3).glued &&
                     (code.text == "q" || code.text == "w") && peek().text.size() == 4;
  return coded && put_year(*token_number(peek()), 4, 2);
}

// Digits with grouping commas and decimals: how many tokens they take.
std::size_t FieldReader::scan_decimal(DeepNumber& number) const {
  number = DeepNumber{*token_number(peek()), 0, std::nullopt};
  std::size_t tokens = 1;
  std::size_t digits = peek().text.size();
  const auto follows = [&](char mark) {
    return peek(tokens).is_mark(mark) && peek(tokens).glued && peek(tokens + 1).is_number() &&
           peek(tokens + 1).glued;
  };
  const auto append = [&](const Token& token) {
    for (const char c : token.text) number.digits = number.digits * 10 + (c - '0');
    digits += token.text.size();
    tokens += 2;
  };
  while (digits <= 12 && follows(',') && peek(tokens + 1).text.size() == 3) append(peek(tokens + 1));
  if (digits <= 9 && follows('.') && peek(tokens + 1).text.size() <= 6) {
    number.decimals = static_cast<unsigned>(peek(tokens + 1).text.size());
    append(peek(tokens + 1));
  }
  return tokens;
}

// "66 million years ago", "12,000 years ago", "66 mya", "10,000 B.C."; "2.5" of "2.5–1.8 billion years ago"
bool FieldReader::read_deep() {
  if (fields_.has_year()) return false;
  DeepNumber number;
  std::size_t tokens = scan_decimal(number);
  const bool grouped = tokens > 1 && number.decimals == 0;
  if (grouped && peek(tokens).is(WordKind::before_christ)) return put_year(number.digits, 5, tokens);
  if (peek(tokens).is(WordKind::deep_unit)) {
    number.zeros = static_cast<unsigned>(peek(tokens).value);
    fields_.deep = number;
    at_ += tokens + 1;
    return true;
  }
  std::size_t end = tokens;
  if (peek(end).is_mark('-') && peek(end + 1).is(WordKind::scale)) ++end;
  if (peek(end).is(WordKind::scale)) number.zeros = static_cast<unsigned>(peek(end++).value);
  if (peek(end).is(WordKind::year) && peek(end + 1).is(WordKind::ago)) {
    if (!number.zeros) number.zeros = 0;
    fields_.deep = number;
    at_ += end + 2;
    return true;
  }
  if (number.zeros && peek(end).is(WordKind::before_christ) && number.decimals <= *number.zeros) {
    const std::int64_t year =
        saturating_multiply(number.digits, power_of_ten(*number.zeros - number.decimals));
    return put_year(year, 5, end);
  }
  if (number.zeros && peek(end).is(WordKind::year)) {
    return refuse(span_of_next(end + 1), "a length of time is no date: '… years ago' is one");
  }
  if (number.decimals == 0 && !number.zeros && !grouped) return false;
  if (!peek(end).is_mark('-') && !peek(end).is(WordKind::to)) return false;
  fields_.deep = number;
  at_ += end;
  return true;
}

}  // namespace backstory::calendar
