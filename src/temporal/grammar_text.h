// The lines and words of word and rule files, before they mean anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::temporal {

struct TextLine {
  std::string text;
  std::size_t number = 0;  // of its first line, from 1
};

// The lines that say something: comments and blank ones left out, those that begin with a space joined to the
// one before.
std::vector<TextLine> join_lines(std::string_view text);

// The part before the first `separator`, trimmed; it is taken off `text` with the separator.
std::string_view take_until(std::string_view& text, std::string_view separator);
// The part before the first blank; blanks within quotes do not part.
std::string_view take_element(std::string_view& text);
// True, and `mark` is taken off, when `text` begins with it.
bool take_prefix(std::string_view& text, char mark);

}  // namespace backstory::temporal
