// From the bytes of an input to UTF-8, with the way back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "intake/document.h"

namespace backstory::intake {

struct DecodedInput {
  std::string text;  // valid UTF-8, without a byte order mark
  std::vector<TextMapping>
      mappings;  // text → bytes; one that covers everything when the input was such UTF-8
};

// In this order: a byte order mark (UTF-8, UTF-16), valid UTF-8, the declared charset by the labels of the
// WHATWG (iso-8859-1 means windows-1252), what uchardet sees in the bytes, then whichever of UTF-8 and
// windows-1252 fits most bytes. What cannot be read becomes U+FFFD, with one warning. What is not UTF-8 is
// read up to 4 MB.
DecodedInput decode_input(std::string_view bytes, std::string_view declared_charset,
                          Diagnostics& diagnostics);

// The charset that an HTML page names in its first bytes, lower case; "" when it names none.
std::string find_declared_charset(std::string_view bytes);

// What a byte from 0x80 to 0x9F is in windows-1252.
char32_t find_windows_1252(unsigned byte);

}  // namespace backstory::intake
