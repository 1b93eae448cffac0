#include "intake/html_page.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"
#include "intake/html_classes.h"

namespace backstory::intake {
namespace {

struct GumboDeleter {
  const GumboOptions* options;
  void operator()(GumboOutput* output) const { gumbo_destroy_output(options, output); }
};

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

// The parser makes broken UTF-8 of references to numbers that are too large.
std::string take_text(const char* text, const GumboStringPiece& spelling) {
  const bool has_number =
      spelling.data != nullptr &&
      std::string_view(spelling.data, spelling.length).find("&#") != std::string_view::npos;
  return has_number ? repair_utf8(text) : std::string(text);
}

HtmlNode make_text(const GumboNode& node, std::string_view html) {
  HtmlNode out;
  out.is_text = true;
  out.text = take_text(node.v.text.text, node.v.text.original_text);
  const GumboStringPiece& spelling = node.v.text.original_text;
  const bool inside =
      spelling.data != nullptr && spelling.data >= html.data() && spelling.data <= html.data() + html.size();
  if (inside) {
    const auto begin = static_cast<std::size_t>(spelling.data - html.data());
    const bool fits = spelling.length <= html.size() - begin;  // it is counted by subtraction
    out.source = {begin, fits ? begin + spelling.length : begin};
  }
  return out;
}

HtmlNode make_element(const GumboNode& node) {
  HtmlNode out;
  const GumboElement& element = node.v.element;
  if (element.tag != GUMBO_TAG_UNKNOWN) out.tag = gumbo_normalized_tagname(element.tag);
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    out.attributes.emplace_back(attribute->name, take_text(attribute->value, attribute->original_value));
  }
  out.kinds = find_class_kinds(out);
  return out;
}

// Depth first with a stack of our own: a page may be deeper than the program's.
class Flattener {
 public:
  explicit Flattener(std::string_view html) : html_(html) {}

  HtmlPage run(const GumboNode& root) {
    push(root, 0);
    while (!open_.empty()) {
      Level& level = open_.back();
      const GumboVector& children = level.node->v.element.children;
      if (level.next == children.length) {
        page_.nodes[level.index].end = page_.nodes.size();
        open_.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[level.next++]);
      push(*child, level.index);
    }
    return std::move(page_);
  }

 private:
  struct Level {
    const GumboNode* node;
    std::size_t index;
    unsigned next;
  };

  void push(const GumboNode& node, std::size_t parent) {
    const std::size_t index = page_.nodes.size();
    if (is_element(node)) {
      page_.nodes.push_back(make_element(node));
      open_.push_back({&node, index, 0});
    } else if (is_text(node)) {
      page_.nodes.push_back(make_text(node, html_));
    } else {
      return;
    }
    page_.nodes.back().parent = parent;
    page_.nodes.back().end = index + 1;
  }

  std::string_view html_;
  HtmlPage page_;
  std::vector<Level> open_;
};

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return "";
}

bool HtmlNode::has_attribute(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == name; });
}

std::string HtmlPage::text_of(std::size_t node) const {
  std::string text;
  std::vector<std::size_t> ends;  // of the blocks around the node
  for (std::size_t i = node; i < nodes[node].end; ++i) {
    for (; !ends.empty() && ends.back() <= i; ends.pop_back()) text += ' ';
    text += nodes[i].text;
    if (nodes[i].tag == "br") text += ' ';
    if (!is_block_tag(nodes[i].tag)) continue;
    text += ' ';
    ends.push_back(nodes[i].end);
  }
  return collapse_space(text);
}

bool is_block_tag(std::string_view tag) {
  static constexpr std::array<std::string_view, 37> kTags = {
      "address", "article", "blockquote", "body",  "center", "dd",      "div",   "dl",     "dt", "figcaption",
      "figure",  "h1",      "h2",         "h3",    "h4",     "h5",      "h6",    "header", "hr", "html",
      "li",      "main",    "ol",         "p",     "pre",    "section", "table", "td",     "th", "tr",
      "ul",      "summary", "details",    "aside", "nav",    "footer",  "form"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

HtmlPage parse_html(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, GumboDeleter> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), GumboDeleter{&options});
  return Flattener(html).run(*output->root);
}

}  // namespace backstory::intake
