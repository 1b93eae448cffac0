// What a text must be before a YAML parser may see it.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace backstory::yaml {

// UTF-8, at most kMaxBytes, only characters that YAML calls printable, at most kMaxNodes brackets and commas
// (libfyaml keeps the tokens of a bracketed list in memory for as long as it could be a key). False when
// something was reported.
bool check_input(std::string_view text, Diagnostics& diagnostics);

}  // namespace backstory::yaml
