#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "scene/scene.h"

namespace backstory::scene {
namespace {

constexpr std::array<std::string_view, 4> kAllowed = {"http://", "https://", "mailto:", "#"};

bool is_bad(char32_t c, bool valid) {
  return !valid || c <= 0x20 || (c >= 0x7F && c <= 0x9F) || is_space(c);
}

}  // namespace

bool is_safe_link(std::string_view link) {
  for (std::size_t at = 0; at < link.size();) {
    const CodePoint point = decode_code_point(link, at);
    if (is_bad(point.value, point.valid)) return false;
    at += point.size;
  }
  const std::string lower = to_lower(link.substr(0, 8));
  return std::any_of(kAllowed.begin(), kAllowed.end(), [&](std::string_view start) {
    return lower.starts_with(start) && link.size() > start.size();
  });
}

}  // namespace backstory::scene
