#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/diagnostics_lsp.h"
#include "cli/diagnostics_sarif.h"
#include "cli/options.h"
#include "cli/timeline_file.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples = R"(Exit status 1 when a file has errors; warnings alone leave it 0.

Examples:
  backstory check out/article.yaml
  backstory check --format json out/*.yaml
  backstory check --format sarif out/*.yaml > check.sarif)";

struct Options {
  std::vector<std::string> inputs;
  std::string format = "text";
};

Json describe(const TimelineFile& file) {
  return Json{{"file", file.source.name},
              {"errors", file.diagnostics.count(Severity::error)},
              {"warnings", file.diagnostics.count(Severity::warning)},
              {"diagnostics", describe_diagnostics(file.diagnostics, file.source.text)}};
}

std::string format_report(const TimelineFile& file, bool colour) {
  std::string out;
  for (const Diagnostic& one : file.diagnostics.all()) out += format_diagnostic(one, file.source, colour);
  const std::string faults = count_words(file.diagnostics);
  out += escape_controls(file.source.name) + ": ";
  if (file.timeline) out += count_words(file.timeline->events.size(), "event") + ", ";
  return out + (faults.empty() ? "nothing to report" : faults) + "\n";
}

TimelineFile read_and_review(const std::string& input, const std::filesystem::path& data_folder) {
  TimelineFile file = read_timeline_file(input, data_folder);
  file.diagnostics.sort_by_place();
  if (file.timeline) timeline::review(*file.timeline, file.diagnostics);
  return file;
}

Json describe_all(const std::vector<TimelineFile>& files, const std::string& format) {
  if (format == "sarif") {
    std::vector<CheckedFile> checked;
    for (const TimelineFile& file : files) checked.push_back({file.source, file.diagnostics});
    return describe_as_sarif(checked);
  }
  Json all = Json::array();
  for (const TimelineFile& file : files) {
    all.push_back(format == "lsp" ? describe_for_lsp(file.diagnostics, file.source) : describe(file));
  }
  return all;
}

ExitStatus check(const Options& options) {
  const std::filesystem::path data_folder = find_data_folder();
  const bool is_text = options.format == "text";
  std::vector<TimelineFile> files;
  for (const std::string& input : options.inputs) {
    files.push_back(read_and_review(input, data_folder));
    if (is_text) print(format_report(files.back(), use_colour(Stream::output)));
  }
  if (!is_text) print(format_json(describe_all(files, options.format)));
  const bool has_errors =
      std::ranges::any_of(files, [](const TimelineFile& file) { return file.diagnostics.has_errors(); });
  return has_errors ? ExitStatus::input_has_errors : ExitStatus::done;
}

}  // namespace

void add_check(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("check", "Report all faults of timeline files, and what to look at");
  command->add_option("TIMELINE", options->inputs, "Timeline files (YAML); - reads standard input")
      ->required();
  command->add_option("--format", options->format, "text, json, sarif (for code hosts) or lsp (for editors)")
      ->check(one_of({"text", "json", "sarif", "lsp"}))
      ->option_text("FORMAT");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

}  // namespace backstory::cli
