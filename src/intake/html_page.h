// The tree of a page, flattened into one array in document order. The only door to the HTML parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source_span.h"

namespace backstory::intake {

struct HtmlNode {
  std::string_view tag;  // "p"; "" for text and for elements that HTML does not know
  bool is_text = false;
  std::string text;   // of a text node: what is shown
  SourceSpan source;  // of a text node: its spelling, bytes of the page (may hold stray tags)
  std::vector<std::pair<std::string, std::string>> attributes;
  std::uint16_t kinds = 0;  // what its class and id say: bits of ClassKind
  std::size_t parent = 0;   // index; the root is its own parent
  std::size_t end = 0;      // one past the last node below this one

  std::string_view attribute(std::string_view name) const;  // "" when it is missing
  bool has_attribute(std::string_view name) const;
};

struct HtmlPage {
  std::vector<HtmlNode> nodes;  // nodes[0] is <html>

  // The text below a node, white space collapsed; blocks and line breaks part words.
  std::string text_of(std::size_t node) const;
};

// Elements that begin on a line of their own.
bool is_block_tag(std::string_view tag);

// `html` is UTF-8 and passed find_danger.
HtmlPage parse_html(std::string_view html);

}  // namespace backstory::intake
