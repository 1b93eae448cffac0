#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exchange_format.h"
#include "cli/options.h"
#include "cli/output_file.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Without -o the timeline goes to standard output. Rows and fields that a timeline
cannot take are reported with their place. A file that exists and says something
else is never written over, since it may hold edits; with --force it is, and the
old file is kept beside it as FILE.~1~.

Examples:
  backstory import sheet.csv -o trams.yaml
  backstory import sheet.csv --columns date=3,label=Title -o trams.yaml
  backstory import dates.tsv --slashes day-first -o dates.yaml
  curl -s https://example.org/calendar.ics | backstory import - -o calendar.yaml)";

struct Options {
  std::string input;
  std::string output;
  std::string format;
  std::vector<std::string> columns;
  std::string slashes;
  bool strict = false;
  bool force = false;
  bool list = false;
};

publish::ImportOptions import_options(const Options& options) {
  publish::ImportOptions out;
  for (const std::string& choice : options.columns) {
    const std::size_t equals = choice.find('=');
    if (equals == std::string::npos) fail("--columns takes FIELD=COLUMN, such as date=3, not '{}'", choice);
    out.columns.push_back({choice.substr(0, equals), choice.substr(equals + 1)});
  }
  using Order = publish::ImportOptions::SlashOrder;
  if (options.slashes == "day-first") out.slash_order = Order::day_first;
  if (options.slashes == "month-first") out.slash_order = Order::month_first;
  return out;
}

// Below the line that editors find the schema by.
std::string with_origin(const std::string& yaml, const std::string& input, std::string_view format) {
  const std::string name =
      input == "-" ? "standard input" : escape_controls(std::filesystem::path(input).filename().string());
  const std::size_t line_end = yaml.find('\n') + 1;
  return yaml.substr(0, line_end) + fmt::format("# Imported from {} ({}).\n", name, format) +
         yaml.substr(line_end);
}

ExitStatus write(const Options& options, const std::string& yaml, const std::string& summary) {
  if (options.output.empty() || options.output == "-") {
    print(yaml);
    return ExitStatus::done;
  }
  refuse_to_replace_input(options.output, options.input);
  const TimelineWrite outcome = write_timeline_file(options.output, yaml, options.force);
  if (outcome == TimelineWrite::kept) {
    fail(
        "{0} exists and may hold edits; nothing was written\nTo import anew and keep a copy of the old file: "
        "--force",
        options.output);
  }
  print(fmt::format("{}: {}{}\n", escape_controls(options.output),
                    outcome == TimelineWrite::unchanged ? "unchanged, " : "", summary));
  return ExitStatus::done;
}

ExitStatus import_file(const Options& options) {
  if (options.list) {
    print(list_formats());
    return ExitStatus::done;
  }
  if (options.input.empty()) fail("FILE is required\nSee: backstory import --help");
  const publish::ImportOptions choices = import_options(options);
  const bool standard_input = options.input == "-";
  const std::string bytes = standard_input ? read_standard_input() : read_file(options.input);
  const std::string name = standard_input ? "<stdin>" : options.input;
  Diagnostics diagnostics;
  const auto text = publish::decode_foreign(bytes, diagnostics);
  std::optional<publish::Imported> imported;
  const SourceText file{name, text.value_or(bytes)};
  std::string_view title;
  if (text) {
    const auto format = choose_import_format(options.format, options.input, *text);
    title = publish::format_info(format).title;
    imported = publish::format_info(format).read(file, choices, diagnostics);
  }
  diagnostics.sort_by_place();
  report(diagnostics, file);
  const bool lost = options.strict && diagnostics.count(Severity::warning) > 0;
  if (!imported || diagnostics.has_errors() || lost) {
    report_error(fmt::format("nothing was written: {} has {}", name, count_words(diagnostics)));
    return ExitStatus::input_has_errors;
  }
  for (const std::string& note : imported->notes) report_note(escape_controls(note));
  std::string summary = count_words(imported->timeline.events.size(), "event");
  if (const std::string faults = count_words(diagnostics); !faults.empty()) summary += ", " + faults;
  return write(options, with_origin(timeline::write_timeline(imported->timeline), options.input, title),
               summary);
}

}  // namespace

void add_import(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("import", "Make a timeline from a file of another tool");
  command->add_option("FILE", options->input, "A table, calendar or list; - reads standard input");
  command->add_option("-o,--output", options->output, "The timeline file")->option_text("FILE");
  command->add_option("--from", options->format, "The format; else told by the suffix and the content")
      ->check(one_of_formats(Direction::import))
      ->option_text("FORMAT");
  command
      ->add_option("--columns", options->columns,
                   "What columns of a table hold, by their number or header: date=3,label=Title")
      ->delimiter(',')
      ->option_text("LIST");
  command->add_option("--slashes", options->slashes, "How 03/04/2021 is read: day-first or month-first")
      ->check(one_of({"day-first", "month-first"}))
      ->option_text("ORDER");
  command->add_flag("--strict", options->strict, "Write nothing unless all of the file can be taken");
  command->add_flag("--force", options->force, "Replace a timeline file that says something else");
  command->add_flag("--list", options->list, "List the formats and exit");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return import_file(*options); }; });
}

}  // namespace backstory::cli
