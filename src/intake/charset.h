// The encodings of old pages: their labels, what bytes look like, and their characters. The only door to
// iconv and uchardet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backstory::intake {

// The encoding that a label means by the WHATWG Encoding standard, as iconv names it: "latin1" →
// "WINDOWS-1252", "shift_jis" → "CP932"; "" for a label that is not known.
std::string find_charset(std::string_view label);

// The encoding that the bytes look like, as iconv names it; "" when they are too few to tell.
std::string guess_charset(std::string_view bytes);

// Turns the bytes of one encoding into code points, one character at a time.
class CharsetReader {
 public:
  explicit CharsetReader(const std::string& charset);
  ~CharsetReader();
  CharsetReader(const CharsetReader&) = delete;
  CharsetReader& operator=(const CharsetReader&) = delete;

  struct Character {
    std::string_view utf8;  // lives until the next call; "" when the bytes are no character
    std::size_t size = 1;   // bytes it takes
  };
  Character read(std::string_view bytes, std::size_t at);

 private:
  void* converter_;  // iconv_t
  char buffer_[16] = {};
};

}  // namespace backstory::intake
