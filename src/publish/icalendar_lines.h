// iCalendar as lines (RFC 5545, 3.1): unfolded, with parameters apart, and written folded.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "publish/text_lines.h"

namespace backstory::publish {

struct CalendarLine {
  std::string name;                               // in capitals: "DTSTART"
  std::map<std::string, std::string> parameters;  // names in capitals
  std::string value;                              // as it stands; text values are still escaped
  SourceSpan span;                                // its first line in the file
};

class CalendarLines {
 public:
  explicit CalendarLines(std::string_view text);
  // False at the end. A line without a colon has an empty name and all of its text as the value.
  bool next(CalendarLine& line);

 private:
  TextLines lines_;
  TextLine ahead_;
  bool has_ahead_ = false;
};

// TEXT values (3.3.11).
std::string escape_calendar_text(std::string_view text);
std::string unescape_calendar_text(std::string_view text);
// At commas that are not escaped; the parts are unescaped.
std::vector<std::string> split_calendar_list(std::string_view text);

// NAME:VALUE with CRLF, folded so that no line has more than 75 octets; no character is torn.
std::string write_calendar_line(std::string_view name, std::string_view value);

}  // namespace backstory::publish
