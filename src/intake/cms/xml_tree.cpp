#include "intake/cms/xml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "intake/cms/references.h"
#include "intake/entities.h"

namespace backstory::intake {
namespace {

constexpr std::size_t kDeepest = 256;
constexpr std::size_t kMostNodes = 1'000'000;
constexpr std::size_t kMostAttributes = 1000;

std::string describe(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_bad_comment:
      return "a comment is not closed";
    case pugi::status_bad_cdata:
      return "a CDATA section is not closed";
    case pugi::status_bad_doctype:
      return "the document type is not closed";
    case pugi::status_bad_pi:
      return "a processing instruction is not closed";
    case pugi::status_bad_attribute:
      return "an attribute is broken";
    case pugi::status_bad_start_element:
      return "a tag is broken";
    case pugi::status_bad_end_element:
    case pugi::status_end_element_mismatch:
      return "an element is not closed, or another one is";
    case pugi::status_no_document_element:
      return "it has no element";
    default:
      return "it is no XML";
  }
}

// What would cost more than the answer is worth, before the parser sees it.
std::optional<XmlFault> find_excess(std::string_view source) {
  if (const std::size_t nul = source.find('\0'); nul != std::string_view::npos)
    return XmlFault{nul, "it holds a NUL character, which XML cannot hold"};
  const auto tags = static_cast<std::size_t>(std::count(source.begin(), source.end(), '<'));
  if (tags > 2 * kMostNodes) return XmlFault{0, fmt::format("it holds more than {} elements", kMostNodes)};
  return std::nullopt;
}

// Depth first with a stack of our own: a text may be deeper than the program's.
class Flattener {
 public:
  explicit Flattener(std::string_view source) : tree_{source, {}} {}

  std::variant<XmlTree, XmlFault> run(const pugi::xml_node& root) {
    struct Level {
      pugi::xml_node next;
      std::size_t index;
    };
    std::vector<Level> open;
    add(root, 0);
    open.push_back({root.first_child(), 0});
    while (!open.empty()) {
      const pugi::xml_node node = open.back().next;
      if (!node) {
        tree_.nodes[open.back().index].end = tree_.nodes.size();
        open.pop_back();
        continue;
      }
      open.back().next = node.next_sibling();
      if (!add(node, open.back().index)) continue;
      if (fault_) return *fault_;
      if (open.size() > kDeepest)
        return XmlFault{offset_of(node), fmt::format("it nests more than {} levels", kDeepest)};
      if (node.type() == pugi::node_element) open.push_back({node.first_child(), tree_.nodes.size() - 1});
    }
    return std::move(tree_);
  }

 private:
  static std::size_t offset_of(const pugi::xml_node& node) {
    const std::ptrdiff_t offset = node.offset_debug();
    return offset < 0 ? 0 : static_cast<std::size_t>(offset);
  }

  bool add(const pugi::xml_node& node, std::size_t parent) {
    XmlNode out;
    const std::size_t begin = std::min(offset_of(node), tree_.source.size());
    if (node.type() == pugi::node_element) {
      const std::string_view name = tree_.source.substr(begin, std::strlen(node.name()));
      const std::size_t colon = name.find(':');
      out.source = {begin, begin + name.size()};
      out.prefix = colon == std::string_view::npos ? "" : name.substr(0, colon);
      out.name = colon == std::string_view::npos ? name : name.substr(colon + 1);
      read_attributes(node, begin, out);
    } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      out.kind = node.type() == pugi::node_cdata ? XmlNode::Kind::cdata : XmlNode::Kind::text;
      out.source = {begin, std::min(begin + std::strlen(node.value()), tree_.source.size())};
    } else {
      return false;
    }
    if (tree_.nodes.size() >= kMostNodes)
      fault_ = XmlFault{begin, fmt::format("it holds more than {} nodes", kMostNodes)};
    out.parent = parent;
    out.end = tree_.nodes.size() + 1;
    tree_.nodes.push_back(std::move(out));
    return true;
  }

  void read_attributes(const pugi::xml_node& node, std::size_t at, XmlNode& out) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (out.attributes.size() == kMostAttributes) {
        fault_ = XmlFault{at, fmt::format("an element has more than {} attributes", kMostAttributes)};
        return;
      }
      out.attributes.emplace_back(attribute.name(), decode_entities(attribute.value()));
    }
  }

  XmlTree tree_;
  std::optional<XmlFault> fault_;
};

}  // namespace

std::variant<XmlTree, XmlFault> parse_xml(std::string_view source) {
  if (auto excess = find_excess(source)) return *std::move(excess);
  pugi::xml_document document;
  // Entities, line ends and white space are left as they are spelled, so that lengths are the source's.
  constexpr unsigned kAsSpelled = pugi::parse_cdata | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      document.load_buffer(source.data(), source.size(), kAsSpelled, pugi::encoding_utf8);
  if (!result) {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    return XmlFault{std::min(at, source.size()), describe(result.status)};
  }
  return Flattener(source).run(document.document_element());
}

std::string_view XmlNode::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return "";
}

std::vector<XmlView> XmlView::children() const {
  std::vector<XmlView> found;
  if (!exists()) return found;
  for (std::size_t i = node_ + 1; i < node().end; i = tree_->nodes[i].end) {
    if (tree_->nodes[i].kind == XmlNode::Kind::element) found.emplace_back(*tree_, i);
  }
  return found;
}

XmlView XmlView::find(std::string_view path) const {
  const std::size_t slash = path.find('/');
  const std::vector<XmlView> found = find_all(path.substr(0, slash));
  if (found.empty()) return {};
  return slash == std::string_view::npos ? found.front() : found.front().find(path.substr(slash + 1));
}

std::vector<XmlView> XmlView::find_all(std::string_view wanted) const {
  std::vector<XmlView> found;
  for (const XmlView& child : children()) {
    if (child.name() == wanted) found.push_back(child);
  }
  return found;
}

XmlView XmlView::find_below(std::string_view wanted) const {
  for (std::size_t i = node_ + 1; exists() && i < node().end; ++i) {
    if (tree_->nodes[i].kind == XmlNode::Kind::element && tree_->nodes[i].name == wanted)
      return XmlView(*tree_, i);
  }
  return {};
}

MappedText XmlView::text() const {
  MappedText text(exists() ? tree_->source : "");
  for (std::size_t i = node_ + 1; exists() && i < node().end; ++i) {
    const XmlNode& below = tree_->nodes[i];
    if (below.kind == XmlNode::Kind::cdata) text.copy(below.source);
    if (below.kind == XmlNode::Kind::text) copy_decoded(tree_->source, below.source, text);
  }
  return text;
}

std::string XmlView::words() const {
  return exists() ? collapse_space(text().text()) : "";
}

}  // namespace backstory::intake
