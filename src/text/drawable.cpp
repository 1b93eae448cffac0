#include "text/drawable.h"

#include <hb.h>

#include "base/utf8.h"

namespace backstory::text {
namespace {

bool is_line_end_or_tab(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_left_out(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  if (c == 0xAD || c == 0xFEFF) return true;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

}  // namespace

std::string drawable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    if (is_line_end_or_tab(point.value)) {
      out += ' ';
    } else if (!point.valid) {
      append_code_point(out, 0xFFFD);
    } else if (!is_left_out(point.value)) {
      out.append(text, at, point.size);
    }
    at += point.size;
  }
  return out;
}

bool is_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    if (point.value == 0x200E) return false;
    if (point.value == 0x200F || point.value == 0x061C) return true;
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), point.value);
    if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN) {
      return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
    }
    at += point.size;
  }
  return false;
}

}  // namespace backstory::text
