#include "language/web_words.h"

#include "language/characters.h"

namespace backstory::language {
namespace {

std::size_t without_trailing_punctuation(std::string_view chunk) {
  std::size_t size = chunk.size();
  while (size > 0) {
    const char c = chunk[size - 1];
    const bool closes_own = c == ')' && chunk.substr(0, size).find('(') != std::string_view::npos;
    if (closes_own || std::string_view(".,;:!?)]}'\"<>*").find(c) == std::string_view::npos) break;
    --size;
  }
  // A curly quotation mark after an address is three bytes that no address holds.
  const std::size_t curly = chunk.substr(0, size).find("\xE2\x80");
  return curly == std::string_view::npos ? size : curly;
}

bool is_local_part(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

std::size_t measure_email(std::string_view chunk) {
  std::size_t at = 0;
  while (at < chunk.size() && is_local_part(chunk[at])) ++at;
  if (at == 0 || at + 1 >= chunk.size() || chunk[at] != '@') return 0;
  std::size_t end = at + 1;
  while (end < chunk.size() && is_local_part(chunk[end])) ++end;
  const std::size_t size = without_trailing_punctuation(chunk.substr(0, end));
  return chunk.substr(at, size > at ? size - at : 0).find('.') == std::string_view::npos ? 0 : size;
}

std::size_t measure_handle(std::string_view chunk) {
  if (chunk.size() < 2 || (chunk[0] != '@' && chunk[0] != '#') || !is_ascii_letter(chunk[1])) return 0;
  std::size_t end = 1;
  while (end < chunk.size() &&
         (is_ascii_letter(chunk[end]) || is_ascii_digit(chunk[end]) || chunk[end] == '_'))
    ++end;
  return end;
}

}  // namespace

std::size_t measure_web_word(std::string_view chunk) {
  for (const std::string_view prefix :
       {"http://", "https://", "ftp://", "www.", "HTTP://", "HTTPS://", "WWW."}) {
    if (chunk.starts_with(prefix)) return without_trailing_punctuation(chunk);
  }
  const std::size_t handle = measure_handle(chunk);
  return handle != 0 ? handle : measure_email(chunk);
}

}  // namespace backstory::language
