#include "language/plain.h"

#include <algorithm>

#include "base/utf8.h"

namespace backstory::language {

std::string make_plain(std::string_view word) {
  // All of them are three bytes that begin with E2.
  if (word.find('\xE2') == std::string_view::npos) return std::string(word);
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_code_point(word, i);
    if (c.value == 0x2018 || c.value == 0x2019 || c.value == 0x201B) {
      out += '\'';
    } else if (c.value >= 0x201C && c.value <= 0x201F) {
      out += '"';
    } else if (c.value >= 0x2010 && c.value <= 0x2013) {
      out += '-';
    } else if (c.value == 0x2014 || c.value == 0x2015) {
      out += "--";
    } else {
      out.append(word, i, c.size);
    }
    i += c.size;
  }
  return out;
}

}  // namespace backstory::language
