#include "intake/text_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/byline.h"
#include "intake/furniture.h"
#include "intake/stamp.h"

namespace backstory::intake {
namespace {

// The lines of the text without their ends, trimmed; empty ones too.
std::vector<SourceSpan> find_lines(std::string_view text) {
  std::vector<SourceSpan> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
    lines.push_back(trim_span(text, {begin, end}));
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

// The width that the lines were broken to; 0 when a line is a paragraph.
std::size_t find_wrap_width(std::string_view text, const std::vector<SourceSpan>& lines) {
  constexpr std::size_t kWidest = 110;
  std::size_t width = 0;
  std::size_t filled = 0;
  std::size_t longer = 0;
  for (const SourceSpan& line : lines) {
    const std::size_t size = count_code_points(line.of(text));
    if (size > 0) ++filled;
    if (size > kWidest) {
      ++longer;
    } else {
      width = std::max(width, size);
    }
  }
  return longer * 7 > filled ? 0 : width;  // an address may be longer than the width
}

std::size_t measure_first_word(std::string_view line) {
  return count_code_points(line.substr(0, line.find(' ')));
}

bool has_digit(std::string_view line) {
  return line.find_first_of("0123456789") != std::string_view::npos;
}

bool stands_alone(std::string_view line) {
  return read_byline(line) || (has_digit(line) && read_date_line(line)) || is_furniture_line(line);
}

// The line ended although the next word had room: its author meant a new paragraph.
bool breaks_after(std::string_view line, std::string_view next, std::size_t width) {
  if (width == 0 || stands_alone(line)) return true;
  const std::size_t needed = count_code_points(line) + 1 + measure_first_word(next);
  return has_end_mark(line) ? needed + 2 <= width : 3 * needed <= 2 * width;
}

std::size_t measure_list_mark(std::string_view line) {
  for (const std::string_view mark : {"• ", "* ", "- ", "· ", "•\t"}) {
    if (line.starts_with(mark)) return mark.size();
  }
  return 0;
}

void add_block(std::string_view text, SourceSpan span, std::vector<Block>& blocks) {
  const std::size_t mark = measure_list_mark(span.of(text));
  if (mark != 0) span = trim_span(text, {span.begin + mark, span.end});
  if (!span.empty()) blocks.push_back({mark != 0 ? Role::list_item : Role::paragraph, span});
}

}  // namespace

std::vector<Block> find_text_blocks(std::string_view text) {
  const std::vector<SourceSpan> lines = find_lines(text);
  const std::size_t width = find_wrap_width(text, lines);
  std::vector<Block> blocks;
  SourceSpan open;  // the paragraph so far
  SourceSpan last;  // its last line
  for (const SourceSpan& line : lines) {
    const bool goes_on = !open.empty() && !line.empty() && measure_list_mark(line.of(text)) == 0 &&
                         !breaks_after(last.of(text), line.of(text), width);
    if (goes_on) {
      open.end = line.end;
    } else {
      add_block(text, open, blocks);
      open = line;
    }
    last = line;
  }
  add_block(text, open, blocks);
  return blocks;
}

}  // namespace backstory::intake
