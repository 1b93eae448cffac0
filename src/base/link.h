// Which addresses may stand in an output.
#pragma once

#include <string_view>

namespace backstory {

// An absolute http or https address with a host, or a mailto address, without spaces, controls, backslashes
// or malformed bytes.
bool is_safe_link(std::string_view url);

}  // namespace backstory
