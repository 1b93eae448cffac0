#include "cli/diagnostics_lsp.h"

#include "cli/file_uri.h"
#include "cli/utf16_place.h"

namespace backstory::cli {
namespace {

int severity_number(Severity severity) {
  switch (severity) {
    case Severity::error:
      return 1;
    case Severity::warning:
      return 2;
    case Severity::note:
      break;
  }
  return 3;
}

Json describe(Utf16Place place) {
  return Json{{"line", place.line}, {"character", place.column}};
}

Json describe(const Diagnostic& diagnostic, const std::string& text) {
  const Utf16Range range = find_utf16_range(text, diagnostic.span);
  return Json{{"range", {{"start", describe(range.begin)}, {"end", describe(range.end)}}},
              {"severity", severity_number(diagnostic.severity)},
              {"code", diagnostic.code},
              {"source", "backstory"},
              {"message", message_with_hints(diagnostic)}};
}

}  // namespace

std::string message_with_hints(const Diagnostic& diagnostic) {
  std::string all = diagnostic.message;
  for (const std::string& hint : diagnostic.hints) all += "\nhint: " + hint;
  return all;
}

Json describe_for_lsp(const Diagnostics& diagnostics, const SourceText& source) {
  Json all = Json::array();
  for (const Diagnostic& one : diagnostics.all()) all.push_back(describe(one, source.text));
  return Json{{"uri", absolute_file_uri(source.name)}, {"diagnostics", std::move(all)}};
}

}  // namespace backstory::cli
