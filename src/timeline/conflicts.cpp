#include "timeline/conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "yaml/yaml.h"

namespace backstory::timeline {
namespace {

constexpr std::string_view kMark = "# conflict:";

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return line_break == std::string_view::npos ? 0 : line_break + 1;
}

// The first event's line and the like; nothing for one inside brackets, where no comment line can stand.
std::optional<std::size_t> own_line(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  return trim(text.substr(begin, at - begin)) == "-" ? std::optional(begin) : std::nullopt;
}

std::string words_of(const Change& change, const FieldChange& field) {
  if (field.field.empty()) {
    return field.now == "deleted"
               ? std::string("theirs deleted this event")
               : fmt::format("theirs changed \"{}\" ({}), which ours deleted", change.label, change.event);
  }
  return fmt::format("{}: theirs says {}", field.field, field.now.empty() ? "nothing" : field.now);
}

std::string comment_of(const Change& change, std::string_view indent, std::string_view line_break) {
  std::string out;
  for (const FieldChange& field : change.fields)
    out += fmt::format("{}{} {}{}", indent, kMark, escape_controls(collapse_space(words_of(change, field))),
                       line_break);
  return out;
}

std::string_view line_break_of(std::string_view text) {
  const std::size_t first = text.find('\n');
  return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace

std::string write_conflicts(const SourceText& file, const FileReading& read,
                            std::span<const Change> changes) {
  if (!read.root || !read.timeline) return file.text;
  std::unordered_map<std::string_view, std::size_t> begins;
  for (const Event& event : read.timeline->events) begins.emplace(event.id, event.span.begin);
  const std::string_view text = file.text;
  std::multimap<std::size_t, std::string> insertions;
  for (const Change& change : changes) {
    if (change.kind != Change::Kind::conflict) continue;
    const auto event = begins.find(change.event);
    const auto line = event == begins.end() ? std::nullopt : own_line(text, event->second);
    const std::size_t at = line.value_or(line_begin(text, read.root->span.begin));
    const std::string_view indent = text.substr(at, text.find_first_not_of(' ', at) - at);
    insertions.emplace(at, comment_of(change, line ? indent : "", line_break_of(text)));
  }
  std::string out;
  std::size_t copied = 0;
  for (const auto& [at, comment] : insertions) {
    out.append(text.substr(copied, at - copied)).append(comment);
    copied = at;
  }
  return out.append(text.substr(copied));
}

void report_conflicts(const SourceText& file, Diagnostics& diagnostics) {
  if (file.text.find(kMark) == std::string::npos) return;
  Diagnostics ignored;
  const std::optional<yaml::Node> root = yaml::read_yaml(file.text, ignored);
  if (!root) return;
  for (const SourceSpan& comment : yaml::find_comments(file.text, *root)) {
    if (!comment.of(file.text).starts_with(kMark)) continue;
    diagnostics.warning("open-conflict", comment, "a merge left a conflict here",
                        {"decide which value stands, then delete this comment"});
  }
}

std::vector<std::string> comments_above_events(const SourceText& file, const Timeline& timeline) {
  std::vector<std::string> out;
  const std::string_view text = file.text;
  for (const Event& event : timeline.events) {
    std::string comment;
    std::optional<std::size_t> begin = own_line(text, event.span.begin);
    while (begin && *begin > 0) {
      const std::size_t above = line_begin(text, *begin - 1);
      std::string_view line = trim(text.substr(above, *begin - above));
      if (!line.starts_with('#')) break;
      line.remove_prefix(1);
      comment = std::string(trim(line)) + (comment.empty() ? "" : "\n") + comment;
      begin = above;
    }
    out.push_back(std::move(comment));
  }
  return out;
}

}  // namespace backstory::timeline
