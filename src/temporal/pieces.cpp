#include "temporal/pieces.h"

#include <charconv>

#include "base/utf8.h"

namespace backstory::temporal {
namespace {

enum class CharacterClass { digit, separator, other };

CharacterClass class_of(char32_t c) {
  if (is_digit(c)) return CharacterClass::digit;
  const bool dash = c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
  if (dash || c == U'/' || c == U':') return CharacterClass::separator;
  return CharacterClass::other;
}

bool is_digit_byte(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

// "10,000,000": the end of the number that begins at `at` when its commas part groups of three, else the end
// of its digits.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_digit_byte(text, end)) ++end;
  if (end - at > 3) return end;
  const auto group_follows = [&] {
    return end < text.size() && text[end] == ',' && is_digit_byte(text, end + 1) &&
           is_digit_byte(text, end + 2) && is_digit_byte(text, end + 3) && !is_digit_byte(text, end + 4);
  };
  while (group_follows()) end += 4;
  return end;
}

std::string plain_lower(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_code_point(text, i);
    if (c.value == 0x2018 || c.value == 0x2019 || c.value == 0x02BC) {
      plain += '\'';
    } else if (class_of(c.value) == CharacterClass::separator && c.size > 1) {
      plain += '-';
    } else {
      plain.append(text.substr(i, c.size));
    }
    i += c.size;
  }
  return to_lower(plain);
}

void read_number(std::string_view text, Piece& piece) {
  std::string digits;
  for (const char c : text) {
    if (c != ',') digits += c;
  }
  piece.grouped = digits.size() != text.size();
  if (digits.size() > 18) {
    piece.digits = 255;
    return;
  }
  piece.digits = static_cast<std::uint8_t>(digits.size());
  std::from_chars(digits.data(), digits.data() + digits.size(), piece.number);
}

std::size_t piece_end(std::string_view text, std::size_t begin) {
  const CodePoint first = decode_code_point(text, begin);
  const CharacterClass wanted = class_of(first.value);
  if (wanted == CharacterClass::digit) return number_end(text, begin);
  std::size_t end = begin + first.size;
  if (wanted == CharacterClass::separator) return end;
  while (end < text.size()) {
    const CodePoint c = decode_code_point(text, end);
    if (class_of(c.value) != wanted) break;
    end += c.size;
  }
  return end;
}

bool needs_cutting(std::string_view text) {
  if (text.size() < 2) return false;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const CodePoint c = byte < 0x80 ? CodePoint{byte, 1, true} : decode_code_point(text, i);
    if (class_of(c.value) != CharacterClass::other) return true;
    i += c.size;
  }
  return false;
}

void cut_token(std::string_view text, SourceSpan span, std::string_view lower, bool space_before,
               std::vector<Piece>& out) {
  const std::string_view token = span.of(text);
  if (token.empty()) return;
  const bool whole = !needs_cutting(token);
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t end = whole ? token.size() : piece_end(token, at);
    Piece& piece = out.emplace_back();
    const std::string_view part = token.substr(at, end - at);
    piece.span = {span.begin + at, span.begin + end};
    piece.space_before = space_before && at == 0;
    piece.lower = whole ? std::string(lower) : plain_lower(part);
    piece.capital = is_upper(decode_code_point(part, 0).value);
    if (is_digit_byte(part, 0)) read_number(part, piece);
    at = end;
  }
}

}  // namespace

std::vector<Piece> cut_pieces(std::string_view text, const language::Sentence& sentence) {
  std::vector<Piece> pieces;
  pieces.reserve(sentence.tokens.size() + 4);
  for (const language::Token& token : sentence.tokens) {
    cut_token(text, token.span, token.lower, token.space_before, pieces);
  }
  return pieces;
}

std::vector<Piece> cut_surface(std::string_view surface) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < surface.size();) {
    if (surface[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(surface.find(' ', at), surface.size());
    const SourceSpan span{at, end};
    cut_token(surface, span, plain_lower(span.of(surface)), at > 0, pieces);
    at = end;
  }
  return pieces;
}

}  // namespace backstory::temporal
