#include "yaml/places.h"

#include <algorithm>

namespace backstory::yaml {
namespace {

// The first byte from `at` that is not white space, of a comment, or one of `marks`.
std::size_t skip_marks(std::string_view text, std::size_t at, std::string_view marks) {
  while (at < text.size()) {
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos ||
               marks.find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

std::size_t skip_past(std::string_view text, std::size_t at, char mark) {
  const std::size_t place = skip_marks(text, at, "");
  return place < text.size() && text[place] == mark ? place + 1 : at;
}

SourceSpan widen_block(std::string_view text, SourceSpan lines, std::size_t after) {
  const std::size_t indicator = skip_marks(text, after, ":-?");
  return {std::min(indicator, lines.begin), lines.end};
}

SourceSpan trim_block(std::string_view text, SourceSpan block) {
  const std::size_t header_end = std::min(text.find('\n', block.begin), block.end);
  const bool keeps =
      text.substr(block.begin, 3).substr(0, header_end - block.begin).find('+') != std::string_view::npos;
  std::size_t end = block.end;
  if (keeps) {
    // libfyaml's token reaches into the indentation of the line below.
    const std::size_t blanks = text.substr(0, end).find_last_not_of(' ') + 1;
    if (blanks > header_end && text[blanks - 1] == '\n') end = blanks;
    if (end > header_end && text[end - 1] == '\n') --end;
  } else {
    end = text.substr(0, block.end).find_last_not_of(" \t\r\n") + 1;
  }
  if (end < block.end && end > 0 && text[end - 1] == '\r') --end;
  return {block.begin, std::max(end, block.begin + 1)};
}

std::size_t column_of(std::string_view text, std::size_t offset) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  if (before != std::string_view::npos) return offset - before - 1;
  return text.starts_with(kByteOrderMark) ? offset - std::min(offset, kByteOrderMark.size()) : offset;
}

}  // namespace backstory::yaml
