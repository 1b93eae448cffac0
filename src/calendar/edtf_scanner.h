// One EDTF date, without intervals and sets. Inside calendar/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "calendar/edtf.h"

namespace backstory::calendar {

SourceSpan trim_span(std::string_view text, SourceSpan span);

class EdtfScanner {
 public:
  // Reads span.of(text); spans of faults are of `text`.
  EdtfScanner(std::string_view text, SourceSpan span)
      : text_(text), whole_(span), at_(span.begin), end_(span.end) {}

  std::variant<Date, DateFault> scan();

 private:
  // Each returns false after setting the fault.
  bool read_qualifiers();
  bool read_year();
  bool read_plain_year();
  bool read_long_year();
  bool read_exponent(std::int64_t& year);
  bool read_below_year();
  bool read_week();
  bool read_quarter();
  bool read_part();
  bool read_day();
  bool read_time();
  bool read_fraction();
  bool read_zone();
  bool check_prefix_qualifier();

  bool refuse(SourceSpan span, std::string message);
  bool refuse_rest();
  bool refuse_whole();

  bool at_end() const { return at_ >= end_; }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < end_ ? text_[at_ + ahead] : '\0'; }
  bool take(char c);
  // Exactly `count` digits as a number, or nothing.
  std::optional<unsigned> take_number(std::size_t count);
  // Two digits with X; the mask's bit 0 is the ones.
  struct MaskedField {
    unsigned value = 0;
    unsigned mask = 0;
  };
  std::optional<MaskedField> take_field();

  std::string_view text_;
  SourceSpan whole_;
  std::size_t at_;
  std::size_t end_;
  Date date_;
  std::optional<std::size_t> prefix_qualifier_;
  std::optional<DateFault> fault_;
};

}  // namespace backstory::calendar
