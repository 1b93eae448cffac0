#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_map>

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
  timeline::FileReading read;

  const timeline::Timeline& timeline() const { return *read.timeline; }
};

// git hands an empty file for what one side never had.
std::optional<Version> read(const std::string& name) {
  Version version{{name, read_file(name)}, {std::nullopt, timeline::Timeline{}}};
  if (trim(version.source.text).empty()) return version;
  Diagnostics diagnostics;
  version.read = timeline::read_whole(version.source, diagnostics);
  if (!version.read.timeline) {
    report(diagnostics, version.source);
    report_error(fmt::format("nothing was merged: {} has errors", name));
    return std::nullopt;
  }
  return version;
}

// The comments that stand above theirs' new events come with them.
void take_comments(const Version& theirs, timeline::Merge& merged) {
  const std::vector<std::string> comments = timeline::comments_above_events(theirs.source, theirs.timeline());
  std::unordered_map<std::string_view, std::size_t> numbers;
  for (const timeline::Event& event : theirs.timeline().events) numbers.emplace(event.id, numbers.size());
  for (timeline::Edit& edit : merged.edits) {
    auto* added = std::get_if<timeline::AddEvent>(&edit);
    if (!added) continue;
    const auto same = numbers.find(added->event.id);
    if (same != numbers.end()) added->comment = comments[same->second];
  }
}

// In a list in brackets a comment has no place: then the events come without.
std::optional<timeline::EditedText> edit(const Version& ours, timeline::Merge& merged, Diagnostics& refused) {
  if (!ours.read.root) {  // an empty file has no place for an event
    timeline::edit_timeline(ours.source, merged.edits, refused);
    return std::nullopt;
  }
  Diagnostics ignored;
  if (auto edited = timeline::edit_timeline(ours.source, ours.read, merged.edits, ignored)) return edited;
  for (timeline::Edit& edit : merged.edits) {
    if (auto* added = std::get_if<timeline::AddEvent>(&edit)) added->comment.clear();
  }
  return timeline::edit_timeline(ours.source, ours.read, merged.edits, refused);
}

std::vector<std::pair<std::size_t, std::string>> comments_of(const Version& file) {
  std::vector<std::pair<std::size_t, std::string>> out;
  if (!file.read.root) return out;
  for (const SourceSpan& comment : yaml::find_comments(file.source.text, *file.read.root))
    out.emplace_back(comment.begin, std::string(trim(comment.of(file.source.text))));
  return out;
}

// A comment is nobody's field: those of theirs beside other events are not taken, and that is said.
void report_lost_comments(const Version& base, const Version& theirs, const Version& result) {
  std::set<std::string> known;
  for (const Version* file : {&base, &result}) {
    for (auto& [at, comment] : comments_of(*file)) known.insert(std::move(comment));
  }
  for (const auto& [at, comment] : comments_of(theirs)) {
    if (known.contains(comment)) continue;
    report_note(fmt::format("{}:{}: this comment was not taken: {}", theirs.source.name,
                            find_line_column(theirs.source.text, at).line, comment));
  }
}

Version mark_conflicts(Version result, const timeline::Merge& merged) {
  std::string text = timeline::write_conflicts(result.source, result.read, merged.changes);
  if (text == result.source.text) return result;
  result.source.text = std::move(text);
  Diagnostics ignored;
  result.read = timeline::read_whole(result.source, ignored);
  return result;
}

ExitStatus tell(const Options& options, const timeline::Merge& merged, const Version& result) {
  const bool conflicts =
      std::ranges::count(merged.changes, timeline::Change::Kind::conflict, &timeline::Change::kind) > 0;
  const EventLines lines(result.source, result.timeline());
  const std::string& name = result.source.name;
  if (options.format == "json") {
    print(format_json(Json{{"file", name}, {"changes", describe_changes(merged.changes, lines)}}));
  } else {
    const std::string summary = summarise(merged.changes);
    print(fmt::format("{}: {}\n{}", escape_controls(name), summary.empty() ? "nothing to take" : summary,
                      list_changes(merged.changes, lines, OtherSide::person)));
  }
  return conflicts ? ExitStatus::input_has_errors : ExitStatus::done;
}

ExitStatus merge(const Options& options) {
  const std::optional<Version> base = read(options.base);
  const std::optional<Version> ours = read(options.ours);
  const std::optional<Version> theirs = read(options.theirs);
  if (!base || !ours || !theirs) return ExitStatus::cannot;
  timeline::Merge merged = timeline::merge_versions(base->timeline(), theirs->timeline(), ours->timeline());
  take_comments(*theirs, merged);
  Diagnostics refused;
  std::optional<timeline::EditedText> edited = edit(*ours, merged, refused);
  if (!edited) {
    report(refused, ours->source);
    report_error(fmt::format("nothing was merged: {} cannot be changed as it is", options.ours));
    return ExitStatus::cannot;
  }
  const std::string& name = options.output.empty() ? options.ours : options.output;
  const Version result = mark_conflicts({{name, std::move(edited->text)}, std::move(edited->read)}, merged);
  write_file(name, result.source.text);
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
