#include "yaml/entries.h"

#include <algorithm>
#include <cassert>
#include <optional>

#include "yaml/lines.h"
#include "yaml/places.h"

namespace backstory::yaml {
namespace {

std::string replaced(std::string_view text, SourceSpan span, std::string_view bytes) {
  std::string out(text.substr(0, span.begin));
  out += bytes;
  return out += text.substr(span.end);
}

std::string inserted(std::string_view text, std::size_t at, std::string_view bytes) {
  return replaced(text, {at, at}, bytes);
}

std::size_t rank(const std::vector<std::string_view>& order, std::string_view key) {
  return static_cast<std::size_t>(std::ranges::find(order, key) - order.begin());
}

// The entry that the new key comes after; nothing for the first place.
std::optional<std::size_t> find_predecessor(const Node& mapping, std::string_view key,
                                            const std::vector<std::string_view>& order) {
  const std::size_t own = rank(order, key);
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < mapping.entries.size(); ++i) {
    const std::size_t other = rank(order, mapping.entries[i].key);
    if (other >= own) continue;
    if (!best || other >= rank(order, mapping.entries[*best].key)) best = i;
  }
  return best;
}

// Where an entry begins: before the "? " of those that have one.
std::size_t begin_of(std::string_view text, const Entry& entry) {
  std::size_t at = entry.key_span.begin;
  while (at > 0 && text[at - 1] == ' ') --at;
  return at > 0 && text[at - 1] == '?' ? at - 1 : entry.key_span.begin;
}

std::size_t end_of(const Entry& entry) {
  return std::max(entry.key_span.end, entry.value.span.end);
}

// Sections of the file stand apart where they do so already.
bool stands_apart(std::string_view text, const Node& mapping, std::size_t before) {
  if (before + 1 >= mapping.entries.size()) {
    return before > 0 && stands_apart(text, mapping, before - 1);
  }
  const std::size_t line = line_begin(text, begin_of(text, mapping.entries[before + 1]));
  const std::size_t above = comments_above(text, line, 0, kAnyColumn);
  return above > 0 && is_blank_line(text, line_begin(text, above - 1));
}

std::string insert_block_entry(std::string_view text, const Standing& mapping, std::string_view key,
                               const Value& value, std::optional<std::size_t> after, const Layout& layout) {
  const Node& node = *mapping.node;
  const std::size_t column = column_of(text, node.entries.front().key_span.begin);
  const std::string entry = std::string(key) + ":" + write_after_key(value, column, layout);
  if (!after) {
    return inserted(text, begin_of(text, node.entries.front()),
                    entry + std::string(layout.line_break) + std::string(column, ' '));
  }
  const std::size_t at = next_line(text, end_of(node.entries[*after]));
  const bool is_section = value.kind != Kind::scalar && !value.flow;
  std::string lines =
      mapping.is_root && is_section && stands_apart(text, node, *after) ? std::string(layout.line_break) : "";
  lines += std::string(column, ' ') + entry;
  const bool at_end = at == text.size() && !text.ends_with('\n');
  return inserted(text, at,
                  at_end ? std::string(layout.line_break) + lines : lines + std::string(layout.line_break));
}

std::string insert_flow_entry(std::string_view text, const Node& node, std::string_view key,
                              const Value& value, std::optional<std::size_t> after, const Layout& layout) {
  const std::string entry = std::string(key) + ": " + write_flow(value);
  if (text[node.span.begin] != '{') {  // [key: value], a mapping without braces
    const std::string old(node.span.of(text));
    return replaced(text, node.span, after ? "{" + old + ", " + entry + "}" : "{" + entry + ", " + old + "}");
  }
  if (node.entries.empty()) return inserted(text, node.span.begin + 1, entry);
  if (!after) return inserted(text, begin_of(text, node.entries.front()), entry + ", ");
  const Entry& before = node.entries[*after];
  const std::size_t line = line_begin(text, before.key_span.begin);
  const bool own_line = first_mark(text, line) == before.key_span.begin;
  const std::string start =
      own_line ? "," + std::string(layout.line_break) + std::string(before.key_span.begin - line, ' ')
               : std::string(", ");
  const std::size_t end = end_of(before);
  const bool at_once = comment_beside(text, end) == end && (end >= text.size() || text[end] != ',');
  // Behind a comma there may be a comment on the entry before; then one line must do.
  return inserted(text, end, (own_line && !at_once ? ", " : start) + entry);
}

std::string remove_block_entry(std::string_view text, const Node& node, std::size_t index) {
  const Entry& entry = node.entries[index];
  const std::size_t begin = begin_of(text, entry);
  const std::size_t line = line_begin(text, begin);
  std::size_t end = next_line(text, end_of(entry));
  if (first_mark(text, line) != begin) {  // beside the dash of its item
    while (end < text.size() && is_blank_line(text, end)) end = next_line(text, end);
    return replaced(text, {begin, first_mark(text, end)}, "");
  }
  // The comment lines above a file's first key are the file's.
  const bool first = index == 0;
  const std::size_t floor = first ? line : next_line(text, end_of(node.entries[index - 1]));
  std::size_t above = comments_above(text, line, floor, column_of(text, begin));
  if (end == text.size() && !text.ends_with('\n') && above > 0)
    above = line_end(text, line_begin(text, above - 1));
  return replaced(text, {above, end}, "");
}

std::string remove_flow_entry(std::string_view text, const Node& node, std::size_t index) {
  const Entry& entry = node.entries[index];
  if (index + 1 < node.entries.size()) {
    return replaced(text, {begin_of(text, entry), begin_of(text, node.entries[index + 1])}, "");
  }
  const std::size_t before = end_of(node.entries[index - 1]);
  // A comment behind the comma is of the entry before; the comma then stays.
  const std::string_view between = text.substr(before, begin_of(text, entry) - before);
  const std::size_t comment = between.rfind('#');
  const std::size_t begin = comment == std::string_view::npos ? before : line_end(text, before + comment);
  return replaced(text, {begin, end_of(entry)}, "");
}

}  // namespace

