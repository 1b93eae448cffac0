#include "events/evidence.h"

#include "base/utf8.h"

namespace backstory::events {
namespace {

constexpr std::size_t kBlock = 256;  // bytes

// White space alone tells no place from another.
std::string words_only(std::string_view context) {
  return trim(context).empty() ? std::string() : std::string(context);
}

std::string text_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t n = 0; n < kContextLength && begin > 0; ++n) {
    --begin;
    while (begin > 0 && is_utf8_continuation(text[begin])) --begin;
  }
  return words_only(text.substr(begin, end - begin));
}

std::string text_after(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  return words_only(rest.substr(0, find_code_point(rest, kContextLength)));
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kBlock == 0) counts_.push_back(count);
    count += is_utf8_continuation(text[i]) ? std::size_t{0} : std::size_t{1};
  }
  counts_.push_back(count);
}

std::size_t CodePoints::before(std::size_t byte) const {
  const std::size_t block = byte / kBlock;
  if (block * kBlock >= text_.size()) return counts_.back();
  std::size_t count = counts_[block];
  for (std::size_t i = block * kBlock; i < byte; ++i)
    count += is_utf8_continuation(text_[i]) ? std::size_t{0} : std::size_t{1};
  return count;
}

timeline::Source make_source(std::string_view text, const CodePoints& code_points, SourceSpan quote,
                             SourceSpan expression, std::string rule) {
  timeline::Source source;
  source.quote = std::string(quote.of(text));
  source.prefix = text_before(text, quote.begin);
  source.suffix = text_after(text, quote.end);
  source.at = {code_points.before(quote.begin), code_points.before(quote.end)};
  source.expression = std::string(expression.of(text));
  source.rule = std::move(rule);
  return source;
}

}  // namespace backstory::events
