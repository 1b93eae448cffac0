// Paths that a file may name: what lies in its own folder or below.
#pragma once

#include <string_view>

namespace backstory::timeline {

// Relative, with forward slashes, and no step leads out: no "..", no drive, no backslash, no control
// character.
bool stays_below(std::string_view path);

// A file name without folders and suffix: letters, digits, hyphens, underscores.
bool is_plain_name(std::string_view name);

}  // namespace backstory::timeline
