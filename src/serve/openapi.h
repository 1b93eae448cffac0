// The table of routes as an OpenAPI 3.1 document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "serve/routes.h"

namespace backstory::serve {

std::string write_openapi(const std::vector<Route>& routes, std::string_view version);

}  // namespace backstory::serve
