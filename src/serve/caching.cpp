#include "serve/caching.h"

#include <string>

#include "base/digest.h"
#include "base/utf8.h"

namespace backstory::serve {
namespace {

constexpr std::size_t kDigits = 32;

// A list of tags, or * for any. A weak tag matches too: RFC 9110, section 13.1.2.
bool has_tag(std::string_view list, std::string_view tag) {
  if (trim(list) == "*") return true;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string_view one = trim(list.substr(0, comma));
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == tag) return true;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return false;
}

}  // namespace

void put_etag(HttpResponse& response, const HttpRequest& request) {
  if (response.status != 200) return;
  const std::string hash = digest(response.body).substr(std::string_view("sha256:").size(), kDigits);
  const std::string tag = '"' + hash + '"';
  response.headers.emplace_back("ETag", tag);
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  const auto known = request.header("if-none-match");
  if (!is_read || !known || !has_tag(*known, tag)) return;
  response.status = 304;
  response.type.clear();
  response.body.clear();
}

}  // namespace backstory::serve
