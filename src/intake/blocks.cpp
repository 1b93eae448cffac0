#include "intake/blocks.h"

#include "base/utf8.h"

namespace backstory::intake {

std::string fold_line(std::string_view line) {
  std::string out;
  const std::string lower = to_lower(collapse_space(line));
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint c = decode_code_point(lower, i);
    if (c.value == 0x2018 || c.value == 0x2019) {
      out += '\'';
    } else if (c.value == 0x201C || c.value == 0x201D) {
      out += '"';
    } else {
      out.append(lower, i, c.size);
    }
    i += c.size;
  }
  return out;
}

SourceSpan trim_span(std::string_view text, SourceSpan span) {
  const std::string_view whole = span.of(text);
  const std::string_view inner = trim(whole);
  const std::size_t begin =
      inner.empty() ? span.begin : span.begin + static_cast<std::size_t>(inner.data() - whole.data());
  return {begin, begin + inner.size()};
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_code_point(text, i);
    const bool space = is_space(c.value);
    if (!space && !inside) ++words;
    inside = !space;
    i += c.size;
  }
  return words;
}

bool has_end_mark(std::string_view block) {
  block = trim(block);
  while (!block.empty()) {
    for (const std::string_view mark : {".", "!", "?", "…", ":"}) {
      if (block.ends_with(mark)) return true;
    }
    bool closed = false;
    for (const std::string_view closer : {"”", "’", "\"", "'", ")", "]", "»"}) {
      if (!block.ends_with(closer)) continue;
      block.remove_suffix(closer.size());
      closed = true;
      break;
    }
    if (!closed) return false;
  }
  return false;
}

bool is_running_text(std::string_view block) {
  constexpr std::size_t kFewWords = 6;
  constexpr std::size_t kManyWords = 26;
  const std::size_t words = count_words(block);
  return words >= kManyWords || (words >= kFewWords && has_end_mark(block));
}

bool says_the_same(std::string_view a, std::string_view b) {
  return fold_line(a) == fold_line(b);
}

}  // namespace backstory::intake
