#include "intake/cms/html_fragment.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "intake/html_blocks.h"
#include "intake/html_classes.h"
#include "intake/html_content.h"
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

std::string words_of(const HtmlPage& page, std::size_t node) {
  std::string words;
  for (std::size_t i = node; i < page.nodes[node].end; ++i) {
    if (is_block_tag(page.nodes[i].tag)) words += ' ';
    words += page.nodes[i].text;
  }
  return collapse_space(words);
}

void note_dropped(const HtmlPage& page, const HtmlContent& content, Document& document) {
  for (std::size_t i = 0; i < page.nodes.size();) {
    if (!content.dropped[i]) {
      ++i;
      continue;
    }
    const HtmlNode& node = page.nodes[i];
    SourceSpan span;
    for (std::size_t k = i; k < node.end; ++k) {
      const SourceSpan text = page.nodes[k].source;
      if (!page.nodes[k].is_text || text.empty()) continue;
      span = span.empty() ? text : SourceSpan{span.begin, text.end};
    }
    const bool has_words = node.tag != "script" && node.tag != "style" && !span.empty();
    if (std::string words = has_words ? words_of(page, i) : ""; !words.empty())
      document.dropped.push_back(
          {Role::furniture, span, std::move(words), "its element says it is no story"});
    i = node.end;
  }
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
