#include "cli/timeline_output.h"

#include <fmt/format.h>

#include <system_error>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/console.h"
#include "cli/merge_list.h"
#include "cli/options.h"
#include "cli/output_file.h"
#include "timeline/base_file.h"
#include "timeline/merge.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

// Devices and pipes keep nothing to merge with.
bool keeps_text(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return !fs::exists(status) || fs::is_regular_file(status);
}

std::string describe_new(const fs::path& file, const std::string& summary, std::size_t events, bool dry_run) {
  return format_json(Json{{"file", file.string()},
                          {"written", !dry_run},
                          {"summary", summary},
                          {"events", events},
                          {"changes", Json::array()}});
}

void write_over(const fs::path& file, const std::string& read, const std::string& text) {
  if (replace_file(file, read, text)) return;
  fail("{} was saved by somebody else meanwhile; nothing was written, run it again", file.string());
}

TimelineOutput write_new(const fs::path& file, const timeline::Timeline& now, const OutputRules& rules) {
  TimelineOutput out;
  out.events = now.events.size();
  if (!rules.dry_run) {
    const TimelineWrite outcome = write_timeline_file(file, timeline::write_timeline(now), rules.force);
    if (outcome == TimelineWrite::unchanged) out.summary = "unchanged";
    if (keeps_text(file)) timeline::write_base_file(file, now);
  } else {
    out.summary = "would be new";
  }
  if (rules.json) out.list = describe_new(file, out.summary, out.events, rules.dry_run);
  return out;
}

void tell_missing_base(const fs::path& file, const std::string& reason) {
  const std::string base = timeline::base_path(file).string();
  const std::string why = reason.empty() ? fmt::format("there is no {}", base)
                                         : fmt::format("{} cannot be read ({})", base, reason);
  report_note(fmt::format(
      "{}, so nothing tells your edits from what was extracted before: {} wins wherever it differs, and what "
      "you deleted comes again",
      why, file.string()));
}

timeline::Merge merge(const fs::path& file, const timeline::Timeline& now, const timeline::Timeline& mine,
                      bool& has_base) {
  const timeline::BaseFile base = timeline::read_base_file(file);
  has_base = base.timeline.has_value();
  if (has_base) return timeline::merge_extraction(*base.timeline, now, mine);
  tell_missing_base(file, base.reason);
  return timeline::merge_extraction(now, mine);
}

std::string summary_of(const timeline::Merge& merged, bool dry_run) {
  std::string words = summarise(merged.changes);
  if (merged.edits.empty() && words.empty()) return "unchanged";
  if (words.empty()) words = "only the digest of the text changed";
  return dry_run ? "would be " + words : words;
}

std::string describe(const std::string& name, const EventLines& lines, const timeline::Merge& merged,
                     const TimelineOutput& out, bool dry_run, bool has_base) {
  return format_json(Json{{"file", name},
                          {"written", !dry_run},
                          {"summary", out.summary},
                          {"events", out.events},
                          {"base", has_base},
                          {"changes", describe_changes(merged.changes, lines)}});
}

TimelineOutput merge_into(const fs::path& file, const timeline::Timeline& now, const OutputRules& rules) {
  TimelineOutput out;
  const SourceText source{file.string(), read_file(file)};
  Diagnostics diagnostics;
  const timeline::FileReading read = timeline::read_whole(source, diagnostics);
  const std::optional<timeline::Timeline>& mine = read.timeline;
  report(diagnostics, source);
  bool has_base = false;
  std::optional<timeline::EditedText> edited;
  timeline::Merge merged;
  if (mine) {
    merged = merge(file, now, *mine, has_base);
    Diagnostics refused;
    edited = timeline::edit_timeline(source, read, merged.edits, refused);
    report(refused, source);
  }
  if (!edited) {
    report_error(mine ? fmt::format("nothing was written: {} cannot be changed as it is", source.name)
                      : fmt::format("nothing was written: {} has {}", source.name, count_words(diagnostics)));
    out.status = ExitStatus::input_has_errors;
    return out;
  }
  if (!rules.dry_run) {
    if (edited->text != source.text) write_over(file, source.text, edited->text);
    timeline::write_base_file(file, merged.base);
  }
  const SourceText result{source.name, edited->text};
  const EventLines lines =
      rules.dry_run ? EventLines(source, *mine) : EventLines(result, *edited->read.timeline);
  out.events = edited->read.timeline->events.size();
  out.summary = summary_of(merged, rules.dry_run);
  out.list = rules.json ? describe(source.name, lines, merged, out, rules.dry_run, has_base)
                        : list_changes(merged.changes, lines, OtherSide::article);
  return out;
}

}  // namespace

void add_merge_options(CLI::App& command, OutputRules& rules) {
  command.add_flag("--dry-run", rules.dry_run, "Only list what would be done to a timeline file that exists");
  command
      .add_option_function<std::string>(
          "--report", [&rules](const std::string& form) { rules.json = form == "json"; },
          "text or json: the form of that list")
      ->check(one_of({"text", "json"}))
      ->option_text("FORM");
}

TimelineOutput put_timeline(const fs::path& file, const timeline::Timeline& now, const OutputRules& rules) {
  std::error_code error;
  const bool merges = fs::is_regular_file(file, error) && !rules.force;
  return merges ? merge_into(file, now, rules) : write_new(file, now, rules);
}

}  // namespace backstory::cli
