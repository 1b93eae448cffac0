// UTF-8 text by code points. Everything here takes any bytes: a malformed byte counts as one code point
// U+FFFD.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

inline bool is_utf8_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct CodePoint {
  char32_t value = 0;    // U+FFFD for a malformed byte
  std::size_t size = 0;  // bytes it takes; 0 only at the end of the text
  bool valid = true;
};

// The code point that begins at `offset`. Overlong forms, surrogates and values above U+10FFFF are malformed.
CodePoint decode_code_point(std::string_view text, std::size_t offset);

void append_code_point(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Byte offset of the n-th code point, or the size of the text when it has fewer.
std::size_t find_code_point(std::string_view text, std::size_t n);

// Offset of the first malformed byte.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Malformed bytes become U+FFFD.
std::string repair_utf8(std::string_view text);

// C0 and C1 controls, DEL, line separators and the BiDi controls as \n, \t, \x1b or \u202e: text that is safe
// to print on a terminal and keeps to one line. Malformed bytes become \xNN.
std::string escape_controls(std::string_view text);

// Columns on a terminal: 0 for combining marks, 2 for wide CJK and emoji, else 1.
std::size_t display_width(std::string_view text);

// ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters to lower case; everything else stays.
std::string to_lower(std::string_view text);

bool is_space(char32_t code_point);  // Unicode White_Space
bool is_letter(
    char32_t code_point);  // letters of the scripts named above, and any code point of other scripts
bool is_upper(char32_t code_point);
bool is_digit(char32_t code_point);  // 0-9 only

std::string_view trim(std::string_view text);  // Unicode white space off both ends
// Every run of white space becomes one space; none at the ends.
std::string collapse_space(std::string_view text);

}  // namespace backstory
