#include "text/missing.h"

#include <hb.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/drawable.h"
#include "text/fonts.h"

namespace backstory::text {
namespace {

// Inter has them all; most texts have no others, and then no font need be looked at.
bool is_usual(char32_t letter) {
  return letter <= 0x17F || (letter >= 0x2010 && letter <= 0x2027) || letter == 0x20AC;
}

bool is_seen(char32_t letter) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), letter)) {
    case HB_UNICODE_GENERAL_CATEGORY_CONTROL:
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT:
    case HB_UNICODE_GENERAL_CATEGORY_LINE_SEPARATOR:
    case HB_UNICODE_GENERAL_CATEGORY_PARAGRAPH_SEPARATOR:
    case HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR:
      return false;
    default:
      return !((letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF));
  }
}

}  // namespace

std::vector<char32_t> find_undrawable(std::string_view text) {
  std::vector<char32_t> missing;
  const std::string words = drawable(text);
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = decode_code_point(words, at);
    at += point.size;
    if (is_usual(point.value) || !is_seen(point.value)) continue;
    if (std::ranges::find(missing, point.value) != missing.end()) continue;
    if (!has_glyph(point.value)) missing.push_back(point.value);
  }
  return missing;
}

bool is_known_family(std::string_view family) {
  return has_family(family);
}

}  // namespace backstory::text
