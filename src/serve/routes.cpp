#include "serve/routes.h"

#include <optional>

namespace backstory::serve {
namespace {

std::string_view cut_segment(std::string_view& rest) {
  rest.remove_prefix(1);  // the slash
  const std::size_t end = rest.find('/');
  const std::string_view segment = rest.substr(0, end);
  rest.remove_prefix(segment.size());
  return segment;
}

std::optional<Fields> match(std::string_view pattern, std::string_view path) {
  Fields segments;
  while (pattern.starts_with('/') && path.starts_with('/')) {
    const std::string_view wanted = cut_segment(pattern);
    const std::string_view given = cut_segment(path);
    if (wanted.starts_with('{')) {
      segments.emplace_back(wanted.substr(1, wanted.size() - 2), given);
    } else if (wanted != given) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return segments;
}

}  // namespace

FoundRoute find_route(const std::vector<Route>& routes, std::string_view method, std::string_view path) {
  FoundRoute found;
  for (const Route& route : routes) {
    auto segments = match(route.pattern, path);
    if (!segments) continue;
    found.methods.emplace_back(route.method);
    if (route.method == "GET") found.methods.emplace_back("HEAD");
    if (route.method != method && !(route.method == "GET" && method == "HEAD")) continue;
    found.route = &route;
    found.segments = std::move(*segments);
  }
  if (!found.methods.empty()) found.methods.emplace_back("OPTIONS");
  return found;
}

}  // namespace backstory::serve
