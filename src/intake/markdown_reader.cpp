#include "intake/markdown_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/front_matter.h"
#include "intake/mapped_text.h"
#include "intake/markdown_blocks.h"
#include "intake/markdown_inline.h"

namespace backstory::intake {
namespace {

std::vector<Edit> find_edits(std::string_view source, const MarkdownBlock& block,
                             const std::unordered_set<std::string>& labels) {
  if (!block.has_inline_markup) return {};
  std::vector<Edit> edits = find_inline_edits(source, block.span, labels);
  for (const SourceSpan mark : block.marks) {
    const auto clashes = [&](const Edit& edit) { return edit.span.overlaps(mark); };
    if (std::none_of(edits.begin(), edits.end(), clashes)) edits.push_back({mark, ""});
  }
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
  return edits;
}

void write_block(const MarkdownBlock& block, const std::vector<Edit>& edits, MappedText& text) {
  std::size_t at = block.span.begin;
  for (const Edit& edit : edits) {
    text.copy({at, edit.span.begin});
    text.put(edit.shown, edit.span);
    at = edit.span.end;
  }
  text.copy({at, block.span.end});
}

// The first heading of level 1 is the headline; where there is none, a heading above all text.
void choose_headline(Document& document) {
  auto& blocks = document.blocks;
  auto headline =
      std::find_if(blocks.begin(), blocks.end(), [](const Block& b) { return b.role == Role::headline; });
  if (headline == blocks.end() && !blocks.empty() && blocks.front().role == Role::heading)
    headline = blocks.begin();
  for (Block& block : blocks) {
    if (block.role == Role::headline) block.role = Role::heading;
  }
  if (headline == blocks.end()) return;
  headline->role = Role::headline;
  if (document.metadata.headline.empty()) {
    document.metadata.headline = collapse_space(headline->span.of(document.text));
  }
}

}  // namespace

void read_markdown(std::string_view source, Document& document) {
  const std::size_t begin = read_front_matter(source, document);
  const MarkdownBlocks found = find_markdown_blocks(source, begin);
  MappedText text(source);
  std::size_t at = 0;
  for (const MarkdownBlock& block : found.blocks) {
    text.copy({at, block.span.begin});
    const std::size_t block_begin = text.size();
    write_block(block, find_edits(source, block, found.labels), text);
    at = block.span.end;
    const SourceSpan span = trim_span(text.text(), {block_begin, text.size()});
    if (!span.empty()) document.blocks.push_back({block.role, span});
  }
  text.copy({at, source.size()});
  document.mappings = std::move(text.mappings());
  document.text = text.take_text();
  choose_headline(document);
}

}  // namespace backstory::intake
