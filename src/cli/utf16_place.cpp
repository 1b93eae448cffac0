#include "cli/utf16_place.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::cli {

Utf16Place find_utf16_place(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t line_break = before.rfind('\n');
  const std::size_t line_begin = line_break == std::string_view::npos ? 0 : line_break + 1;
  Utf16Place place;
  place.line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  for (std::size_t at = line_begin; at < before.size();) {
    const CodePoint c = decode_code_point(before, at);
    place.column += c.value > 0xFFFF ? 2 : 1;
    at += c.size;
  }
  return place;
}

Utf16Range find_utf16_range(std::string_view text, SourceSpan span) {
  return {find_utf16_place(text, span.begin), find_utf16_place(text, std::max(span.begin, span.end))};
}

}  // namespace backstory::cli
