#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "yaml/events.h"
#include "yaml/input_checks.h"
#include "yaml/syntax_faults.h"
#include "yaml/yaml.h"

namespace backstory::yaml {
namespace {

constexpr std::size_t kMaxKeyBytes = 1024;  // YAML 1.2, 7.4.2: longer ones are keys for some readers only

// From `at` over white space, line breaks and comments to `mark`, and past it; `at` itself when something
// else stands there.
std::size_t skip_past(std::string_view text, std::size_t at, char mark) {
  std::size_t place = at;
  while (place < text.size()) {
    const char c = text[place];
    if (c == mark) return place + 1;
    if (c == '#') {
      place = std::min(text.find('\n', place), text.size());
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++place;
    } else {
      break;
    }
  }
  return at;
}

// Of a block scalar libfyaml tells the lines; the node begins at its `|` or `>` and ends with its last line
// of text.
SourceSpan widen_block_scalar(std::string_view text, SourceSpan lines, std::size_t after) {
  const std::size_t indicator = text.find_first_of("|>", after);
  if (indicator == std::string_view::npos || indicator > lines.begin) return lines;
  const std::size_t header_end = std::min(text.find('\n', indicator), text.size());
  const std::size_t keep = text.substr(indicator, header_end - indicator).substr(0, 3).find('+');
  std::size_t end = lines.end;
  const std::string_view trailing = keep == std::string_view::npos ? " \t\r\n" : "\r\n";
  while (end > lines.begin && trailing.find(text[end - 1]) != std::string_view::npos) {
    --end;
    if (keep != std::string_view::npos && text[end] == '\n') break;
  }
  return {indicator, std::max(end, std::min(header_end, lines.begin))};
}

class TreeReader {
 public:
  TreeReader(std::string_view text, Diagnostics& diagnostics)
      : text_(text), events_(text), diagnostics_(diagnostics) {}

  std::optional<Node> read() {
    if (!step()) return stop(events_.fault() ? nullptr : "the file is empty");
    if (!check_directives()) return std::nullopt;
    last_end_ = event_.span ? event_.span->end : 0;
    Node root;
    if (!step() || !read_node(root, 1, '\0')) return stop(nullptr);
    if (!step()) return stop(nullptr);  // the end of the document
    if (step()) {
      // Without a `---` the document's first value says where it begins.
      if (!event_.span) step();
      refuse("second-document", event_.span.value_or(SourceSpan{last_end_, last_end_}),
             "a second document begins here; the file must hold one");
      return std::nullopt;
    }
    if (events_.fault()) return stop(nullptr);
    return root;
  }

 private:
  bool step() {
    std::optional<Event> event = events_.next();
    if (!event) return false;
    event_ = *event;
    return true;
  }

  // Says why there is no tree, unless that was said already.
  std::optional<Node> stop(const char* otherwise) {
    if (events_.fault()) {
      ScannerFault fault = *events_.fault();
      if (!open_brackets_.empty()) fault.open_bracket = open_brackets_.back();
      diagnostics_.add(explain_syntax_fault(fault, text_));
    } else if (otherwise) {
      refuse("empty-file", {text_.size(), text_.size()}, otherwise);
    }
    return std::nullopt;
  }

  bool refuse(std::string code, SourceSpan span, std::string message, std::vector<std::string> hints = {}) {
    diagnostics_.error(std::move(code), span, std::move(message), std::move(hints));
    return false;
  }

  bool check_directives() {
    const std::size_t end = event_.span ? event_.span->begin : 0;
    for (std::size_t line = 0; line < end;) {
      const std::size_t next = std::min(text_.find('\n', line), end);
      const std::string_view words = text_.substr(line, next - line);
      if (words.starts_with('%') && !words.starts_with("%YAML")) {
        return refuse("directive", {line, next}, "the only directive that may stand here is %YAML");
      }
      line = next + 1;
    }
    return true;
  }

  // Anchors, tags and aliases: YAML's machinery for programs, which a person mostly meets by accident.
  bool check_properties() {
    constexpr std::string_view kQuoteIt = "if the text is meant to begin with '{}', put it in quotes";
    const auto hint = [&](char mark) { return std::vector<std::string>{fmt::format(kQuoteIt, mark)}; };
    if (event_.kind == Event::Kind::alias) {
      const SourceSpan name = event_.span.value_or(SourceSpan{last_end_, last_end_});
      return refuse("alias", mark_before(name, '*'), "aliases are not allowed", hint('*'));
    }
    if (event_.anchor)
      return refuse("anchor", mark_before(*event_.anchor, '&'), "anchors are not allowed", hint('&'));
    if (event_.tag) return refuse("tag", *event_.tag, "tags are not allowed", hint('!'));
    return true;
  }

  SourceSpan mark_before(SourceSpan name, char mark) const {
    if (name.begin > 0 && text_[name.begin - 1] == mark) --name.begin;
    return name;
  }

  // Reads the node that the current event begins. `mark` is what stands before it: the dash of an item, the
  // colon of a value.
  bool read_node(Node& node, std::size_t depth, char mark) {
    if (!check_properties()) return false;
    if (++nodes_ > kMaxNodes) {
      return refuse("too-large", {last_end_, last_end_},
                    fmt::format("the file holds more than {} values", kMaxNodes));
    }
    if (event_.kind == Event::Kind::scalar) {
      read_scalar(node, mark);
      return true;
    }
    if (depth > kMaxDepth) {
      return refuse("too-deep", event_.span.value_or(SourceSpan{last_end_, last_end_}),
                    fmt::format("the file is nested more than {} levels deep", kMaxDepth));
    }
    node.style = event_.style;
    const bool bracketed = node.style == Style::flow && event_.span;
    if (bracketed) open_brackets_.push_back(event_.span->begin);
    const bool read =
        event_.kind == Event::Kind::mapping_start ? read_mapping(node, depth) : read_sequence(node, depth);
    if (bracketed && read) open_brackets_.pop_back();
    return read;
  }

