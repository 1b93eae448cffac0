#include "cli/merge_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "cli/console.h"
#include "cli/event_lines.h"

namespace backstory::cli {
namespace {

using timeline::Change;
using timeline::FieldChange;
using Kind = Change::Kind;

struct Group {
  Kind kind;
  std::string_view name;     // in JSON
  std::string_view counted;  // "2 updated"
  std::string_view title;    // above the events
  std::string_view title_between_people = {};
};

constexpr std::array kGroups{
    Group{Kind::conflict, "conflict", "", "conflicts, the file stays as it is",
          "conflicts, ours stays as it is"},
    Group{Kind::added, "added", "added", "added"},
    Group{Kind::returned, "returned", "in the article again", "in the article again"},
    Group{Kind::updated, "updated", "updated", "updated"},
    Group{Kind::removed, "removed", "removed", "removed"},
    Group{Kind::own, "own", "told by the article too", "yours, now told by the article too"},
    Group{Kind::kept, "kept", "kept", "kept as it is in the file, the article says otherwise"},
    Group{Kind::locked, "locked", "locked", "locked, so not changed"},
    Group{Kind::gone, "gone", "no longer in the article", "no longer in the article, kept"},
    Group{Kind::deleted, "deleted", "still deleted", "still deleted, though the article changed it"},
    Group{Kind::tracks, "tracks", "", "tracks that the extraction proposes, not taken"},
    Group{Kind::moved, "moved", "moved or measured anew", ""},
};

constexpr std::size_t kMaxWidth = 100;

const Group& group_of(Kind kind) {
  return *std::ranges::find(kGroups, kind, &Group::kind);
}

// Two values below each other where a line would not hold both.
std::string two_values(std::string_view name, std::string_view was, std::string_view is) {
  const std::string line = fmt::format("{}{}: {} → {}\n", kBelowEvent, name, was, is);
  if (display_width(line) <= kMaxWidth) return line;
  return fmt::format("{0}{1} was: {2}\n{0}{3:>{4}} now: {5}\n", kBelowEvent, name, was, "", name.size(), is);
}

std::string conflict_lines(const FieldChange& field) {
  if (field.field.empty())
    return fmt::format("{}{} in ours, {} in theirs\n", kBelowEvent, field.mine, field.now);
  std::string out = fmt::format("{}{}: {}\n", kBelowEvent, field.field, shown(field.mine));
  const std::string indent(kBelowEvent.size() + field.field.size() + 2, ' ');
  if (!field.base.empty()) out += fmt::format("{}was: {}\n", indent, shown(field.base));
  return out + fmt::format("{}now: {}\n", indent, shown(field.now));
}

std::string versus_article(const FieldChange& field) {
  return fmt::format("{0}{1}: {2}\n{0}{3:>{4}}in the article: {5}\n", kBelowEvent, field.field,
                     shown(field.base), "", field.field.size() + 2, shown(field.now));
}

std::string field_lines(const Change& change, const FieldChange& field) {
  if (change.kind == Kind::conflict) return conflict_lines(field);
  if (change.kind == Kind::kept || change.kind == Kind::own) return versus_article(field);
  const bool from_file = change.kind == Kind::updated || change.kind == Kind::locked;
  return two_values(field.field, shown(from_file ? field.mine : field.base), shown(field.now));
}

std::string title_line(const Change& change, const EventLines& lines) {
  if (change.kind == Kind::tracks) return fmt::format("  {}\n", one_line(change.label));
  if (change.event.empty()) return "  the head of the file\n";
  return event_line(change.date, change.label, lines.find(change.event));
}

std::string note_lines(const Change& change, const EventLines& lines) {
  std::string out;
  if (!change.other.empty()) {
    const auto line = lines.find(change.other);
    const std::string name = line ? fmt::format("{}, line {}", change.other, *line) : change.other;
    const bool gone = change.kind == Kind::gone;
    out += fmt::format("{}{} {}\n", kBelowEvent, gone ? "its passage is now told by" : "in the passage of",
                       name);
  }
  for (const std::string& note : change.notes) out += fmt::format("{}{}\n", kBelowEvent, one_line(note));
  return out;
}

std::size_t count_kind(std::span<const Change> changes, Kind kind) {
  // That the digest of the text changed is no news beside what it changed.
  return static_cast<std::size_t>(std::ranges::count_if(changes, [kind](const Change& change) {
    return change.kind == kind && !(kind == Kind::moved && change.event.empty());
  }));
}

}  // namespace

std::string summarise(std::span<const Change> changes) {
  std::string out;
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
  for (const Group& group : kGroups) {
    const std::size_t count = count_kind(changes, group.kind);
    if (count == 0) continue;
    if (group.kind == Kind::conflict) add(count_words(count, "conflict"));
    if (!group.counted.empty()) add(fmt::format("{} {}", count, group.counted));
  }
  return out;
}

std::string list_changes(std::span<const Change> changes, const EventLines& lines, OtherSide other) {
  std::string out;
  for (const Group& group : kGroups) {
    if (group.title.empty() || count_kind(changes, group.kind) == 0) continue;
    const bool people = other == OtherSide::person && !group.title_between_people.empty();
    out += fmt::format("{}:\n", people ? group.title_between_people : group.title);
    for (const Change& change : changes) {
      if (change.kind != group.kind) continue;
      out += title_line(change, lines);
      for (const FieldChange& field : change.fields) out += field_lines(change, field);
      out += note_lines(change, lines);
    }
  }
  return out;
}

Json describe_changes(std::span<const Change> changes, const EventLines& lines) {
  Json out = Json::array();
  for (const Change& change : changes) {
    Json one{{"kind", group_of(change.kind).name}, {"event", change.event}};
    if (!change.event.empty()) one["date"] = change.date;
    if (!change.label.empty()) one["label"] = change.label;
    if (const auto line = lines.find(change.event)) one["line"] = *line;
    Json fields = Json::array();
    for (const FieldChange& field : change.fields) {
      fields.push_back(
          {{"field", field.field}, {"was", field.base}, {"now", field.now}, {"file", field.mine}});
    }
    if (!fields.empty()) one["fields"] = fields;
    if (!change.other.empty()) one["other"] = change.other;
    if (!change.notes.empty()) one["notes"] = change.notes;
    out.push_back(one);
  }
  return out;
}

}  // namespace backstory::cli
