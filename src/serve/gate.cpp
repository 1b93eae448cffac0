#include "serve/gate.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "serve/negotiation.h"
#include "serve/token.h"

namespace backstory::serve {
namespace {

bool is_port(std::string_view text) {
  if (text.empty()) return true;
  text.remove_prefix(1);
  return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// One of the names that only this machine has, with or without a port.
bool is_loopback_host(std::string_view host) {
  constexpr std::array<std::string_view, 3> kNames{"localhost", "127.0.0.1", "[::1]"};
  return std::ranges::any_of(kNames, [&](std::string_view name) {
    if (!host.starts_with(name)) return false;
    const std::string_view rest = host.substr(name.size());
    return rest.empty() || (rest[0] == ':' && is_port(rest));
  });
}

std::string origin_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  return std::string(url.substr(0, scheme + 3)) + std::string(authority_of(url));
}

bool is_own_origin(std::string_view origin, const HttpRequest& request, const AccessRules& rules) {
  if (!rules.public_url.empty() && origin == origin_of(rules.public_url)) return true;
  return rules.only_loopback && origin == "http://" + request.header("host").value_or("");
}

// What a browser says about a page that asks; other programs say nothing of it.
std::optional<Problem> check_site(const HttpRequest& request, const AccessRules& rules) {
  const auto site = request.header("sec-fetch-site");
  if (site && *site != "same-origin" && *site != "none") {
    return Problem{403, "cross-site", "pages of other sites may only read"};
  }
  const auto origin = request.header("origin");
  if (origin && !is_own_origin(*origin, request, rules)) {
    return Problem{403, "cross-site", "pages of other sites may only read"};
  }
  const auto forwarded = request.header("x-forwarded-host");
  const bool is_ours =
      forwarded && (*forwarded == authority_of(rules.public_url) || is_loopback_host(*forwarded));
  if (forwarded && !is_ours)
    return Problem{403, "foreign-host", "X-Forwarded-Host is not the public address"};
  if (request.header("x-http-method-override")) {
    return Problem{400, "method-override", "a method is what the first line says"};
  }
  return std::nullopt;
}

}  // namespace

std::string_view authority_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/?#"));
}

std::optional<Problem> check_host(const HttpRequest& request, const AccessRules& rules) {
  if (!rules.only_loopback) return std::nullopt;
  const std::string host = to_lower(request.header("host").value_or(""));
  if (is_loopback_host(host)) return std::nullopt;
  if (!host.empty() && host == to_lower(authority_of(rules.public_url))) return std::nullopt;
  return Problem{403, "foreign-host", "this service does not go by that name; see --public-url"};
}

std::optional<Problem> check_writer(const HttpRequest& request, const Route& route,
                                    const AccessRules& rules) {
  if (route.access == Route::Access::open) return std::nullopt;
  if (auto fault = check_site(request, rules)) return fault;
  if (rules.token.empty()) {
    if (route.access == Route::Access::guarded) return std::nullopt;
    return Problem{403, "no-token", "the service was started without a token, so nothing can be published"};
  }
  if (is_authorized(request.header("authorization"), rules.token)) return std::nullopt;
  return Problem{401, "not-authorized", "send the token: Authorization: Bearer …"};
}

std::optional<Problem> check_body_type(const HttpRequest& request, const Route& route) {
  if (route.request_types.empty()) return std::nullopt;
  if (!request.header("content-length")) {
    return Problem{411, "length-required", "the body's Content-Length is missing"};
  }
  const auto encoding = request.header("content-encoding");
  if (encoding && to_lower(*encoding) != "identity") {
    return Problem{415, "content-encoding", "send the body as it is, not compressed"};
  }
  const std::string type = media_type(request.header("content-type").value_or(""));
  if (std::ranges::find(route.request_types, type) != route.request_types.end()) return std::nullopt;
  return Problem{415, "media-type",
                 fmt::format("Content-Type must be one of {}", fmt::join(route.request_types, ", "))};
}

}  // namespace backstory::serve
