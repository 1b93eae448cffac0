// yaml/ takes bytes and gives a tree of nodes, each with the bytes of the input that it came from; it also
// writes new text. It never guesses types (every scalar is a string) and never repairs a file.
//
// Reading is libfyaml's strict event interface. Refused, each with a Diagnostic: text that is not UTF-8
// (UTF-16 is told apart), control characters, more than 16 MB, more than 32 levels, anchors and aliases,
// tags, merge keys, directives other than %YAML, a second document, an empty file, keys that are not plain
// words, duplicate keys (the second's span, and where the first stands).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_span.h"

namespace backstory::yaml {

inline constexpr std::size_t kMaxBytes = std::size_t{16} << 20;
inline constexpr std::size_t kMaxDepth = 32;
inline constexpr std::size_t kMaxNodes = 1'000'000;

enum class Kind { scalar, sequence, mapping };
enum class Style { plain, single_quoted, double_quoted, literal, folded, flow, block };

struct Entry;

struct Node {
  Kind kind = Kind::scalar;
  Style style = Style::plain;
  std::string value;  // scalars: the text, unescaped; "" for an empty value
  // The whole node: a scalar's quotes, a block scalar's `|` and its last line (without its line break)
  // included. An empty value: the place after its key's colon or its item's dash.
  SourceSpan span;
  std::vector<Node> items;     // sequences
  std::vector<Entry> entries;  // mappings, in the order of the file

  bool is_null() const;  // a plain scalar that is empty, ~ or null
  const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  SourceSpan key_span;  // its quotes included
  Node value;
};

// The tree of the one document, or nothing and at least one error. Duplicate keys alone leave a tree (with
// both entries), so that a caller can report what else is wrong: ask `diagnostics.has_errors()` before using
// it.
std::optional<Node> read_yaml(std::string_view text, Diagnostics& diagnostics);

// The bytes of the file that stand for the bytes `part` of a scalar's value; the whole scalar where its text
// is escaped or folded.
SourceSpan find_in_scalar(std::string_view text, const Node& scalar, SourceSpan part);

// Spans of all comments of the text that `root` was read from, `#` included and the line break not, in order.
std::vector<SourceSpan> find_comments(std::string_view text, const Node& root);

}  // namespace backstory::yaml
