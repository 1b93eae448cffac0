// yaml/ takes bytes and gives a tree of nodes, each with the bytes of the input that it came from; it also writes new
// text. It never guesses types (every scalar is a string) and never repairs a file.
//
// Reading is libfyaml's strict event interface. Refused, each with a Diagnostic: text that is not UTF-8 (UTF-16 is told
// apart), control characters, more than 16 MB, more than 32 levels, anchors and aliases, tags, merge keys, directives
// other than %YAML, a second document, an empty file, duplicate keys (the second's span, and where the first stands).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_span.h"

namespace backstory::yaml {

enum class Kind { scalar, sequence, mapping };
enum class Style { plain, single_quoted, double_quoted, literal, folded, flow, block };

struct Entry;

struct Node {
  Kind kind = Kind::scalar;
  Style style = Style::plain;
  std::string value;            // scalars: the text, unescaped; "" for an empty value
  SourceSpan span;              // the whole node; a scalar's quotes included; an empty value: the place after its key's colon
  std::vector<Node> items;      // sequences
  std::vector<Entry> entries;   // mappings, in the order of the file

  bool is_null() const;         // a plain scalar that is empty, ~ or null
  const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  SourceSpan key_span;
  Node value;
};

// The tree of the one document, or nothing and at least one error.
std::optional<Node> read_yaml(std::string_view text, Diagnostics& diagnostics);

// A comment that begins in the middle of what looks like a value ("label: Agents #1 and #2" ends at " #"): for checks
// that warn about it. Spans of all comments, `#` included, in order.
std::vector<SourceSpan> find_comments(std::string_view text);

}  // namespace backstory::yaml
