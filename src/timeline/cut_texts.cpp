#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "timeline/checks.h"
#include "timeline/keys.h"

namespace backstory::timeline {
namespace {

struct Value {
  std::string_view key;
  const yaml::Node* scalar = nullptr;
};

// Only texts: behind a date or a number a comment is what it looks like.
void collect_plain(const Key& key, const yaml::Node& node, std::vector<Value>& out);

void collect_plain(const Section& section, const yaml::Node& node, std::vector<Value>& out) {
  for (const yaml::Entry& entry : node.entries) {
    if (const Key* key = find_key(section, entry.key)) collect_plain(*key, entry.value, out);
  }
}

void collect_plain(const Key& key, const yaml::Node& node, std::vector<Value>& out) {
  const bool is_plain = node.kind == yaml::Kind::scalar && node.style == yaml::Style::plain;
  if (is_plain && key.kind == Kind::text) out.push_back({key.name, &node});
  for (const yaml::Node& item : node.items) collect_plain(key, item, out);
  if (key.section) collect_plain(*key.section, node, out);
}

// "#1", "#MeToo": a comment that somebody meant has a space behind its '#', or is a line of hashes.
bool looks_like_text(std::string_view comment) {
  return comment.size() > 1 && std::string_view(" \t#!-=").find(comment[1]) == std::string_view::npos;
}

std::string mended(const Value& value, std::string_view comment) {
  const std::string text =
      value.scalar->value + (value.scalar->value.empty() ? "" : " ") + std::string(comment);
  const bool has_double = text.find_first_of("\"\\") != std::string::npos;
  if (has_double && text.find('\'') != std::string::npos) return "put the whole text in quotes";
  const char quote = has_double ? '\'' : '"';
  return fmt::format("write {}: {}{}{}", value.key, quote, text, quote);
}

}  // namespace

void check_cut_texts(const yaml::Node& root, Reading& reading) {
  const std::string_view text = reading.file().text;
  if (text.find('#') == std::string_view::npos) return;
  std::vector<Value> values;
  collect_plain(file_section(), root, values);
  for (const SourceSpan comment : yaml::find_comments(text, root)) {
    const std::string_view words = comment.of(text);
    if (!looks_like_text(words)) continue;
    const auto after = std::ranges::upper_bound(values, comment.begin, {},
                                                [](const Value& value) { return value.scalar->span.end; });
    if (after == values.begin()) continue;
    const Value& value = *(after - 1);
    const std::size_t end = value.scalar->span.end;
    if (text.substr(end, comment.begin - end).find_first_not_of(" \t") != std::string_view::npos) continue;
    reading.warning(
        "cut-text", comment,
        fmt::format("the text of '{}' ends before this: '#' after a space begins a comment", value.key),
        {mended(value, words)});
  }
}

}  // namespace backstory::timeline
