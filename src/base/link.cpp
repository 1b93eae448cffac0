#include "base/link.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory {
namespace {

bool is_forbidden(const CodePoint& c) {
  return !c.valid || c.value <= 0x20 || c.value == '\\' || (c.value >= 0x7F && c.value <= 0x9F) ||
         is_space(c.value);
}

}  // namespace

bool is_safe_link(std::string_view url) {
  for (std::size_t at = 0; at < url.size();) {
    const CodePoint c = decode_code_point(url, at);
    if (is_forbidden(c)) return false;
    at += c.size;
  }
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string scheme = to_lower(url.substr(0, colon));
  const std::string_view rest = url.substr(colon + 1);
  if (scheme == "mailto") return !rest.empty();
  const bool has_host = rest.starts_with("//") && rest.size() > 2 && rest[2] != '/';
  return (scheme == "http" || scheme == "https") && has_host;
}

}  // namespace backstory
