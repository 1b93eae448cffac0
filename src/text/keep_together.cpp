#include <optional>

#include "base/utf8.h"
#include "text/text.h"

namespace backstory::text {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";

char32_t first_letter(std::string_view word) {
  return decode_code_point(word, 0).value;
}

// A number as words are counted: "22", "22.", "10,000", "2.5". None for a year ("1961"), which stands by
// itself.
struct Number {
  std::size_t digits = 0;
  bool is_plain = true;  // digits alone, or with an ordinal's full stop
};

std::optional<Number> read_number(std::string_view word) {
  Number number;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (is_digit(static_cast<unsigned char>(c))) {
      ++number.digits;
    } else if (i == 0 || (c != '.' && c != ',')) {
      return std::nullopt;
    } else if (c == ',' && i + 1 == word.size()) {
      return std::nullopt;  // a clause ends here
    } else if (i + 1 < word.size()) {
      number.is_plain = false;
    }
  }
  if (number.digits == 0 || (number.is_plain && number.digits == 4)) return std::nullopt;
  return number;
}

bool starts_with_day(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(static_cast<unsigned char>(word[digits]))) ++digits;
  return digits == 1 || digits == 2;
}

bool ends_clause(std::string_view word) {
  return word.ends_with(',') || word.ends_with(';') || word.ends_with(':');
}

// "Oct. 22", "Article 5", "22 October", "10,000 troops", "8 p.m."
bool belong_together(std::string_view left, std::string_view right) {
  if (is_upper(first_letter(left)) && !ends_clause(left) && starts_with_day(right)) return true;
  const std::optional<Number> number = read_number(left);
  if (!number || !is_letter(first_letter(right))) return false;
  if (!left.ends_with('.')) return true;
  return is_upper(first_letter(right)) &&
         number->digits <= 2;  // "22. Oktober", not the end of a sentence: "by 300. It"
}

}  // namespace

std::string keep_together(std::string_view text) {
  std::string out;
  std::string_view left;
  int ties = 0;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    // No more than three words: a longer chain would make lines that nothing can break.
    const bool tie = ties < 2 && !left.empty() && !word.empty() && belong_together(left, word);
    if (tie) out.replace(out.size() - 1, 1, kNoBreakSpace);
    ties = tie ? ties + 1 : 0;
    out += word;
    if (space == std::string_view::npos) break;
    out += ' ';
    text.remove_prefix(space + 1);
    left = word;
  }
  return out;
}

}  // namespace backstory::text
