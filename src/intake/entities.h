// Character references of HTML, which Markdown has too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backstory::intake {

extern const std::string_view kEntityTable;  // entities.txt as it stands

struct Entity {
  std::string text;      // UTF-8
  std::size_t size = 0;  // bytes of its spelling; 0 when there is none
};

// The reference that begins with the '&' at `at`: "&amp;", "&#8217;", "&#x2019;", "&copy" (those that may
// stand so). Numbers from 128 to 159 mean windows-1252; 0, surrogates and numbers past U+10FFFF mean U+FFFD.
Entity read_entity(std::string_view text, std::size_t at);

// All references decoded.
std::string decode_entities(std::string_view text);

}  // namespace backstory::intake
