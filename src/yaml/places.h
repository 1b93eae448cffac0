// The places of what libfyaml gives no token for: empty values, and the indicators of block scalars.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source_span.h"

namespace backstory::yaml {

// From `at` over white space, line breaks and comments to `mark`, and past it; `at` itself when something
// else stands there.
std::size_t skip_past(std::string_view text, std::size_t at, char mark);

// A block scalar from its `|` or `>`, given its lines and where the key before it ends.
SourceSpan widen_block(std::string_view text, SourceSpan lines, std::size_t after);

// A block scalar, so widened, without the empty lines after its last one of text (which are not its words,
// unless it says `+`), and without the last line break.
SourceSpan trim_block(std::string_view text, SourceSpan block);

// Of the line that `offset` stands in; a byte order mark is no column.
std::size_t column_of(std::string_view text, std::size_t offset);

}  // namespace backstory::yaml
