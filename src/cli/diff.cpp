#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "calendar/written.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/event_lines.h"
#include "cli/options.h"
#include "timeline/diff.h"

namespace backstory::cli {
namespace {

using timeline::Change;
using timeline::FieldChange;
using Kind = Change::Kind;

constexpr const char* kExamples =
    R"(Lines count in B, of what was removed in A. Events are told by their ids, then
by what they say; their order, comments and quoting count nothing.
Exit status: 0 the same, 1 different, 2 trouble.

Examples:
  backstory diff old.yaml new.yaml
  git show HEAD:story.yaml | backstory diff - story.yaml)";

struct Options {
  std::string before;
  std::string after;
  std::string format = "text";
};

struct Group {
  Kind kind;
  std::string_view name;
};
constexpr std::array kGroups{Group{Kind::added, "added"}, Group{Kind::removed, "removed"},
                             Group{Kind::updated, "changed"}, Group{Kind::moved, "evidence"}};

struct Read {
  SourceText source;
  std::optional<timeline::Timeline> timeline;
};

Read read(const std::string& name) {
  const bool piped = name == "-";
  Read out{{piped ? "<stdin>" : name, piped ? read_standard_input() : read_file(name)}, std::nullopt};
  Diagnostics diagnostics;
  out.timeline = timeline::read_timeline(out.source, diagnostics);
  if (diagnostics.has_errors()) report(diagnostics, out.source);
  return out;
}

bool same_date(const std::string& a, const std::string& b) {
  const calendar::ParsedDate first = calendar::parse_date(a);
  const calendar::ParsedDate second = calendar::parse_date(b);
  const auto* value = std::get_if<calendar::Edtf>(&first);
  const auto* other = std::get_if<calendar::Edtf>(&second);
  return value && other && *value == *other;
}

std::string describe(const FieldChange& field) {
  const std::string was = shown(field.mine);
  const std::string is = shown(field.now);
  if (field.field == "date" && same_date(field.mine, field.now))
    return fmt::format("{}date: was written {}, now {}\n", kBelowEvent, was, is);
  if (field.field == "date") return fmt::format("{}moved from {} to {}\n", kBelowEvent, was, is);
  if (field.mine.empty()) return fmt::format("{}{}: now {}\n", kBelowEvent, field.field, is);
  if (field.now.empty()) return fmt::format("{}{}: was {}, now gone\n", kBelowEvent, field.field, was);
  return fmt::format("{0}{1}: was {2}\n{0}{3:>{4}}now {5}\n", kBelowEvent, field.field, was, "",
                     field.field.size() + 2, is);
}

std::string list(const std::vector<Change>& changes, const Read& before, const Read& after) {
  const EventLines old_lines(before.source);
  const EventLines lines(after.source);
  std::string out;
  for (const Group& group : kGroups) {
    if (std::ranges::count(changes, group.kind, &Change::kind) == 0) continue;
    out += fmt::format("{}:\n", group.name);
    for (const Change& change : changes) {
      if (change.kind != group.kind) continue;
      const auto line = (group.kind == Kind::removed ? old_lines : lines).find(change.event);
      out += change.event.empty() ? "  the head of the file\n" : event_line(change.date, change.label, line);
      if (group.kind == Kind::moved) continue;
      for (const FieldChange& field : change.fields) out += describe(field);
    }
  }
  return out;
}

std::string write_json(const std::vector<Change>& changes, const Read& before, const Read& after) {
  const EventLines old_lines(before.source);
  const EventLines lines(after.source);
  Json out = Json::array();
  for (const Change& change : changes) {
    const auto* group = std::ranges::find(kGroups, change.kind, &Group::kind);
    Json one{{"kind", group->name}, {"event", change.event}};
    if (!change.event.empty()) {
      one["date"] = change.date;
      one["label"] = change.label;
    }
    if (const auto line = (change.kind == Kind::removed ? old_lines : lines).find(change.event))
      one["line"] = *line;
    Json fields = Json::array();
    for (const FieldChange& field : change.fields)
      fields.push_back({{"field", field.field}, {"was", field.mine}, {"now", field.now}});
    if (!fields.empty()) one["fields"] = fields;
    out.push_back(one);
  }
  return format_json(Json{{"before", before.source.name}, {"after", after.source.name}, {"changes", out}});
}

std::string summarise(const std::vector<Change>& changes) {
  std::string out;
  for (const Group& group : kGroups) {
    const auto count = std::ranges::count(changes, group.kind, &Change::kind);
    if (count == 0) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count,
                       group.kind == Kind::moved ? "with other evidence" : group.name);
  }
  return out.empty() ? "the same" : out;
}

ExitStatus diff(const Options& options) {
  const Read before = read(options.before);
  const Read after = read(options.after);
  if (!before.timeline || !after.timeline) {
    const Read& faulty = before.timeline ? after : before;
    report_error(fmt::format("nothing was compared: {} has errors", faulty.source.name));
    return ExitStatus::cannot;
  }
  const std::vector<Change> changes = timeline::diff_timelines(*before.timeline, *after.timeline);
  if (options.format == "json") {
    print(write_json(changes, before, after));
  } else {
    print(fmt::format("{} → {}: {}\n{}", escape_controls(before.source.name),
                      escape_controls(after.source.name), summarise(changes), list(changes, before, after)));
  }
  return changes.empty() ? ExitStatus::done : ExitStatus::input_has_errors;
}

}  // namespace

void add_diff(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("diff", "Say what changed between two timeline files");
  command->add_option("A", options->before, "A timeline file (YAML); - reads standard input")->required();
  command->add_option("B", options->after, "A later one")->required();
  command->add_option("--format", options->format, "text or json")
      ->check(one_of({"text", "json"}))
      ->option_text("FORMAT");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return diff(*options); }; });
}

}  // namespace backstory::cli
