#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "yaml/events.h"
#include "yaml/input_checks.h"
#include "yaml/places.h"
#include "yaml/refusals.h"
#include "yaml/scalars.h"
#include "yaml/syntax_faults.h"
#include "yaml/yaml.h"

namespace backstory::yaml {
namespace {

class TreeReader {
 public:
  TreeReader(std::string_view text, Diagnostics& diagnostics)
      : text_(text), events_(text), diagnostics_(diagnostics) {}

  std::optional<Node> read() {
    if (!step()) return stop(events_.fault() ? "" : "the file is empty");
    if (!check_directives(text_, span_or_here().begin, diagnostics_)) return std::nullopt;
    last_end_ = span_or_here().end;
    Node root;
    if (!step() || !read_node(root, {})) return stop();
    if (!step()) return stop();  // the end of the document
    if (step()) {
      // Without a `---` the document's first value says where it begins.
      if (!event_.span) step();
      return refuse("second-document", span_or_here(),
                    "a second document begins here; the file must hold one");
    }
    if (events_.fault()) return stop();
    return root;
  }

 private:
  // Where a node stands.
  struct Place {
    std::size_t depth = 1;
    std::size_t least_indent = 0;  // of the lines of a block scalar
    char mark = '\0';              // what stands before it: the dash of an item, the colon of a value
  };

  bool step() {
    std::optional<Event> event = events_.next();
    if (!event) return false;
    event_ = *event;
    return true;
  }

  SourceSpan span_or_here() const { return event_.span.value_or(SourceSpan{last_end_, last_end_}); }

  std::nullopt_t refuse(std::string code, SourceSpan span, std::string message,
                        std::vector<std::string> hints = {}) {
    diagnostics_.error(std::move(code), span, std::move(message), std::move(hints));
    return std::nullopt;
  }

  // Says why there is no tree, unless that was said already.
  std::optional<Node> stop(std::string otherwise = "") {
    if (events_.fault()) {
      ScannerFault fault = *events_.fault();
      if (!open_brackets_.empty()) fault.open_bracket = open_brackets_.back();
      diagnostics_.add(explain_syntax_fault(fault, text_));
    } else if (!otherwise.empty()) {
      refuse("empty-file", {text_.size(), text_.size()}, std::move(otherwise));
    }
    return std::nullopt;
  }

  // Reads the node that the current event begins. False when the reading cannot go on.
  bool read_node(Node& node, const Place& place) {
    if (!check_properties(event_, text_, diagnostics_)) return false;
    if (++nodes_ > kMaxNodes) {
      refuse("too-large", span_or_here(), fmt::format("the file holds more than {} values", kMaxNodes));
      return false;
    }
    if (event_.kind == Event::Kind::scalar) return read_scalar(node, place);
    if (place.depth > kMaxDepth) {
      refuse("too-deep", span_or_here(),
             fmt::format("the file is nested more than {} levels deep", kMaxDepth));
      return false;
    }
    node.style = event_.style;
    const bool is_mapping = event_.kind == Event::Kind::mapping_start;
    const bool may_stand_below = node.style == Style::block && place.mark == ':' && !is_mapping;
    const std::size_t least_indent = may_stand_below ? place.least_indent - 1 : place.least_indent;
    if (!check_indentation(span_or_here().begin, least_indent)) return false;
    if (node.style == Style::flow) open_brackets_.push_back(span_or_here().begin);
    if (!(is_mapping ? read_mapping(node, place.depth) : read_sequence(node, place.depth))) return false;
    if (node.style == Style::flow) open_brackets_.pop_back();
    return true;
  }

