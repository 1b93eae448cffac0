// Addresses inside running text, which stay one token.
#pragma once

#include <cstddef>
#include <string_view>

namespace backstory::language {

// Bytes of the web or e-mail address, handle or hashtag that `chunk` (text without white space) begins with,
// less the punctuation of the sentence around it; 0 when it begins with none.
std::size_t measure_web_word(std::string_view chunk);

}  // namespace backstory::language
