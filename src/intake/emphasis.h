// Which runs of * _ ~ are marks of emphasis (CommonMark 0.31, section 6.2).
#pragma once

#include <string_view>
#include <vector>

#include "base/source_span.h"

namespace backstory::intake {

class EmphasisFinder {
 public:
  // `text` is the paragraph's text up to its end; runs are given in order.
  EmphasisFinder(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {}

  void add_run(std::size_t at, std::size_t size);
  std::vector<SourceSpan> find_marks();  // bytes that are markup, in no order

 private:
  struct Run {
    std::size_t begin;  // what is left of the run, and where
    std::size_t end;
    std::size_t size;  // as it was written
    char mark;
    bool opens;
    bool closes;
  };
  bool match(Run& opener, Run& closer, std::vector<SourceSpan>& marks) const;

  std::string_view text_;
  std::size_t begin_;
  std::vector<Run> runs_;
};

}  // namespace backstory::intake
