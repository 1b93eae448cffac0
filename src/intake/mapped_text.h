// A text under construction that remembers where each of its bytes came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_span.h"
#include "intake/document.h"

namespace backstory::intake {

class MappedText {
 public:
  explicit MappedText(std::string_view source) : source_(source) {}

  void copy(SourceSpan source);                        // these bytes as they stand
  void put(std::string_view text, SourceSpan source);  // what one escape, or a run of white space, stands for
  void separate(std::string_view text);  // of our own making: maps to the empty place after the last byte

  const std::string& text() const { return text_; }
  std::size_t size() const { return text_.size(); }
  std::vector<TextMapping>& mappings() { return mappings_; }
  const std::vector<TextMapping>& mappings() const { return mappings_; }
  std::string take_text() { return std::move(text_); }

 private:
  std::string_view source_;
  std::string text_;
  std::vector<TextMapping> mappings_;
  bool last_is_copy_ = false;
};

// The source bytes of a range of the text; an escape is taken whole. `mappings` cover the text in order.
SourceSpan find_source(const std::vector<TextMapping>& mappings, SourceSpan text);

// text → middle and middle → input give text → input.
std::vector<TextMapping> compose(const std::vector<TextMapping>& outer,
                                 const std::vector<TextMapping>& inner);

}  // namespace backstory::intake
