#include "cli/edit_command.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/line_diff.h"
#include "base/utf8.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/options.h"
#include "timeline/values.h"

namespace backstory::cli {
namespace {

SourceText read_source(const std::string& path) {
  return path == "-" ? SourceText{"<stdin>", read_standard_input()} : SourceText{path, read_file(path)};
}

struct Outcome {
  SourceText source;
  std::vector<SaidEdit> edits;
  std::optional<std::string> text;
  Diagnostics diagnostics;

  bool changes() const { return text && *text != source.text; }
};

Outcome edit(const EditOptions& options, const Plan& plan) {
  Outcome outcome;
  outcome.source = read_source(options.path);
  Diagnostics ignored;
  const auto timeline = timeline::read_timeline(outcome.source, ignored);
  if (timeline) outcome.edits = plan(*timeline);
  std::vector<timeline::Edit> edits;
  for (const SaidEdit& one : outcome.edits) edits.push_back(one.edit);
  outcome.text = timeline::edit_timeline(outcome.source, edits, outcome.diagnostics);
  return outcome;
}

void write(const EditOptions& options, const Outcome& outcome) {
  if (replace_file(options.path, outcome.source.text, *outcome.text)) return;
  report_text(unified_diff(options.path, outcome.source.text, read_file(options.path)));
  fail("{} was changed by somebody else while it was edited; nothing was written", options.path);
}

void print_json(const EditOptions& options, const Outcome& outcome, bool written) {
  Json edits = Json::array();
  for (const SaidEdit& one : outcome.edits) edits.push_back(one.said);
  print(format_json(Json{{"file", outcome.source.name},
                         {"changed", outcome.changes()},
                         {"written", written},
                         {"edits", outcome.text ? edits : Json::array()},
                         {"difference", outcome.changes() && options.dry_run
                                            ? unified_diff(options.path, outcome.source.text, *outcome.text)
                                            : ""},
                         {"diagnostics", describe_diagnostics(outcome.diagnostics, outcome.source.text)}}));
}

void print_text(const EditOptions& options, const Outcome& outcome) {
  if (options.dry_run) {
    // As bytes that `patch` takes; on a terminal no file may drive it.
    const std::string difference =
        outcome.changes() ? unified_diff(options.path, outcome.source.text, *outcome.text) : "";
    print(difference);
    if (difference.empty()) report_note(fmt::format("{}: nothing would change", outcome.source.name));
    return;
  }
  if (options.path == "-") return print(*outcome.text);
  std::string said;
  for (const SaidEdit& one : outcome.edits) said += escape_controls(one.said) + "\n";
  print(outcome.changes() ? said : fmt::format("{}: nothing to change\n", escape_controls(options.path)));
}

}  // namespace

void add_edit_options(CLI::App& command, EditOptions& options) {
  command
      .add_option("TIMELINE", options.path,
                  "A timeline file (YAML); - reads standard input, writes standard output")
      ->required();
  command.add_flag("--dry-run", options.dry_run, "Print what would change as a difference; write nothing");
  command.add_flag("--json", options.json, "Say what was done as JSON");
}

ExitStatus run_edits(const EditOptions& options, const Plan& plan) {
  const Outcome outcome = edit(options, plan);
  const bool writes = outcome.changes() && !options.dry_run && options.path != "-";
  if (writes) write(options, outcome);
  if (options.json) {
    print_json(options, outcome, writes);
  } else if (!outcome.text) {
    report(outcome.diagnostics, outcome.source);
    report_error(fmt::format("nothing was changed: {}", count_words(outcome.diagnostics)));
  } else {
    print_text(options, outcome);
  }
  return outcome.text ? ExitStatus::done : ExitStatus::input_has_errors;
}

const timeline::Event& find_event(const timeline::Timeline& timeline, const std::string& path,
                                  const std::string& id) {
  const auto found = std::ranges::find(timeline.events, id, &timeline::Event::id);
  if (found != timeline.events.end()) return *found;
  if (id.starts_with('#')) {
    const auto number = timeline::parse_whole_number(std::string_view(id).substr(1));
    if (number && *number > 0 && *number <= timeline.events.size()) return timeline.events[*number - 1];
    fail("{} has {}, not an event {}", path, count_words(timeline.events.size(), "event"), id);
  }
  std::vector<std::string> ids;
  for (const timeline::Event& event : timeline.events) ids.push_back(event.id);
  constexpr std::size_t kMostListed = 12;
  const std::string nearest = suggest(id, ids);
  if (!nearest.empty() || ids.size() > kMostListed || ids.empty())
    fail("{} has no event '{}'{}", path, id, nearest);
  fail("{} has no event '{}'\nIt has: {}", path, id, fmt::join(ids, ", "));
}

}  // namespace backstory::cli
