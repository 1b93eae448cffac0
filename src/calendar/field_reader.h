// Reads the fields of one date from tokens, up to a word or mark that joins it to another date. Inside
// calendar/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/words.h"
#include "calendar/written_fields.h"

namespace backstory::calendar {

class FieldReader {
 public:
  explicit FieldReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  // Nothing when no date begins here, or when there is a fault.
  std::optional<WrittenFields> read();

  const Token& peek(std::size_t ahead = 0) const;
  bool at_end() const { return peek().kind == Token::Kind::end; }
  bool take(WordKind kind);
  bool take_mark(char c);

  // What is wrong with words that were understood.
  const std::optional<DateFault>& fault() const { return fault_; }
  // Met a date in digits that is not meant as EDTF ("03/04/2021").
  bool has_numeric_date() const { return numeric_date_; }

 private:
  bool read_item();
  bool read_mark();
  bool read_word();
  bool read_remark();
  bool read_short_year();
  bool read_month();
  bool read_position();
  bool read_week();
  bool read_code_and_number(unsigned before_first, unsigned most);
  bool read_hemisphere();
  bool read_parenthesis();
  bool read_unknown();
  bool set_part(unsigned part, std::size_t tokens);

  bool read_number();
  bool read_plain_number();
  bool read_ordinal(std::int64_t number, std::size_t tokens);
  bool read_decade();
  bool read_short_code();
  bool read_deep();
  std::size_t scan_decimal(DeepNumber& number) const;
  bool put_year(std::int64_t year, unsigned digits, std::size_t tokens);

  bool read_numeric_date();
  bool read_three_numbers();
  bool read_two_numbers();
  bool read_dashed_month();
  bool read_compact_date();
  bool put_day(std::int64_t year, std::int64_t month, std::int64_t day, std::size_t tokens);

  bool read_time();
  bool read_noon();
  bool put_time(std::int64_t hour, std::int64_t minute, std::int64_t second, Grain grain, std::size_t tokens);
  bool read_half_day(std::size_t at, std::int64_t& hour);
  void read_zone();

  bool refuse(SourceSpan span, std::string message);
  SourceSpan span_of_next(std::size_t tokens) const;

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  WrittenFields fields_;
  std::optional<DateFault> fault_;
  bool numeric_date_ = false;
};

// The number of a token of digits; nothing past 15 digits.
std::optional<std::int64_t> token_number(const Token& token);

}  // namespace backstory::calendar
