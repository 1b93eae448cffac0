#include "events/quantity.h"

#include <initializer_list>
#include <string_view>

#include "base/utf8.h"

namespace backstory::events {
namespace {

bool is_number(const std::vector<Word>& words, std::size_t i) {
  return i < words.size() && words[i].tag != Tag::date &&
         (is_digit(decode_code_point(words[i].lower, 0).value) || words[i].lower[0] == '$' ||
          lexicon().is(WordClass::number, words[i].lower));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  for (const std::string_view other : list) {
    if (word == other) return true;
  }
  return false;
}

// "about a third of the crew"
bool is_fraction(const std::vector<Word>& words, std::size_t i) {
  return i + 1 < words.size() && words[i].lower == "a" &&
         lexicon().is(WordClass::fraction, words[i + 1].lower);
}

// "between 20 and 30 houses"
bool opens_range(const std::vector<Word>& words, std::size_t i) {
  return i + 3 < words.size() && words[i].lower == "between" && is_number(words, i + 1) &&
         words[i + 2].lower == "and" && is_number(words, i + 3);
}

// "as many as 60"
bool opens_limit(const std::vector<Word>& words, std::size_t i) {
  return i + 3 < words.size() && words[i].lower == "as" &&
         is_one_of(words[i + 1].lower, {"many", "much", "few"}) && words[i + 2].lower == "as" &&
         is_number(words, i + 3);
}

// "more than 90", "at least three"
bool opens_comparison(const std::vector<Word>& words, std::size_t i) {
  return i + 2 < words.size() && is_one_of(words[i].lower, {"more", "fewer", "less", "at"}) &&
         is_one_of(words[i + 1].lower, {"than", "least", "most"}) && is_number(words, i + 2);
}

}  // namespace

bool quantifies(const std::vector<Word>& words, std::size_t i) {
  const std::string& lower = words[i].lower;
  if (opens_range(words, i) || (i > 1 && opens_range(words, i - 2))) return true;
  if (lower == "in" && i > 0 && is_number(words, i - 1)) return is_number(words, i + 1);  // "one in five"
  if (lower == "over" && i + 2 < words.size() && is_one_of(words[i + 2].lower, {"years", "months", "weeks"}))
    return false;
  if (lexicon().is(WordClass::about, lower)) return is_number(words, i + 1) || is_fraction(words, i + 1);
  for (std::size_t back = 0; back < 3 && back <= i; ++back) {
    if (opens_limit(words, i - back)) return true;
  }
  return opens_comparison(words, i) || (i > 0 && opens_comparison(words, i - 1));
}

}  // namespace backstory::events
