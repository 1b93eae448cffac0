// XML as a tree whose text knows its bytes. The only door to the XML parser, which reads no document type
// and expands no entity but the five of XML and numbers; those of HTML are decoded too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/source_span.h"
#include "intake/mapped_text.h"

namespace backstory::intake {

struct XmlNode {
  enum class Kind { element, text, cdata };
  Kind kind = Kind::element;
  std::string_view name;    // of an element, without its prefix: "creator"
  std::string_view prefix;  // "dc", or ""
  SourceSpan source;        // of text: its spelling; of an element: its name
  std::vector<std::pair<std::string, std::string>> attributes;  // names as written, values decoded
  std::size_t parent = 0;                                       // the root is its own
  std::size_t end = 0;                                          // one past the last node below this one

  std::string_view attribute(std::string_view name) const;  // "" when it is missing
};

struct XmlTree {
  std::string_view source;     // must outlive the tree
  std::vector<XmlNode> nodes;  // in order of the source; nodes[0] is the root element
};

struct XmlFault {
  std::size_t at = 0;
  std::string message;  // "an element is not closed"
};

// `source` is UTF-8. Refused beside what is broken: a NUL, more than 256 levels, 1,000,000 nodes, or 1,000
// attributes of an element.
std::variant<XmlTree, XmlFault> parse_xml(std::string_view source);

// An element, or nothing: what is not there has no children, no attributes and no words.
class XmlView {
 public:
  XmlView() = default;
  explicit XmlView(const XmlTree& tree, std::size_t node = 0) : tree_(&tree), node_(node) {}

  bool exists() const { return tree_ != nullptr; }
  std::string_view name() const { return exists() ? node().name : ""; }
  std::string_view prefix() const { return exists() ? node().prefix : ""; }
  std::string_view attribute(std::string_view name) const { return exists() ? node().attribute(name) : ""; }
  std::size_t index() const { return node_; }
  const XmlTree* tree() const { return tree_; }

  std::vector<XmlView> children() const;  // elements
  // The first child of this name; `path` may lead down: "itemMeta/firstCreated".
  XmlView find(std::string_view path) const;
  std::vector<XmlView> find_all(std::string_view name) const;  // children of this name
  XmlView find_below(std::string_view name) const;             // the first at any depth

  SourceSpan name_span() const {
    return exists() ? node().source : SourceSpan{};
  }                           // of its name, for messages
  MappedText text() const;    // all text below, entities decoded
  std::string words() const;  // the same, white space collapsed

 private:
  const XmlNode& node() const { return tree_->nodes[node_]; }

  const XmlTree* tree_ = nullptr;
  std::size_t node_ = 0;
};

}  // namespace backstory::intake
