#include "serve/problem.h"

namespace backstory::serve {
namespace {

constexpr const char* kRetryAfterSeconds = "2";

Json describe(const Diagnostic& diagnostic, std::string_view text) {
  const LineColumn place = find_line_column(text, diagnostic.span.begin);
  Json out{{"severity", severity_name(diagnostic.severity)},
           {"code", diagnostic.code},
           {"message", diagnostic.message},
           {"line", place.line},
           {"column", place.column}};
  if (!diagnostic.hints.empty()) out["hints"] = diagnostic.hints;
  return out;
}

}  // namespace

std::string write_problem(const Problem& problem) {
  Json error{{"code", problem.code}, {"message", problem.message}};
  error.update(problem.more);
  return format_json({{"error", error}});
}

HttpResponse problem_response(const Problem& problem) {
  HttpResponse response{problem.status, "application/json", write_problem(problem)};
  response.headers.emplace_back("Cache-Control", "no-store");
  if (problem.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  if (problem.status == 503) response.headers.emplace_back("Retry-After", kRetryAfterSeconds);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  return response;
}

Problem describe_faults(const Diagnostics& diagnostics, std::string_view text) {
  Problem problem{422, "", ""};
  Json all = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    all.push_back(describe(diagnostic, text));
    if (!problem.code.empty() || diagnostic.severity != Severity::error) continue;
    problem.code = diagnostic.code;
    problem.message = diagnostic.message;
    problem.more = {{"line", all.back()["line"]}, {"column", all.back()["column"]}};
  }
  problem.more["diagnostics"] = std::move(all);
  return problem;
}

}  // namespace backstory::serve
