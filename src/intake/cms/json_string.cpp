#include "intake/cms/json_string.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/utf8.h"

namespace backstory::intake {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Escape {
  char32_t value = kReplacement;
  std::size_t size = 1;  // bytes of its spelling
};

// The four digits of a \u that begins at `at`; above U+FFFF when there is none.
char32_t read_unit(std::string_view text, std::size_t at) {
  constexpr char32_t kNone = 0x110000;
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return kNone;
  unsigned value = 0;
  const char* const end = text.data() + at + 6;
  const auto [stop, fault] = std::from_chars(text.data() + at + 2, end, value, 16);
  return fault == std::errc() && stop == end ? value : kNone;
}

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

Escape read_unicode_escape(std::string_view text, std::size_t at) {
  const char32_t first = read_unit(text, at);
  if (first > 0xFFFF) return {kReplacement, 2};
  if (is_high_surrogate(first)) {
    const char32_t second = read_unit(text, at + 6);
    if (is_low_surrogate(second)) return {0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 12};
  }
  const bool is_character = first != 0 && !is_high_surrogate(first) && !is_low_surrogate(first);
  return {is_character ? first : kReplacement, 6};
}

Escape read_escape(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return {};
  switch (text[at + 1]) {
    case 'n':
      return {'\n', 2};
    case 't':
      return {'\t', 2};
    case 'r':
      return {'\r', 2};
    case 'b':
      return {'\b', 2};
    case 'f':
      return {'\f', 2};
    case '"':
    case '\\':
    case '/':
      return {static_cast<unsigned char>(text[at + 1]), 2};
    case 'u':
      return read_unicode_escape(text, at);
    default:
      return {};
  }
}

}  // namespace

std::size_t find_json_string_end(std::string_view source, std::size_t begin) {
  std::size_t at = begin;
  while (at < source.size() && source[at] != '"') at += source[at] == '\\' ? 2U : 1U;
  return std::min(at, source.size());
}

MappedText decode_json_string(std::string_view source, SourceSpan inside) {
  MappedText text(source);
  const std::string_view string = source.substr(0, inside.end);
  for (std::size_t at = inside.begin; at < inside.end;) {
    const std::size_t mark = std::min(string.find('\\', at), inside.end);
    text.copy({at, mark});
    if (mark == inside.end) break;
    const Escape escape = read_escape(string, mark);
    std::string shown;
    append_code_point(shown, escape.value);
    text.put(shown, {mark, mark + escape.size});
    at = mark + escape.size;
  }
  return text;
}

}  // namespace backstory::intake
