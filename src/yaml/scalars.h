// The words of a scalar from its bytes: YAML 1.2, chapters 7.3 and 8.1. libfyaml says where a scalar stands;
// its own decoding (0.7.12) loses what follows two apostrophes in a row, swallows the keys after an empty
// block, and hands out memory that is not the scalar's for some escapes before a line break.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace backstory::yaml {

// Line breaks fold: one becomes a space, each further one a line break; white space around them goes.
std::string decode_plain(std::string_view written);
std::string decode_single_quoted(std::string_view between_quotes);
// Nothing when an escape is no character.
std::optional<std::string> decode_double_quoted(std::string_view between_quotes);

// A block scalar from its `|` or `>` to its last line. `least_indent` is the fewest spaces that its lines may
// begin with: one more than its key or dash has. Nothing when the lines are not indented so far.
std::optional<std::string> decode_block(std::string_view written, std::size_t least_indent);

}  // namespace backstory::yaml
