#include "events/word_shape.h"

#include "base/utf8.h"

namespace backstory::events {

bool is_word(std::string_view lower) {
  const char32_t first = decode_code_point(lower, 0).value;
  return is_letter(first) || is_digit(first);
}

bool is_capital(std::string_view text) {
  return is_upper(decode_code_point(text, 0).value);
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.substr(word.size() - ending.size()) == ending;
}

bool is_quote_mark(std::string_view lower) {
  return lower == "\"" || lower == "``" || lower == "''" || lower == "'";
}

bool is_dash_mark(std::string_view lower) {
  return lower == "-" || lower == "--" || lower == "\u2013" || lower == "\u2014" || lower == "_";
}

}  // namespace backstory::events
