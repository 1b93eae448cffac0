#include "intake/cms/html_fragment.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "intake/html_blocks.h"
#include "intake/html_classes.h"
#include "intake/html_content.h"
#include "intake/html_dropped.h"
#include "intake/html_guard.h"
#include "intake/html_page.h"
#include "intake/html_strip.h"

namespace backstory::intake {
namespace {

// The parser puts <html> and <body> around the fragment.
bool is_frame(const HtmlNode& node) {
  return node.tag == "html" || node.tag == "body";
}

HtmlContent take_all(const HtmlPage& page) {
  HtmlContent content;
  content.root = 0;
  content.dropped.resize(page.nodes.size());
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const HtmlNode& node = page.nodes[i];
    if (node.is_text || is_frame(node)) continue;
    content.dropped[i] = is_never_article(node) || has_class_kind(node, ClassKind::drop);
  }
  return content;
}

}  // namespace

void read_html_fragment(std::string_view source, Document& document) {
  if (const std::string danger = find_danger(source); !danger.empty()) {
    document.diagnostics.warning(
        "hostile-page", {0, 0},
        fmt::format("the story's HTML {}; only its words were taken, without its structure", danger));
    strip_tags(source, document);
    return;
  }
  const HtmlPage page = parse_html(source);
  const HtmlContent content = take_all(page);
  write_html_blocks(page, source, content, std::nullopt, document);
  note_dropped(page, content, document);
}

std::string read_html_words(std::string_view source) {
  Document part;
  read_html_fragment(source, part);
  return collapse_space(part.text);
}

}  // namespace backstory::intake
