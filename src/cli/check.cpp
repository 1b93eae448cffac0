#include <fmt/format.h>

#include <memory>

#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/options.h"
#include "cli/timeline_file.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples = R"(Exit status 1 when a file has errors; warnings alone leave it 0.

Examples:
  backstory check out/article.yaml
  backstory check --format json out/*.yaml)";

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

ExitStatus check(const Options& options) {
  const std::filesystem::path data_folder = find_data_folder();
  const bool json = options.format == "json";
  bool has_errors = false;
  Json files = Json::array();
  for (const std::string& input : options.inputs) {
    TimelineFile file = read_timeline_file(input, data_folder);
    file.diagnostics.sort_by_place();
    if (file.timeline) timeline::review(*file.timeline, file.diagnostics);
    has_errors = has_errors || file.diagnostics.has_errors();
    if (json) {
      files.push_back(describe(file));
    } else {
      print(format_report(file, use_colour(Stream::output)));
    }
  }
  if (json) print(format_json(files));
  return has_errors ? ExitStatus::input_has_errors : ExitStatus::done;
}

}  // namespace

void add_check(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("check", "Report all faults of timeline files, and what to look at");
  command->add_option("TIMELINE", options->inputs, "Timeline files (YAML); - reads standard input")
      ->required();
  command->add_option("--format", options->format, "text or json")
      ->check(one_of({"text", "json"}))
      ->option_text("FORMAT");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

}  // namespace backstory::cli
