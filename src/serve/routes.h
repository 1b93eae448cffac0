// The table of what the service answers. What it does, what its OpenAPI document says and what its
// documentation is checked against are one.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http.h"

namespace backstory::serve {

struct Parameter {
  std::string_view name;
  std::string_view description;
  bool required = false;
};

struct Route {
  std::string_view method;
  std::string_view pattern;  // "/embed/{id}": a name stands for one segment
  std::string_view summary;
  std::vector<Parameter> parameters;            // of the query
  std::vector<std::string_view> request_types;  // media types of the body; none: no body
  std::vector<std::string_view> response_types;
  std::vector<int> statuses;  // that are not 200
  enum class Access {
    open,     // a read
    guarded,  // with a token where there is one
    token     // never without
  };
  Access access = Access::open;
  std::function<HttpResponse(const HttpRequest&, const Fields& segments)> answer;
};

struct FoundRoute {
  const Route* route = nullptr;      // none: no such path, or not by this method
  Fields segments;                   // the values of the pattern's names
  std::vector<std::string> methods;  // by which the path can be asked; none: there is no such path
};
// HEAD finds what GET does.
FoundRoute find_route(const std::vector<Route>& routes, std::string_view method, std::string_view path);

}  // namespace backstory::serve
