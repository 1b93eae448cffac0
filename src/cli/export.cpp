#include <fmt/format.h>

#include <memory>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exchange_format.h"
#include "cli/output_file.h"
#include "cli/timeline_file.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Without -o the file goes to standard output. What the format cannot hold is
reported with its line in the timeline; with --strict nothing is written then.

Examples:
  backstory export trams.yaml -o trams.ics
  backstory export trams.yaml --to timelinejs-csv -o sheet.csv
  backstory export trams.yaml --to mermaid)";

struct Options {
  std::string input;
  std::string output;
  std::string format;
  bool strict = false;
  bool list = false;
};

ExitStatus export_file(const Options& options) {
  if (options.list) {
    print(list_formats());
    return ExitStatus::done;
  }
  if (options.input.empty()) fail("TIMELINE is required\nSee: backstory export --help");
  const bool to_file = !options.output.empty() && options.output != "-";
  const auto format = choose_export_format(options.format, to_file ? options.output : "");
  TimelineFile file = read_timeline_file(options.input, find_data_folder());
  if (!file.timeline) {
    report(file.diagnostics, file.source);
    report_error(
        fmt::format("nothing was written: {} has {}", file.source.name, count_words(file.diagnostics)));
    return ExitStatus::input_has_errors;
  }
  Diagnostics losses;
  const std::string bytes = publish::format_info(format).write(*file.timeline, losses);
  losses.sort_by_place();
  report(losses, file.source);
  if (options.strict && losses.count(Severity::warning) > 0) {
    report_error(fmt::format("nothing was written: {} cannot hold all of {}",
                             publish::format_info(format).title, file.source.name));
    return ExitStatus::input_has_errors;
  }
  if (!to_file) {
    print(bytes);
    return ExitStatus::done;
  }
  refuse_to_replace_input(options.output, options.input);
  write_file(options.output, bytes);
  print(fmt::format("{}\n", escape_controls(options.output)));
  return ExitStatus::done;
}

}  // namespace

void add_export(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("export", "Write a timeline in the format of another tool");
  command->add_option("TIMELINE", options->input, "A timeline file (YAML); - reads standard input");
  command->add_option("--to", options->format, "The format; else told by the suffix of the output")
      ->check(one_of_formats(Direction::export_))
      ->option_text("FORMAT");
  command->add_option("-o,--output", options->output, "The file")->option_text("FILE");
  command->add_flag("--strict", options->strict, "Write nothing unless the format can hold all of it");
  command->add_flag("--list", options->list, "List the formats and exit");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return export_file(*options); }; });
}

}  // namespace backstory::cli