  void read_scalar(Node& node, char mark) {
    node.kind = Kind::scalar;
    node.style = event_.style;
    node.value = std::string(event_.value);
    if (!event_.span) {
      const std::size_t place = mark == '\0' ? last_end_ : skip_past(text_, last_end_, mark);
      node.span = {place, place};
    } else if (node.style == Style::single_quoted || node.style == Style::double_quoted) {
      node.span = {event_.span->begin - 1, event_.span->end + 1};
    } else if (node.style == Style::literal || node.style == Style::folded) {
      node.span = widen_block_scalar(text_, *event_.span, last_end_);
    } else {
      node.span = *event_.span;
    }
    last_end_ = node.span.end;
  }

  bool read_sequence(Node& node, std::size_t depth) {
    node.kind = Kind::sequence;
    node.span = event_.span.value_or(SourceSpan{last_end_, last_end_});
    last_end_ = node.style == Style::flow ? node.span.end : node.span.begin;
    while (step() && event_.kind != Event::Kind::sequence_end) {
      if (!read_node(node.items.emplace_back(), depth + 1, node.style == Style::flow ? ',' : '-'))
        return false;
    }
    if (events_.fault()) return false;
    end_collection(node);
    return true;
  }

  bool read_mapping(Node& node, std::size_t depth) {
    node.kind = Kind::mapping;
    const SourceSpan start = event_.span.value_or(SourceSpan{last_end_, last_end_});
    if (node.style == Style::flow) last_end_ = start.end;
    while (step() && event_.kind != Event::Kind::mapping_end) {
      if (!read_entry(node.entries.emplace_back(), depth)) return false;
    }
    if (events_.fault()) return false;
    const bool has_brace = node.style == Style::flow && text_.substr(start.begin).starts_with('{');
    node.span.begin = has_brace || node.entries.empty() ? start.begin : node.entries.front().key_span.begin;
    end_collection(node);
    check_duplicates(node);
    return true;
  }

  bool read_entry(Entry& entry, std::size_t depth) {
    Node key;
    if (!check_properties()) return false;
    if (event_.kind != Event::Kind::scalar) {
      return refuse("bad-key", event_.span.value_or(SourceSpan{last_end_, last_end_}),
                    "a list or mapping cannot be a key", {"if this is text, put it in quotes"});
    }
    read_scalar(key, '?');
    if (key.span.empty()) return refuse("bad-key", key.span, "a key is missing before the colon");
    if (key.value == "<<" && key.style == Style::plain) {
      return refuse("merge-key", key.span, "merge keys are not allowed", {"write the keys out"});
    }
    if (key.span.size() > kMaxKeyBytes) {
      return refuse("bad-key", key.span, fmt::format("a key may have {} characters at most", kMaxKeyBytes));
    }
    entry.key = std::move(key.value);
    entry.key_span = key.span;
    return step() && read_node(entry.value, depth + 1, ':');
  }

  // A block collection has no end of its own (libfyaml's is where the next thing begins): it ends with its
  // last part.
  void end_collection(Node& node) {
    const bool bracketed = node.style == Style::flow && event_.span && !event_.span->empty();
    node.span.end = bracketed ? event_.span->end : std::max(last_end_, node.span.begin);
    last_end_ = node.span.end;
  }

  void check_duplicates(const Node& mapping) {
    std::vector<const Entry*> sorted;
    sorted.reserve(mapping.entries.size());
    for (const Entry& entry : mapping.entries) sorted.push_back(&entry);
    std::ranges::stable_sort(sorted, {}, [](const Entry* entry) -> const std::string& { return entry->key; });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (sorted[i]->key != sorted[i - 1]->key) continue;
      const std::size_t line = find_line_column(text_, sorted[i - 1]->key_span.begin).line;
      refuse("duplicate-key", sorted[i]->key_span,
             fmt::format("the key '{}' stands here a second time", sorted[i]->key),
             {fmt::format("the other one is on line {}; keep one of them", line)});
    }
  }

  std::string_view text_;
  EventReader events_;
  Diagnostics& diagnostics_;
  Event event_;
  std::size_t last_end_ = 0;  // where the last node that was read ends
  std::size_t nodes_ = 0;
  std::vector<std::size_t> open_brackets_;
};

}  // namespace

bool Node::is_null() const {
  if (kind != Kind::scalar || style != Style::plain) return false;
  return value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL";
}

const Entry* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

std::optional<Node> read_yaml(std::string_view text, Diagnostics& diagnostics) {
  if (!check_input(text, diagnostics)) return std::nullopt;
  return TreeReader(text, diagnostics).read();
}

SourceSpan find_in_scalar(std::string_view text, const Node& scalar, SourceSpan part) {
  const bool quoted = scalar.style == Style::single_quoted || scalar.style == Style::double_quoted;
  const std::size_t begin = scalar.span.begin + (quoted ? 1 : 0);
  if (text.substr(begin, scalar.value.size()) != scalar.value || part.end > scalar.value.size())
    return scalar.span;
  return {begin + part.begin, begin + part.end};
}

}  // namespace backstory::yaml
