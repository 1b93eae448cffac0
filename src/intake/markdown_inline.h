// The markup inside a Markdown paragraph.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/source_span.h"

namespace backstory::intake {

// Bytes of the text that are shown as something else; nothing, for mere markup.
struct Edit {
  SourceSpan span;
  std::string shown;
};

// The edits of text[span], in order, not overlapping: marks of emphasis, links (their words stay), pictures
// (their words stay), code (its words stay), HTML tags, character references, escapes. `labels` are those of
// the link definitions. Takes time in proportion to the size, whatever the text.
std::vector<Edit> find_inline_edits(std::string_view text, SourceSpan span,
                                    const std::unordered_set<std::string>& labels);

}  // namespace backstory::intake
