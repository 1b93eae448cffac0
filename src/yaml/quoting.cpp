#include "yaml/quoting.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace backstory::yaml {
namespace {

// The words that YAML 1.1 or 1.2 readers resolve, in lower case: they are guarded in any mixture of cases.
constexpr std::array<std::string_view, 18> kWords{"null",  "~",     "true", "false", "yes",  "no",
                                                  "on",    "off",   "y",    "n",     ".nan", ".inf",
                                                  "+.inf", "-.inf", "nan",  "inf",   "=",    "<<"};

bool is_escaped(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF) return true;
  const bool bidi = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                    (c >= 0x2066 && c <= 0x2069);
  return bidi;
}

bool is_digit_of(char c, int base) {
  if (c >= '0' && c <= '9') return c - '0' < base;
  return base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
}

}  // namespace

bool needs_escapes(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint c = decode_code_point(value, at);
    if (!c.valid || is_escaped(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool breaks_structure(std::string_view value, Context context) {
  if (value.empty()) return true;
  if (value.front() == ' ' || value.back() == ' ' || value.back() == ':') return true;
  constexpr std::string_view kIndicators = "!&*#|>@`%\"'[]{},";
  if (kIndicators.find(value.front()) != std::string_view::npos) return true;
  const bool lone = value.size() == 1 || value[1] == ' ';
  constexpr std::string_view kDashes = "-?:";
  if (kDashes.find(value.front()) != std::string_view::npos && (lone || context == Context::flow))
    return true;
  if (value.starts_with("---") || value.starts_with("...")) return true;
  if (value.find(": ") != std::string_view::npos || value.find(" #") != std::string_view::npos) return true;
  if (context == Context::flow) {
    // The question mark is yaml-cpp's: to it, one ends a text.
    if (value.find_first_of(",[]{}?") != std::string_view::npos) return true;
    // A colon before a quote or bracket is read in two ways; "http://x" is not.
    if (value.find(":\"") != std::string_view::npos || value.find(":'") != std::string_view::npos)
      return true;
  }
  return needs_escapes(value);
}

bool looks_typed(std::string_view value) {
  if (value.empty()) return true;
  if (std::ranges::find(kWords, to_lower(value)) != kWords.end()) return true;
  std::string_view rest = value;
  if (rest.front() == '+' || rest.front() == '-') rest.remove_prefix(1);
  for (const auto& [prefix, base] : {std::pair{"0x", 16}, std::pair{"0o", 8}, std::pair{"0b", 2}}) {
    if (!rest.starts_with(prefix) || rest.size() == 2) continue;
    const std::string_view digits = rest.substr(2);
    if (std::ranges::all_of(digits, [b = base](char c) { return is_digit_of(c, b) || c == '_'; }))
      return true;
  }
  // Numbers, sexagesimals, dates and times of 1.1 and 1.2 are all of these characters and begin with a digit
  // or point.
  const bool starts = !rest.empty() && (is_digit_of(rest.front(), 10) || rest.front() == '.');
  if (!starts || std::ranges::none_of(rest, [](char c) { return is_digit_of(c, 10); })) return false;
  return rest.find_first_not_of("0123456789_.,:+-eETtZz ") == std::string_view::npos;
}

std::string quote(std::string_view value) {
  const char mark = value.find_first_of("\"\\") == std::string_view::npos ? '"' : '\'';
  std::string out(1, mark);
  for (const char c : value) {
    out += c;
    if (c == '\'' && mark == '\'') out += c;
  }
  out += mark;
  return out;
}

}  // namespace backstory::yaml
