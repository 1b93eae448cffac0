#include "cli/diagnostics_sarif.h"

#include <map>
#include <string>

#include "cli/diagnostics_lsp.h"
#include "cli/file_uri.h"
#include "cli/utf16_place.h"

namespace backstory::cli {
namespace {

// "unknown-key" → "Unknown key"
std::string short_description(std::string code) {
  for (char& c : code) {
    if (c == '-') c = ' ';
  }
  if (!code.empty() && code[0] >= 'a' && code[0] <= 'z') code[0] = static_cast<char>(code[0] - 'a' + 'A');
  return code;
}

Json describe_rules(const std::map<std::string, std::size_t>& rules) {
  Json all = Json::array();
  for (const auto& [code, index] : rules) {
    all.push_back({{"id", code}, {"shortDescription", {{"text", short_description(code)}}}});
  }
  return all;
}

Json describe_region(Utf16Range range) {
  return Json{{"startLine", range.begin.line + 1},
              {"startColumn", range.begin.column + 1},
              {"endLine", range.end.line + 1},
              {"endColumn", range.end.column + 1}};
}

Json describe_result(const Diagnostic& diagnostic, const SourceText& source, std::size_t rule) {
  const Utf16Range range = find_utf16_range(source.text, diagnostic.span);
  const Json place{{"artifactLocation", {{"uri", file_reference(source.name)}}},
                   {"region", describe_region(range)}};
  return Json{{"ruleId", diagnostic.code},
              {"ruleIndex", rule},
              {"level", severity_name(diagnostic.severity)},
              {"message", {{"text", message_with_hints(diagnostic)}}},
              {"locations", Json::array({Json{{"physicalLocation", place}}})}};
}

std::map<std::string, std::size_t> number_rules(std::span<const CheckedFile> files) {
  std::map<std::string, std::size_t> rules;
  for (const CheckedFile& file : files) {
    for (const Diagnostic& one : file.diagnostics.all()) rules.emplace(one.code, 0);
  }
  std::size_t index = 0;
  for (auto& [code, number] : rules) number = index++;
  return rules;
}

}  // namespace

Json describe_as_sarif(std::span<const CheckedFile> files) {
  const std::map<std::string, std::size_t> rules = number_rules(files);
  Json results = Json::array();
  for (const CheckedFile& file : files) {
    for (const Diagnostic& one : file.diagnostics.all()) {
      results.push_back(describe_result(one, file.source, rules.at(one.code)));
    }
  }
  const Json driver{{"name", "backstory"}, {"version", BACKSTORY_VERSION}, {"rules", describe_rules(rules)}};
  const Json run{
      {"tool", {{"driver", driver}}}, {"columnKind", "utf16CodeUnits"}, {"results", std::move(results)}};
  return Json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
              {"version", "2.1.0"},
              {"runs", Json::array({run})}};
}

}  // namespace backstory::cli
