// The body of a story whose parts stand in the fields of a file → the text of the Document.
#pragma once

#include <string_view>

#include "intake/document.h"
#include "intake/mapped_text.h"

namespace backstory::intake {

class StoryWriter {
 public:
  // Mappings, spans of diagnostics and of what is dropped are bytes of the file that the fields map to.
  explicit StoryWriter(Document& document) : document_(document) {}

  void add_html(const MappedText& html);   // a fragment: all of it is the story but its furniture
  void add_plain(const MappedText& text);  // paragraphs apart by line ends
  void add_line(const MappedText& words, Role role = Role::paragraph);  // one block, white space kept
  // Text and blocks that another reader made of the same file.
  void add_read(const Document& part);

 private:
  void append(const Document& part, const std::vector<TextMapping>& mappings);

  Document& document_;
};

// What stands beside the story and is none of it; nothing when the field is empty.
void drop_field(const MappedText& field, Role role, std::string_view reason, Document& document);

}  // namespace backstory::intake
