#include "temporal/grammar_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::temporal {

std::string_view take_until(std::string_view& text, std::string_view separator) {
  const std::size_t at = text.find(separator);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + separator.size());
  return trim(part);
}

std::string_view take_element(std::string_view& text) {
  text = trim(text);
  bool quoted = false;
  std::size_t end = 0;
  while (end < text.size() && (quoted || text[end] != ' ')) {
    if (text[end] == '"') quoted = !quoted;
    ++end;
  }
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end);
  return part;
}

bool take_prefix(std::string_view& text, char mark) {
  if (text.empty() || text.front() != mark) return false;
  text.remove_prefix(1);
  return true;
}

std::vector<TextLine> join_lines(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('#') || trim(line).empty()) continue;
    if (line.front() != ' ' || lines.empty()) lines.push_back({"", number});
    lines.back().text += line;
    lines.back().text += ' ';
  }
  return lines;
}

}  // namespace backstory::temporal
