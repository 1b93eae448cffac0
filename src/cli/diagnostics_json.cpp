#include "cli/diagnostics_json.h"

#include <algorithm>

namespace backstory::cli {
namespace {

Json describe(const Diagnostic& diagnostic, const std::string& text) {
  const LineColumn begin = find_line_column(text, diagnostic.span.begin);
  const LineColumn end = find_line_column(text, std::max(diagnostic.span.begin, diagnostic.span.end));
  return Json{{"severity", severity_name(diagnostic.severity)},
              {"code", diagnostic.code},
              {"message", diagnostic.message},
              {"line", begin.line},
              {"column", begin.column},
              {"end_line", end.line},
              {"end_column", end.column},
              {"hints", diagnostic.hints}};
}

}  // namespace

Json describe_diagnostics(const Diagnostics& diagnostics, const std::string& text) {
  Json all = Json::array();
  for (const Diagnostic& one : diagnostics.all()) all.push_back(describe(one, text));
  return all;
}

}  // namespace backstory::cli
