// Strings of JSON (RFC 8259, section 7) with the way back to their spelling.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_span.h"
#include "intake/mapped_text.h"

namespace backstory::intake {

// Where the closing quotation mark stands of the string that begins at `begin`, inside its own.
std::size_t find_json_string_end(std::string_view source, std::size_t begin);

// The string whose bytes between the quotation marks are `inside`; every escape maps to its whole spelling,
// a surrogate pair to both. A lone surrogate, NUL and what is no escape become U+FFFD.
MappedText decode_json_string(std::string_view source, SourceSpan inside);

}  // namespace backstory::intake