  bool read_scalar(Node& node, const Place& place) {
    node.kind = Kind::scalar;
    node.style = event_.style;
    if (!event_.span) {
      const std::size_t at = place.mark == '\0' ? last_end_ : skip_past(text_, last_end_, place.mark);
      node.span = {at, at};
      last_end_ = at;
      return true;
    }
    const SourceSpan words = *event_.span;
    std::optional<std::string> value;
    node.span = words;
    switch (node.style) {
      case Style::single_quoted:
        node.span = {words.begin - 1, words.end + 1};
        value = decode_single_quoted(words.of(text_));
        break;
      case Style::double_quoted:
        node.span = {words.begin - 1, words.end + 1};
        value = decode_double_quoted(words.of(text_));
        break;
      case Style::literal:
      case Style::folded:
        node.span = widen_block(text_, words, last_end_);
        value = decode_block(node.span.of(text_), place.least_indent);
        node.span = trim_block(text_, node.span);
        break;
      default:
        value = decode_plain(words.of(text_));
    }
    last_end_ = node.span.end;
    if (!value) return refuse_scalar(node);
    node.value = std::move(*value);
    return check_indentation(node.span.begin, place.least_indent);
  }

  bool refuse_scalar(const Node& node) {
    if (node.style == Style::double_quoted) {
      refuse("bad-escape", node.span, "an escape in this text is no character",
             {"write the character itself"});
    } else {
      refuse("bad-indentation", {node.span.begin, node.span.begin + 1},
             "the lines of this text must be indented deeper than its key",
             {"an empty text is written \"\""});
    }
    return false;
  }

  // libfyaml takes a value on a line of its own even where it stands no deeper than its key or dash. The
  // items of a list may stand below their key.
  bool check_indentation(std::size_t begin, std::size_t least_indent) {
    if (!open_brackets_.empty() || column_of(text_, begin) >= least_indent) return true;
    refuse("bad-indentation", {begin, begin}, "this must be indented deeper than what it belongs to");
    return false;
  }

  // Inside brackets indentation says nothing.
  std::size_t indent_below(SourceSpan start) const {
    return open_brackets_.empty() ? column_of(text_, start.begin) + 1 : 0;
  }

  bool read_sequence(Node& node, std::size_t depth) {
    node.kind = Kind::sequence;
    node.span = span_or_here();
    last_end_ = node.style == Style::flow ? node.span.end : node.span.begin;
    const Place item{depth + 1, indent_below(node.span), node.style == Style::flow ? ',' : '-'};
    while (step() && event_.kind != Event::Kind::sequence_end) {
      if (!read_node(node.items.emplace_back(), item)) return false;
    }
    if (events_.fault()) return false;
    end_collection(node);
    return true;
  }

  bool read_mapping(Node& node, std::size_t depth) {
    node.kind = Kind::mapping;
    const SourceSpan start = span_or_here();
    if (node.style == Style::flow) last_end_ = start.end;
    const Place value{depth + 1, indent_below(start), ':'};
    while (step() && event_.kind != Event::Kind::mapping_end) {
      if (!read_entry(node.entries.emplace_back(), value)) return false;
    }
    if (events_.fault()) return false;
    const bool has_brace = node.style == Style::flow && text_.substr(start.begin).starts_with('{');
    node.span.begin = has_brace || node.entries.empty() ? start.begin : node.entries.front().key_span.begin;
    end_collection(node);
    check_duplicates(node, text_, diagnostics_);
    return true;
  }

  bool read_entry(Entry& entry, const Place& value) {
    Node key;
    if (!check_properties(event_, text_, diagnostics_)) return false;
    if (event_.kind != Event::Kind::scalar) {
      refuse("bad-key", span_or_here(), "a list or mapping cannot be a key",
             {"if this is text, put it in quotes"});
      return false;
    }
    if (!read_scalar(key, {value.depth, 0, '?'}) || !check_key(key, diagnostics_)) return false;
    entry.key = std::move(key.value);
    entry.key_span = key.span;
    return step() && read_node(entry.value, value);
  }

  // A block collection has no end of its own (libfyaml's is where the next thing begins): it ends with its
  // last part.
  void end_collection(Node& node) {
    const bool bracketed = node.style == Style::flow && event_.span && !event_.span->empty();
    node.span.end = bracketed ? event_.span->end : std::max(last_end_, node.span.begin);
    last_end_ = node.span.end;
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

std::optional<Node> read_yaml(std::string_view text, Diagnostics& diagnostics) {
  if (!check_input(text, diagnostics)) return std::nullopt;
  return TreeReader(text, diagnostics).read();
}

}  // namespace backstory::yaml
