#include "calendar/words.h"

#include "base/utf8.h"

namespace backstory::calendar {
namespace {

// Dashes become '-', apostrophes '\''; other code points stay.
std::string plain_mark(std::string_view text, char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return "-";
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return "'";
  return std::string(text);
}

std::size_t skip_letters(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint c = decode_code_point(text.substr(0, end), at);
    if (!c.valid || !is_letter(c.value)) break;
    at += c.size;
  }
  return at;
}

// Letters with the full stops of an abbreviation: "Oct.", "a.d.", "p.m.".
Token cut_word(std::string_view text, std::size_t begin, std::size_t end) {
  Token token;
  token.kind = Token::Kind::word;
  std::size_t at = begin;
  for (;;) {
    const std::size_t letters = skip_letters(text, at, end);
    token.text += to_lower(text.substr(at, letters - at));
    const bool single = count_code_points(text.substr(at, letters - at)) == 1;
    at = letters;
    if (at >= end || text[at] != '.') break;
    ++at;
    if (!single || skip_letters(text, at, end) == at) break;
  }
  token.span = {begin, at};
  const WordMeaning meaning = look_up_word(token.text);
  token.word = meaning.kind;
  token.value = meaning.value;
  return token;
}

}  // namespace

std::vector<Token> cut_words(std::string_view text, SourceSpan span) {
  std::vector<Token> tokens;
  const std::string_view whole = text.substr(0, span.end);
  bool space = true;
  for (std::size_t at = span.begin; at < span.end;) {
    const CodePoint c = decode_code_point(whole, at);
    Token token;
    if (is_space(c.value)) {
      space = true;
      at += c.size;
      continue;
    }
    if (is_digit(c.value)) {
      std::size_t end = at;
      while (end < span.end && is_digit(static_cast<unsigned char>(whole[end]))) ++end;
      token.kind = Token::Kind::number;
      token.text = whole.substr(at, end - at);
      token.span = {at, end};
    } else if (c.valid && is_letter(c.value)) {
      token = cut_word(whole, at, span.end);
    } else {
      token.kind = Token::Kind::mark;
      token.text = plain_mark(whole.substr(at, c.size), c.value);
      token.span = {at, at + c.size};
    }
    token.glued = !space;
    space = false;
    at = token.span.end;
    tokens.push_back(std::move(token));
  }
  Token last;
  last.span = {span.end, span.end};
  tokens.push_back(std::move(last));
  return tokens;
}

}  // namespace backstory::calendar
