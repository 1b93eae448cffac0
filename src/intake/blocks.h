// Questions about a block of text that need no knowledge of its neighbours.
#pragma once

#include <string>
#include <string_view>

#include "base/source_span.h"

namespace backstory::intake {

// The span without the white space at its ends.
SourceSpan trim_span(std::string_view text, SourceSpan span);

std::size_t count_words(std::string_view text);

// Ends like a sentence: . ! ? … or one of them before a closing quotation mark or bracket.
bool has_end_mark(std::string_view block);

// Running text rather than a line of its own.
bool is_running_text(std::string_view block);

// Two lines say the same: white space, letter case and the shape of quotation marks aside.
bool says_the_same(std::string_view a, std::string_view b);

// What such lines have in common.
std::string fold_line(std::string_view line);

}  // namespace backstory::intake
