#include "yaml/lines.h"

#include <algorithm>

#include "yaml/places.h"

namespace backstory::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t";

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(text.find('\n', offset), text.size());
  if (end > offset && end < text.size() && text[end - 1] == '\r') --end;
  return end;
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find('\n', offset);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t first_mark(std::string_view text, std::size_t begin) {
  if (begin == 0 && text.starts_with(kByteOrderMark)) begin = kByteOrderMark.size();
  const std::size_t end = line_end(text, begin);
  return std::min(text.find_first_not_of(kBlanks, begin), end);
}

bool is_blank_line(std::string_view text, std::size_t begin) {
  return first_mark(text, begin) == line_end(text, begin);
}

bool is_comment_line(std::string_view text, std::size_t begin) {
  const std::size_t mark = first_mark(text, begin);
  return mark < text.size() && text[mark] == '#';
}

std::size_t comments_above(std::string_view text, std::size_t begin, std::size_t floor, std::size_t column) {
  while (begin > floor) {
    const std::size_t line = line_begin(text, begin - 1);
    if (line < floor || !is_comment_line(text, line)) break;
    if (column != kAnyColumn && column_of(text, first_mark(text, line)) != column) break;
    begin = line;
  }
  return begin;
}

std::size_t comment_beside(std::string_view text, std::size_t at) {
  const std::size_t mark = std::min(text.find_first_not_of(kBlanks, at), text.size());
  return mark > at && mark < text.size() && text[mark] == '#' ? mark : at;
}

}  // namespace backstory::yaml
