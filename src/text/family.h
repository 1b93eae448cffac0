// The families that pictures use, and what readers' programs take when they have not got them.
#pragma once

#include <string>
#include <string_view>

namespace backstory::text {

// The value of an SVG font-family attribute: the family, then others of about its widths, then the generic
// one.
std::string css_family(std::string_view family);

}  // namespace backstory::text
