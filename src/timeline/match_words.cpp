#include "timeline/match_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::timeline {
namespace {

constexpr char32_t kFirstIdeograph = 0x2E80;

std::size_t count_shared(const Words& a, const Words& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++shared;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return shared;
}

// What typesetting changes and a person does not see as another text.
char32_t plain_mark(char32_t mark) {
  switch (mark) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
      return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u00AB':
    case U'\u00BB':
      return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
      return U'-';
    default:
      return mark;
  }
}

}  // namespace

std::uint32_t Vocabulary::number_of(const std::string& word) {
  return numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

Words Vocabulary::read(std::string_view text) {
  const std::string lower = to_lower(text);
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(number_of(word));
    word.clear();
  };
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint point = decode_code_point(lower, at);
    at += point.size;
    const bool in_word = is_letter(point.value) || is_digit(point.value);
    if (!in_word || point.value >= kFirstIdeograph) end_word();
    if (!in_word) continue;
    append_code_point(word, point.value);
    if (point.value >= kFirstIdeograph) end_word();
  }
  end_word();
  std::ranges::sort(words);
  return words;
}

double likeness(const Words& a, const Words& b) {
  if (a.empty() && b.empty()) return 0;
  return 2 * static_cast<double>(count_shared(a, b)) / static_cast<double>(a.size() + b.size());
}

double share_inside(const Words& part, const Words& whole) {
  if (part.empty()) return 0;
  return static_cast<double>(count_shared(part, whole)) / static_cast<double>(part.size());
}

std::string plain_quote(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    at += point.size;
    append_code_point(plain, plain_mark(point.value));
  }
  return to_lower(collapse_space(plain));
}

}  // namespace backstory::timeline
