#include "calendar/field_reader.h"

#include <algorithm>

namespace backstory::calendar {

const Token& FieldReader::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool FieldReader::take(WordKind kind) {
  if (!peek().is(kind)) return false;
  ++at_;
  return true;
}

bool FieldReader::take_mark(char c) {
  if (!peek().is_mark(c)) return false;
  ++at_;
  return true;
}

bool FieldReader::refuse(SourceSpan span, std::string message) {
  if (!fault_) fault_ = DateFault{std::move(message), span};
  return false;
}

SourceSpan FieldReader::span_of_next(std::size_t tokens) const {
  return {peek().span.begin, peek(tokens - 1).span.end};
}

std::optional<WrittenFields> FieldReader::read() {
  fields_ = {};
  const std::size_t begin = at_;
  while (!at_end() && !fault_ && read_item()) {
  }
  if (at_ == begin || fault_) return std::nullopt;
  fields_.span = {tokens_[begin].span.begin, tokens_[at_ - 1].span.end};
  const bool says_something = fields_.has_year() || fields_.part || fields_.day || fields_.bare ||
                              fields_.week || fields_.weekday || fields_.second_of_day;
  return says_something ? std::optional(fields_) : std::nullopt;
}

bool FieldReader::read_item() {
  const Token& token = peek();
  if (token.is_number()) return read_number();
  return token.kind == Token::Kind::word ? read_word() : read_mark();
}

bool FieldReader::read_mark() {
  const std::size_t begin = at_;
  // "2004-06~-11" qualifies a part of the date, which nothing here keeps.
  const bool inside = peek(1).is_mark('-') && peek(1).glued && peek(1).span.size() == 1 && peek(2).glued &&
                      peek(2).is_number() && peek(2).text.size() == 2;
  if (!inside && take_mark('~')) return fields_.approximate = true;
  if (!inside && take_mark('?')) return fields_.uncertain = true;
  if (peek().is_mark('\'')) return read_short_year();
  if (peek().is_mark('(')) return read_parenthesis();
  if (take_mark(',')) {
    if (read_item()) return true;
    at_ = begin;  // it separates two dates
  }
  return false;
}

bool FieldReader::read_word() {
  const Token& token = peek();
  switch (token.word) {
    case WordKind::month:
      return read_month();
    case WordKind::season:
      return set_part(static_cast<unsigned>(token.value), 1);
    case WordKind::ordinal:
      return read_ordinal(token.value, 1);
    case WordKind::number:
      return read_deep();
    case WordKind::position:
      return read_position();
    case WordKind::week:
      return read_week();
    case WordKind::quarter:
      return read_code_and_number(32, 4);
    case WordKind::half:
      return read_code_and_number(39, 2);
    case WordKind::noon:
      return read_noon();
    case WordKind::not_known:
      return read_unknown();
    case WordKind::date_word:
    case WordKind::year:
      if (peek(1).is(WordKind::not_known)) ++at_;
      if (peek().is(WordKind::not_known)) return read_unknown();
      return read_remark();
    default:
      return read_remark();
  }
}

// Words that add to a date and have no number.
bool FieldReader::read_remark() {
  const Token& token = peek();
  switch (token.word) {
    case WordKind::weekday:
      fields_.weekday = static_cast<unsigned>(token.value);
      fields_.weekday_span = token.span;
      break;
    case WordKind::circa:
      fields_.approximate = true;
      break;
    case WordKind::doubtful:
      fields_.uncertain = true;
      break;
    case WordKind::before_christ:
      fields_.before_christ = true;
      break;
    case WordKind::after_christ:
      fields_.after_christ = true;
      break;
    case WordKind::year:
      break;
    case WordKind::filler:
      if (peek(1).kind == Token::Kind::end) return false;  // "from 2006 on"
      break;
    default:
      return false;
  }
  ++at_;
  return true;
}

bool FieldReader::set_part(unsigned part, std::size_t tokens) {
  if (fields_.part) return false;
  fields_.part = part;
  at_ += tokens;
  return true;
}

bool FieldReader::read_month() {
  if (read_dashed_month()) return true;
  return !fault_ && set_part(static_cast<unsigned>(peek().value), 1);
}

// "late", "mid-", "early to mid-", "the end of"
bool FieldReader::read_position() {
  fields_.approximate = true;
  ++at_;
  take_mark('-');
  if (peek().is(WordKind::to) && (peek(1).is(WordKind::position) || peek(2).is(WordKind::position))) {
    ++at_;
    take_mark('-');
  }
  return true;
}

// "week of Oct. 21, 2024", "week 43 of 2024", "W43"
bool FieldReader::read_week() {
  if (fields_.week || fields_.week_of) return false;
  if (!peek(1).is_number()) {
    if (peek().text != "week") return false;
    ++at_;
    return fields_.week_of = true;
  }
  const std::optional<std::int64_t> week = token_number(peek(1));
  if (!week || *week < 1 || *week > 53) return refuse(peek(1).span, "a week is 1 to 53");
  fields_.week = static_cast<unsigned>(*week);
  at_ += 2;
  return true;
}

// "Q3", "H1", "quarter 3"
bool FieldReader::read_code_and_number(unsigned before_first, unsigned most) {
  const std::optional<std::int64_t> number = token_number(peek(1));
  if (!number) return false;
  if (*number < 1 || *number > most) {
    return refuse(span_of_next(2), most == 4 ? "a quarter is Q1, Q2, Q3 or Q4" : "a half is H1 or H2");
  }
  return set_part(before_first + static_cast<unsigned>(*number), 2);
}

// "(Southern Hemisphere)", "(approx.)", "(?)"
bool FieldReader::read_parenthesis() {
  const std::size_t begin = at_++;
  const bool inner = peek().is(WordKind::hemisphere)                               ? read_hemisphere()
                     : peek().is(WordKind::circa) || peek().is(WordKind::doubtful) ? read_remark()
                     : peek().is_mark('?')                                         ? read_mark()
                                                                                   : false;
  if (inner && take_mark(')')) return true;
  at_ = begin;
  return false;
}

bool FieldReader::read_hemisphere() {
  if (!fields_.part || *fields_.part < 21 || *fields_.part > 24) return false;
  *fields_.part += peek().value == 0 ? 4U : 8U;
  ++at_;
  if (peek().text == "hemisphere") ++at_;
  return true;
}

bool FieldReader::read_unknown() {
  if (fields_.has_year()) return false;
  ++at_;
  return fields_.year_unknown = true;
}

}  // namespace backstory::calendar
