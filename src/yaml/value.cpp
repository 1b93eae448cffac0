#include "yaml/value.h"

#include <algorithm>

#include "yaml/places.h"

namespace backstory::yaml {
namespace {

std::string_view trim_breaks(std::string_view words) {
  while (words.ends_with('\n')) words.remove_suffix(1);
  return words;
}

std::string_view words_of(const Node& scalar) {
  const bool block = scalar.style == Style::literal || scalar.style == Style::folded;
  return block ? trim_breaks(scalar.value) : std::string_view(scalar.value);
}

std::ptrdiff_t count_said(const Node& mapping) {
  return std::ranges::count_if(mapping.entries, [](const Entry& entry) { return !entry.value.is_null(); });
}

bool says_entries(const Node& node, const Value& value) {
  if (count_said(node) != std::ssize(value.entries)) return false;
  return std::ranges::all_of(value.entries, [&](const auto& wanted) {
    const Entry* entry = node.find(wanted.key);
    return entry && says(entry->value, wanted.value);
  });
}

// The first place where one key stands below another tells the file's own step.
class LayoutFinder {
 public:
  explicit LayoutFinder(std::string_view text) : text_(text) {}

  Layout find(const Node& root) {
    if (text_.find("\r\n") != std::string_view::npos) layout_.line_break = "\r\n";
    visit(root);
    return layout_;
  }

 private:
  void visit(const Node& node) {
    if (node.style != Style::block || (has_indent_ && has_dash_)) return;
    for (const Entry& entry : node.entries) {
      if (entry.value.style == Style::block) measure(entry);
      visit(entry.value);
    }
    for (const Node& item : node.items) visit(item);
  }

  void measure(const Entry& entry) {
    const std::size_t key = column_of(text_, entry.key_span.begin);
    const std::size_t below = column_of(text_, entry.value.span.begin);
    if (below < key) return;
    if (entry.value.kind == Kind::sequence && !has_dash_) {
      layout_.dash = below - key;
      has_dash_ = true;
    } else if (entry.value.kind == Kind::mapping && !has_indent_ && below > key) {
      layout_.indent = below - key;
      has_indent_ = true;
    }
  }

  std::string_view text_;
  Layout layout_;
  bool has_indent_ = false;
  bool has_dash_ = false;
};

std::string write_entries(const Value& value, std::size_t column, const Layout& layout) {
  std::string out;
  for (const auto& [key, below] : value.entries) {
    if (!out.empty()) out += std::string(layout.line_break) + std::string(column, ' ');
    out += key + ":" + write_after_key(below, column, layout);
  }
  return out;
}

bool is_inline(const Value& value) {
  return value.kind == Kind::scalar || value.flow ||
         (value.kind == Kind::sequence ? value.items.empty() : value.entries.empty());
}

}  // namespace

Value words_value(std::string_view words) {
  Value value;
  value.text = words;
  return value;
}

Value plain_value(std::string_view word) {
  Value value = words_value(word);
  value.is_words = false;
  return value;
}

bool says(const Node& node, const Value& value) {
  if (node.kind != value.kind) {
    if (node.kind == Kind::sequence) return node.items.size() == 1 && says(node.items.front(), value);
    return value.kind == Kind::sequence && value.items.size() == 1 && says(node, value.items.front());
  }
  switch (value.kind) {
    case Kind::scalar:
      return !node.is_null() && words_of(node) == value.text;
    case Kind::sequence:
      return std::ranges::equal(node.items, value.items, says);
    case Kind::mapping:
      return says_entries(node, value);
  }
  return false;
}

bool says_the_same(const Node& a, const Node& b) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case Kind::scalar:
      return a.is_null() == b.is_null() && words_of(a) == words_of(b);
    case Kind::sequence:
      return std::ranges::equal(a.items, b.items, says_the_same);
    case Kind::mapping:
      return std::ranges::equal(a.entries, b.entries, [](const Entry& one, const Entry& other) {
        return one.key == other.key && says_the_same(one.value, other.value);
      });
  }
  return false;
}

Layout find_layout(std::string_view text, const Node& root) {
  return LayoutFinder(text).find(root);
}

std::string write_flow(const Value& value) {
  if (value.kind == Kind::scalar) return write_scalar(value, Context::flow);
  std::string out;
  for (const Value& item : value.items) out += (out.empty() ? "" : ", ") + write_flow(item);
  for (const auto& [key, below] : value.entries) {
    out += (out.empty() ? "" : ", ") + key + ": " + write_flow(below);
  }
  return value.kind == Kind::sequence ? "[" + out + "]" : "{" + out + "}";
}

std::string write_item(const Value& value, std::size_t column, const Layout& layout) {
  if (value.kind == Kind::scalar) return write_scalar(value, Context::block);
  // A list in a list stays on one line: nothing in a timeline asks for more.
  if (is_inline(value) || value.kind == Kind::sequence) return write_flow(value);
  return write_entries(value, column, layout);
}

std::string write_after_key(const Value& value, std::size_t column, const Layout& layout) {
  if (value.kind == Kind::scalar) return " " + write_scalar(value, Context::block);
  if (is_inline(value)) return " " + write_flow(value);
  const bool is_list = value.kind == Kind::sequence;
  const std::size_t below = column + (is_list ? layout.dash : layout.indent);
  const std::string start = std::string(layout.line_break) + std::string(below, ' ');
  if (!is_list) return start + write_entries(value, below, layout);
  std::string out;
  for (const Value& item : value.items) out += start + "- " + write_item(item, below + 2, layout);
  return out;
}

}  // namespace backstory::yaml
