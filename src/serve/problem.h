// What is wrong with a request, as the service says it:
// {"error": {"code", "message", "request", …}}; faults of an article or a timeline are listed in
// "diagnostics".
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/json.h"
#include "serve/http.h"

namespace backstory::serve {

struct Problem {
  int status = 400;
  std::string code;
  std::string message;
  Json more = Json::object();  // goes into "error" too
};

std::string write_problem(const Problem& problem);
HttpResponse problem_response(const Problem& problem);

// 422: the errors and warnings of a text by line and column, the first error's place in "error" itself.
Problem describe_faults(const Diagnostics& diagnostics, std::string_view text);

}  // namespace backstory::serve
