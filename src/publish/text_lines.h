// Lines of foreign text with their places.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/source_span.h"

namespace backstory::publish {

struct TextLine {
  std::string_view text;  // without its line end (LF, CRLF or CR)
  SourceSpan span;
  // The place of a part of `text`.
  SourceSpan place_of(std::string_view part) const {
    const std::size_t begin = span.begin + static_cast<std::size_t>(part.data() - text.data());
    return {begin, begin + part.size()};
  }
};

class TextLines {
 public:
  explicit TextLines(std::string_view text) : text_(text) {}

  // False at the end of the text.
  bool next(TextLine& line) {
    if (at_ >= text_.size()) return false;
    const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    line = {text_.substr(at_, end - at_), {at_, end}};
    at_ = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace backstory::publish
