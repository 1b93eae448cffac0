#include "cli/event_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "calendar/written.h"

namespace backstory::cli {
namespace {

std::string date_words(const std::string& text) {
  const calendar::ParsedDate date = calendar::parse_date(text);
  const auto* value = std::get_if<calendar::Edtf>(&date);
  return value ? calendar::format_date(*value, calendar::DateStyle::ap) : text;
}

}  // namespace

EventLines::EventLines(const SourceText& file) {
  Diagnostics ignored;
  const std::optional<timeline::Timeline> timeline = timeline::read_timeline(file, ignored);
  if (timeline) count(file, *timeline);
}

EventLines::EventLines(const SourceText& file, const timeline::Timeline& timeline) {
  count(file, timeline);
}

void EventLines::count(const SourceText& file, const timeline::Timeline& timeline) {
  std::size_t line = 1;
  auto at = file.text.begin();
  for (const timeline::Event& event : timeline.events) {
    const auto begin = file.text.begin() + static_cast<std::ptrdiff_t>(event.span.begin);
    line += static_cast<std::size_t>(std::count(at, begin, '\n'));
    at = begin;
    lines_.emplace(event.id, line);
  }
}

std::optional<std::size_t> EventLines::find(const std::string& event) const {
  const auto found = lines_.find(event);
  if (found == lines_.end()) return std::nullopt;
  return found->second;
}

std::string event_line(const std::string& date, const std::string& label, std::optional<std::size_t> line) {
  return fmt::format("  {:<9} {}: {}\n", line ? fmt::format("line {}", *line) : "",
                     one_line(date_words(date)), one_line(label));
}

std::string one_line(std::string_view words) {
  return escape_controls(collapse_space(words));
}

std::string shown(std::string_view words) {
  return words.empty() ? "nothing" : one_line(words);
}

}  // namespace backstory::cli
