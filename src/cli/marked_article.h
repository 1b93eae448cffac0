// A page that shows an article with some of its words marked, and below it a table with a row a mark. One
// file: no script, nothing loaded, light and dark, legible on paper and read in order by a screen reader.
#pragma once

#include <string>
#include <vector>

#include "intake/document.h"

namespace backstory::cli {

struct Mark {
  enum class Kind { sure, doubtful, open };
  SourceSpan span;  // bytes of Document::text; in their order, not overlapping
  Kind kind = Kind::sure;
  std::string title;               // what the words mean, shown on the mark
  std::vector<std::string> cells;  // its row, after the words themselves
  std::string details;             // lines that the row keeps folded; "" for none
};

struct MarkedArticle {
  std::string title;
  std::string language;      // BCP 47, of the article
  std::string introduction;  // a sentence about the page
  std::vector<std::string> columns;
  std::vector<Mark> marks;
};

std::string write_marked_article(const intake::Document& document, const MarkedArticle& article);

}  // namespace backstory::cli
