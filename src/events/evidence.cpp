#include "events/evidence.h"

#include "base/utf8.h"

namespace backstory::events {
namespace {

std::string text_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t n = 0; n < kContextLength && begin > 0; ++n) {
    --begin;
    while (begin > 0 && is_utf8_continuation(text[begin])) --begin;
  }
  return std::string(text.substr(begin, end - begin));
}

std::string text_after(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  return std::string(rest.substr(0, find_code_point(rest, kContextLength)));
}

}  // namespace

timeline::Source make_source(const intake::Document& document, SourceSpan quote, SourceSpan expression,
                             std::string rule) {
  const std::string_view text = document.text;
  timeline::Source source;
  source.quote = std::string(quote.of(text));
  source.prefix = text_before(text, quote.begin);
  source.suffix = text_after(text, quote.end);
  const std::size_t begin = count_code_points(text.substr(0, quote.begin));
  source.at = {begin, begin + count_code_points(source.quote)};
  source.expression = std::string(expression.of(text));
  source.rule = std::move(rule);
  return source;
}

}  // namespace backstory::events
