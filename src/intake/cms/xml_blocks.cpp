#include "intake/cms/xml_blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/html_page.h"
#include "intake/html_text.h"

namespace backstory::intake {
namespace {

using enum Role;

// The elements that begin a block, of XHTML and of NITF.
std::optional<Role> find_role(std::string_view element) {
  static constexpr std::array<std::pair<std::string_view, Role>, 46> kRoles = {{{"p", paragraph},
                                                                                {"div", paragraph},
                                                                                {"section", paragraph},
                                                                                {"article", paragraph},
                                                                                {"main", paragraph},
                                                                                {"block", paragraph},
                                                                                {"body", paragraph},
                                                                                {"body.content", paragraph},
                                                                                {"pre", paragraph},
                                                                                {"ul", paragraph},
                                                                                {"ol", paragraph},
                                                                                {"dl", paragraph},
                                                                                {"table", paragraph},
                                                                                {"tr", paragraph},
                                                                                {"td", paragraph},
                                                                                {"th", paragraph},
                                                                                {"h1", heading},
                                                                                {"h2", heading},
                                                                                {"h3", heading},
                                                                                {"h4", heading},
                                                                                {"h5", heading},
                                                                                {"h6", heading},
                                                                                {"hl1", heading},
                                                                                {"hl2", heading},
                                                                                {"li", list_item},
                                                                                {"dt", list_item},
                                                                                {"dd", list_item},
                                                                                {"blockquote", quote},
                                                                                {"bq", quote},
                                                                                {"figcaption", caption},
                                                                                {"media-caption", caption},
                                                                                {"caption", caption},
                                                                                {"figure", furniture},
                                                                                {"media", furniture},
                                                                                {"media-producer", furniture},
                                                                                {"media-metadata", furniture},
                                                                                {"credit", furniture},
                                                                                {"tagline", furniture},
                                                                                {"nav", furniture},
                                                                                {"aside", furniture},
                                                                                {"header", furniture},
                                                                                {"footer", furniture},
                                                                                {"form", furniture},
                                                                                {"note", furniture},
                                                                                {"fn", furniture},
                                                                                {"body.end", furniture}}};
  const auto* found =
      std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& one) { return one.first == element; });
  return found == kRoles.end() ? std::nullopt : std::optional(found->second);
}

bool holds_no_words(std::string_view element) {
  return element == "script" || element == "style" || element == "template" || element == "media-object";
}

class BlockWriter {
 public:
  explicit BlockWriter(const XmlTree& tree)
      : nodes_(tree.nodes), source_(tree.source), writer_(tree.source) {}

  void run(std::size_t body, Document& document) {
    open_.push_back({nodes_[body].end, paragraph});
    for (std::size_t i = body + 1; i < nodes_[body].end;) {
      close_until(i);
      i = visit(i);
    }
    finish_block();
    document.mappings = std::move(writer_.mapped().mappings());
    document.text = writer_.mapped().take_text();
    document.blocks = std::move(blocks_);
  }

 private:
  struct Open {
    std::size_t end;
    Role role;
  };

  std::size_t visit(std::size_t i) {
    const XmlNode& node = nodes_[i];
    if (node.kind == XmlNode::Kind::text) writer_.add_spelling(node.source);
    if (node.kind == XmlNode::Kind::cdata) add_literally(node.source);
    if (node.kind != XmlNode::Kind::element) return i + 1;
    if (holds_no_words(node.name)) return node.end;
    if (node.name == "br") writer_.break_line();
    if (const auto role = find_role(node.name)) {
      finish_block();
      open_.push_back({node.end, inherit(*role)});
    }
    return i + 1;
  }

  // A paragraph of a quotation or a list is that; in a picture's frame nothing is a story but its caption.
  Role inherit(Role role) const {
    const Role outer = open_.back().role;
    return role == paragraph || (outer == furniture && role != caption) ? outer : role;
  }

  void add_literally(SourceSpan span) {
    for (std::size_t at = span.begin; at < span.end;) {
      const bool mark = source_[at] == '&';
      const std::size_t end = mark ? at + 1 : std::min(source_.find('&', at), span.end);
      HtmlNode piece;
      piece.is_text = true;
      piece.text = source_.substr(at, end - at);
      piece.source = {at, end};
      writer_.add(piece);
      at = end;
    }
  }

  void close_until(std::size_t i) {
    while (open_.size() > 1 && open_.back().end <= i) {
      finish_block();
      open_.pop_back();
    }
  }

  void finish_block() {
    const SourceSpan span = writer_.break_block();
    if (!span.empty()) blocks_.push_back({open_.back().role, span});
  }

  const std::vector<XmlNode>& nodes_;
  std::string_view source_;
  HtmlTextWriter writer_;
  std::vector<Open> open_;
  std::vector<Block> blocks_;
};

}  // namespace

void write_xml_blocks(const XmlView& body, Document& document) {
  if (body.exists()) BlockWriter(*body.tree()).run(body.index(), document);
}

}  // namespace backstory::intake
