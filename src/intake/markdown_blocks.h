// The blocks of a Markdown text (CommonMark, with GitHub's tables), as far as an article needs them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/source_span.h"
#include "intake/document.h"

namespace backstory::intake {

struct MarkdownBlock {
  Role role = Role::paragraph;    // headings: headline for level 1, else heading
  SourceSpan span;                // the content without the marks of the block, trimmed
  std::vector<SourceSpan> marks;  // the `>` of a quotation's further lines, inside the span
  bool has_inline_markup = true;  // not code, tables and raw HTML, which are furniture
};

struct MarkdownBlocks {
  std::vector<MarkdownBlock> blocks;
  std::unordered_set<std::string> labels;  // of link definitions, lower case
};

// The blocks of text[begin, …), in order.
MarkdownBlocks find_markdown_blocks(std::string_view text, std::size_t begin);

}  // namespace backstory::intake
