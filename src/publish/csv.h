// Comma-separated values and their kin: RFC 4180, and what spreadsheets make of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "publish/exchange_report.h"

namespace backstory::publish {

struct CsvCell {
  std::string text;  // quotes undone
  SourceSpan span;   // with its quotes
};

// The delimiter that the first record has most of, outside quotes, among , ; tab and |.
char guess_delimiter(std::string_view text);

// Reads one record after another; empty lines are none. A quoted cell may hold delimiters, line breaks and
// doubled quotes. A quote that is never closed is reported, and its record is the last.
class CsvReader {
 public:
  CsvReader(std::string_view text, char delimiter, ExchangeReport& report)
      : text_(text), delimiter_(delimiter), report_(report) {}
  // False at the end of the text. `record` is refilled, so that it can be used again.
  bool next(std::vector<CsvCell>& record);

 private:
  CsvCell cell();
  void quoted(CsvCell& cell);
  bool at_line_end() const;

  std::string_view text_;
  char delimiter_;
  ExchangeReport& report_;
  std::size_t at_ = 0;
};

// One record with its line end (CRLF). A cell that a spreadsheet would take for a formula (= + - @, but no
// whole number) gets a leading apostrophe, which unguard_formula takes away.
std::string write_csv_record(const std::vector<std::string>& cells, char delimiter);
std::string guard_formula(std::string_view cell);
std::string_view unguard_formula(std::string_view cell);

}  // namespace backstory::publish
