#include "intake/html_dropped.h"

#include <algorithm>
#include <array>

#include "intake/html_classes.h"

namespace backstory::intake {
namespace {

bool has_no_words(std::string_view tag) {
  static constexpr std::array<std::string_view, 8> kTags = {"script", "style",    "noscript", "template",
                                                            "head",   "textarea", "iframe",   "svg"};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

// From its first text to its last.
SourceSpan find_source(const HtmlPage& page, std::size_t node) {
  SourceSpan span;
  for (std::size_t i = node; i < page.nodes[node].end; ++i) {
    const SourceSpan& text = page.nodes[i].source;
    if (!page.nodes[i].is_text || text.empty()) continue;
    span = span.empty() ? text : SourceSpan{std::min(span.begin, text.begin), std::max(span.end, text.end)};
  }
  return span;
}

}  // namespace

void note_dropped(const HtmlPage& page, const HtmlContent& content, Document& document) {
  for (std::size_t i = 0; i < page.nodes.size();) {
    const HtmlNode& node = page.nodes[i];
    if (!content.dropped[i]) {
      ++i;
      continue;
    }
    const SourceSpan source = has_no_words(node.tag) ? SourceSpan{} : find_source(page, i);
    if (!source.empty()) {
      std::string words = page.text_of(i);
      const std::string_view reason = is_never_article(node) ? "its element says that it is no story"
                                                             : "its class says that it is no story";
      if (!words.empty()) document.dropped.push_back({Role::furniture, source, std::move(words), reason});
    }
    i = node.end;
  }
  std::stable_sort(document.dropped.begin(), document.dropped.end(),
                   [](const Dropped& a, const Dropped& b) { return a.input.begin < b.input.begin; });
}

}  // namespace backstory::intake
