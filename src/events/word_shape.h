// How a word is written.
#pragma once

#include <string_view>

namespace backstory::events {

bool is_word(std::string_view lower);                            // begins with a letter or digit
bool is_capital(std::string_view text);                          // begins with a large letter
bool ends_with(std::string_view word, std::string_view ending);  // and has two letters more at least
bool is_quote_mark(std::string_view lower);
bool is_dash_mark(std::string_view lower);

}  // namespace backstory::events
