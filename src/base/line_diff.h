// What changed between two texts, line by line.
#pragma once

#include <string>
#include <string_view>

namespace backstory {

// A unified diff with three lines around each change, as `diff -u` and `patch` know it; "" for equal texts.
// Lines that differ only in their line break are different. Of very different texts, all that differs is one
// change.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace backstory
