// JSON as a tree whose strings know their bytes. The only door to the JSON parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/source_span.h"
#include "intake/mapped_text.h"

namespace backstory::intake {

struct JsonNode {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string key;      // decoded; "" where it has none
  SourceSpan span;      // of a string: its bytes inside the quotation marks; else empty, where it begins
  std::size_t end = 0;  // one past the last node below this one
};

struct JsonTree {
  std::string_view source;      // must outlive the tree
  std::vector<JsonNode> nodes;  // in order of the source; nodes[0] is the whole
};

struct JsonFault {
  std::size_t at = 0;   // byte of the source, as near as the parser knows
  std::string message;  // "a string is not closed"
};

// Strict JSON (RFC 8259). Refused beside what is broken: more than 128 levels, or 1,000,000 values.
std::variant<JsonTree, JsonFault> parse_json(std::string_view source);

// A value, or nothing: what is not there has no members, no items and no words.
class JsonView {
 public:
  JsonView() = default;
  explicit JsonView(const JsonTree& tree, std::size_t node = 0) : tree_(&tree), node_(node) {}

  bool is(JsonNode::Kind kind) const { return tree_ != nullptr && node().kind == kind; }
  bool is_object() const { return is(JsonNode::Kind::object); }
  bool is_array() const { return is(JsonNode::Kind::array); }
  bool is_string() const { return is(JsonNode::Kind::string); }
  bool exists() const { return tree_ != nullptr; }

  JsonView find(std::string_view key) const;  // the first member of this name
  std::vector<JsonView> items() const;        // of an array
  std::string_view key() const { return exists() ? std::string_view(node().key) : ""; }
  SourceSpan span() const { return exists() ? node().span : SourceSpan{}; }

  MappedText text() const;    // of a string, escapes decoded
  std::string words() const;  // the same, white space collapsed

 private:
  const JsonNode& node() const { return tree_->nodes[node_]; }

  const JsonTree* tree_ = nullptr;
  std::size_t node_ = 0;
};

}  // namespace backstory::intake
