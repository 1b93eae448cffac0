// Who may ask for what: the names that we go by, other sites' pages, the token, the kinds of body.
#pragma once

#include <optional>
#include <string>

#include "serve/http.h"
#include "serve/problem.h"
#include "serve/routes.h"

namespace backstory::serve {

struct AccessRules {
  bool only_loopback = true;  // then a Host that is not of this machine is refused (DNS rebinding)
  std::string public_url;     // "https://graphics.example.org/timelines", "" = none
  std::string token;          // "" = none
};

// Asked in this order; the first fault that is found.
std::optional<Problem> check_host(const HttpRequest& request, const AccessRules& rules);
std::optional<Problem> check_writer(const HttpRequest& request, const Route& route, const AccessRules& rules);
std::optional<Problem> check_body_type(const HttpRequest& request, const Route& route);

// "https://graphics.example.org:8443/x" → "graphics.example.org:8443"
std::string_view authority_of(std::string_view url);

}  // namespace backstory::serve
