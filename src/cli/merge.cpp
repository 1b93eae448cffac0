#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/merge_list.h"
#include "cli/options.h"
#include "timeline/conflicts.h"
#include "yaml/yaml.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Merges two people's versions of one timeline, event by event and field by field,
into OURS, whose bytes stay but for what theirs changed. Where both changed a
field, ours stays, a comment "# conflict:" above the event says what theirs has,
and the exit status is 1. As git's merge driver:

  git config merge.backstory.driver "backstory merge %O %A %B"
  echo "*.yaml merge=backstory" >> .gitattributes

Exit status: 0 merged, 1 with conflicts, 2 not merged.

Examples:
  backstory merge old.yaml ours.yaml theirs.yaml -o merged.yaml)";

struct Options {
  std::string base;
  std::string ours;
  std::string theirs;
  std::string output;
  std::string format = "text";
};

struct Version {
  SourceText source;
  timeline::Timeline timeline;
};

// git hands an empty file for what one side never had.
std::optional<Version> read(const std::string& name) {
  Version version{{name, read_file(name)}, {}};
  if (trim(version.source.text).empty()) return version;
  Diagnostics diagnostics;
  std::optional<timeline::Timeline> timeline = timeline::read_timeline(version.source, diagnostics);
  if (!timeline) {
    report(diagnostics, version.source);
    report_error(fmt::format("nothing was merged: {} has errors", name));
    return std::nullopt;
  }
  version.timeline = std::move(*timeline);
  return version;
}

// The comments that stand above theirs' new events come with them.
void take_comments(const Version& theirs, timeline::Merge& merged) {
  const std::vector<std::string> comments = timeline::comments_above_events(theirs.source);
  for (timeline::Edit& edit : merged.edits) {
    auto* added = std::get_if<timeline::AddEvent>(&edit);
    if (!added) continue;
    const auto same = std::ranges::find(theirs.timeline.events, added->event.id, &timeline::Event::id);
    const auto index = static_cast<std::size_t>(same - theirs.timeline.events.begin());
    if (index < comments.size()) added->comment = comments[index];
  }
}

// In a list in brackets a comment has no place: then the events come without.
std::optional<std::string> edit(const SourceText& ours, timeline::Merge& merged, Diagnostics& refused) {
  Diagnostics ignored;
  if (auto text = timeline::edit_timeline(ours, merged.edits, ignored)) return text;
  for (timeline::Edit& edit : merged.edits) {
    if (auto* added = std::get_if<timeline::AddEvent>(&edit)) added->comment.clear();
  }
  return timeline::edit_timeline(ours, merged.edits, refused);
}

std::vector<std::pair<std::size_t, std::string>> comments_of(const SourceText& file) {
  Diagnostics ignored;
  const std::optional<yaml::Node> root = yaml::read_yaml(file.text, ignored);
  std::vector<std::pair<std::size_t, std::string>> out;
  if (!root) return out;
  for (const SourceSpan& comment : yaml::find_comments(file.text, *root))
    out.emplace_back(comment.begin, std::string(trim(comment.of(file.text))));
  return out;
}

// A comment is nobody's field: those of theirs beside other events are not taken, and that is said.
void report_lost_comments(const Version& base, const Version& theirs, const SourceText& result) {
  std::set<std::string> known;
  for (const SourceText& file : {base.source, result}) {
    for (auto& [at, comment] : comments_of(file)) known.insert(std::move(comment));
  }
  for (const auto& [at, comment] : comments_of(theirs.source)) {
    if (known.contains(comment)) continue;
    report_note(fmt::format("{}:{}: this comment was not taken: {}", theirs.source.name,
                            find_line_column(theirs.source.text, at).line, comment));
  }
}

ExitStatus tell(const Options& options, const timeline::Merge& merged, const SourceText& result) {
  const bool conflicts =
      std::ranges::count(merged.changes, timeline::Change::Kind::conflict, &timeline::Change::kind) > 0;
  if (options.format == "json") {
    print(format_json(Json{{"file", result.name}, {"changes", describe_changes(merged.changes, result)}}));
  } else {
    const std::string summary = summarise(merged.changes);
    print(fmt::format("{}: {}\n{}", escape_controls(result.name),
                      summary.empty() ? "nothing to take" : summary,
                      list_changes(merged.changes, result, OtherSide::person)));
  }
  return conflicts ? ExitStatus::input_has_errors : ExitStatus::done;
}

ExitStatus merge(const Options& options) {
  const std::optional<Version> base = read(options.base);
  const std::optional<Version> ours = read(options.ours);
  const std::optional<Version> theirs = read(options.theirs);
  if (!base || !ours || !theirs) return ExitStatus::cannot;
  timeline::Merge merged = timeline::merge_versions(base->timeline, theirs->timeline, ours->timeline);
  take_comments(*theirs, merged);
  SourceText result = ours->source;
  result.name = options.output.empty() ? options.ours : options.output;
  Diagnostics refused;
  const std::optional<std::string> text = edit(ours->source, merged, refused);
  if (!text) {
    report(refused, ours->source);
    report_error(fmt::format("nothing was merged: {} cannot be changed as it is", options.ours));
    return ExitStatus::cannot;
  }
  result.text = *text;
  result.text = timeline::write_conflicts(result, merged.changes);
  write_file(result.name, result.text);
  report_lost_comments(*base, *theirs, result);
  return tell(options, merged, result);
}

}  // namespace

void add_merge(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("merge", "Merge two people's versions of a timeline file");
  command->add_option("BASE", options->base, "What both sides come from")->required();
  command->add_option("OURS", options->ours, "The version that is changed")->required();
  command->add_option("THEIRS", options->theirs, "The version whose changes it takes")->required();
  command->add_option("-o,--output", options->output, "Write here instead of into OURS")->option_text("FILE");
  command->add_option("--format", options->format, "text or json: the form of the list")
      ->check(one_of({"text", "json"}))
      ->option_text("FORMAT");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return merge(*options); }; });
}

}  // namespace backstory::cli
