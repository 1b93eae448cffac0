#include "cli/times_of_article.h"

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/utf8.h"

namespace backstory::cli {

std::string place_words(const TimesOfArticle& article, SourceSpan text_span) {
  const SourceSpan input = intake::find_in_input(article.document, text_span);
  const LineColumn at = find_line_column(article.document.input, input.begin);
  return fmt::format("{}:{}:{}", escape_controls(article.document.name), at.line, at.column);
}

std::string quote_words(const TimesOfArticle& article, SourceSpan text_span) {
  return escape_controls(collapse_space(text_span.of(article.document.text)));
}

}  // namespace backstory::cli
