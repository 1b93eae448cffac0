// What SVG and HTML have in common when words are written into them.
#pragma once

#include <string_view>

namespace backstory {

// The character entity of & < > and ", or "": good between tags and inside a double-quoted attribute.
inline std::string_view markup_entity(char32_t code_point) {
  switch (code_point) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "";
  }
}

}  // namespace backstory
