// Text nodes into running text, with the way back to their spelling.
#pragma once

#include <string_view>

#include "intake/html_page.h"
#include "intake/mapped_text.h"

namespace backstory::intake {

class HtmlTextWriter {
 public:
  explicit HtmlTextWriter(std::string_view source) : source_(source), text_(source) {}

  // Appends a text node; runs of white space become one space, none at the beginning of a block. Every
  // character written stands in the node's bytes, even where the parser says otherwise.
  void add(const HtmlNode& text_node);
  // Appends bytes of the source that hold no tags.
  void add_spelling(SourceSpan spelling);
  void break_line();  // one space
  // What follows begins a block, two line feeds apart. Returns the block that ended; empty when nothing was
  // written.
  SourceSpan break_block();

  std::size_t size() const { return text_.size(); }
  MappedText& mapped() { return text_; }

 private:
  void add_spelling_with_tags(SourceSpan spelling);
  void add_piece(std::string_view shown, SourceSpan spelling, bool is_escape);
  void note_space(SourceSpan spelling);
  void write_gap();

  std::string_view source_;
  MappedText text_;
  std::size_t block_begin_ = 0;
  bool has_break_ = false;
  SourceSpan space_;  // the white space before what comes next
  bool has_space_ = false;
};

}  // namespace backstory::intake