std::string insert_entry(std::string_view text, const Standing& mapping, std::string_view key,
                         const Value& value, const std::vector<std::string_view>& order,
                         const Layout& layout) {
  const std::optional<std::size_t> after = find_predecessor(*mapping.node, key, order);
  if (mapping.node->style == Style::flow) {
    return insert_flow_entry(text, *mapping.node, key, value, after, layout);
  }
  return insert_block_entry(text, mapping, key, value, after, layout);
}

std::string remove_entry(std::string_view text, const Standing& mapping, std::size_t index) {
  assert(mapping.node->entries.size() > 1);
  const bool flow = mapping.node->style == Style::flow;
  return flow ? remove_flow_entry(text, *mapping.node, index)
              : remove_block_entry(text, *mapping.node, index);
}

std::string fill_entry(std::string_view text, const Standing& empty, const Value& value,
                       const Layout& layout) {
  const SourceSpan span = empty.node->span;  // empty, or of a null
  const bool beside_colon = span.begin > 0 && text[span.begin - 1] == ':';
  const std::string space = beside_colon ? " " : "";
  if (empty.in_flow) {
    const bool has_colon = beside_colon || !span.empty();
    return replaced(text, span, (has_colon ? space : ": ") + write_flow(value));
  }
  const std::string bytes = write_after_key(value, empty.column, layout);
  if (bytes.find('\n') == std::string::npos) return replaced(text, span, space + bytes.substr(1));
  // Lines below go behind a comment that stands beside the key.
  const std::string without = span.empty() ? std::string(text) : replaced(text, span, "");
  return inserted(without, line_end(without, span.begin), bytes);
}

}  // namespace backstory::yaml
