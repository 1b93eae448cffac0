// Dates in words, by recursive descent over tokens. Inside calendar/ only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/edtf.h"
#include "calendar/words.h"
#include "calendar/written_fields.h"

namespace backstory::calendar {

class WrittenReader {
 public:
  explicit WrittenReader(std::string_view text);

  ParsedDate read();
  // The fault is about what the words say, not about words that are strange.
  bool knows_better() const { return knows_better_; }

 private:
  ParsedDate read_value();
  ParsedDate read_open(bool since, bool excluding);
  ParsedDate read_list(std::vector<WrittenFields> fields, bool between);
  ParsedDate finish_range(WrittenFields first, WrittenFields last);
  ParsedDate refuse_here();

  // One date's fields, up to a word or mark that joins it to another.
  std::optional<WrittenFields> read_fields();
  bool read_item(WrittenFields& fields);
  bool read_word(WrittenFields& fields);
  bool read_number(WrittenFields& fields);
  bool read_ordinal(WrittenFields& fields, std::int64_t number);
  bool read_numeric_date(WrittenFields& fields);
  bool read_time(WrittenFields& fields);
  bool read_deep_time(WrittenFields& fields);
  bool read_zone(WrittenFields& fields);
  bool read_prefixed_part(WrittenFields& fields);

  const Token& peek(std::size_t ahead = 0) const;
  bool take(WordKind kind);
  bool take_mark(char c);
  void refuse(SourceSpan span, std::string message);

  std::string_view text_;
  SourceSpan whole_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::optional<DateFault> fault_;
  bool knows_better_ = false;
};

}  // namespace backstory::calendar
