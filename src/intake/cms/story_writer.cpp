#include "intake/cms/story_writer.h"

#include <utility>

#include "base/utf8.h"
#include "intake/blocks.h"
#include "intake/cms/html_fragment.h"
#include "intake/text_reader.h"

namespace backstory::intake {
namespace {

TextMapping shifted(TextMapping mapping, std::size_t by) {
  mapping.text.begin += by;
  mapping.text.end += by;
  return mapping;
}

// The bytes that all of a field came from.
SourceSpan find_whole(const std::vector<TextMapping>& mappings, std::size_t size) {
  return find_source(mappings, {0, size});
}

}  // namespace

void StoryWriter::add_html(const MappedText& html) {
  Document part;
  read_html_fragment(html.text(), part);
  for (const Diagnostic& found : part.diagnostics.all()) {
    Diagnostic moved = found;
    moved.span = find_source(html.mappings(), found.span);
    document_.diagnostics.add(std::move(moved));
  }
  for (Dropped dropped : part.dropped) {
    dropped.input = find_source(html.mappings(), dropped.input);
    document_.dropped.push_back(std::move(dropped));
  }
  append(part, compose(part.mappings, html.mappings()));
}

void StoryWriter::add_plain(const MappedText& text) {
  Document part;
  part.text = text.text();
  part.blocks = find_text_blocks(part.text);
  append(part, text.mappings());
}

void StoryWriter::add_line(const MappedText& words, Role role) {
  Document part;
  part.text = words.text();
  const SourceSpan line = trim_span(part.text, {0, part.text.size()});
  if (!line.empty()) part.blocks = {{role, line}};
  append(part, words.mappings());
}

void StoryWriter::add_read(const Document& part) {
  append(part, part.mappings);
}

void StoryWriter::append(const Document& part, const std::vector<TextMapping>& mappings) {
  if (part.blocks.empty()) return;
  std::string& text = document_.text;
  if (!text.empty()) {
    const std::size_t at = document_.mappings.back().input.end;
    document_.mappings.push_back({{text.size(), text.size() + 2}, {at, at}});
    text += "\n\n";
  }
  const std::size_t begin = text.size();
  text += part.text;
  for (const TextMapping& mapping : mappings) document_.mappings.push_back(shifted(mapping, begin));
  for (Block block : part.blocks) {
    block.span = {block.span.begin + begin, block.span.end + begin};
    document_.blocks.push_back(block);
  }
}

void drop_field(const MappedText& field, Role role, std::string_view reason, Document& document) {
  std::string words = collapse_space(field.text());
  if (words.empty()) return;
  document.dropped.push_back({role, find_whole(field.mappings(), field.size()), std::move(words), reason});
}

}  // namespace backstory::intake
