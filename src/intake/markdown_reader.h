// Markdown: the input with its inline markup left out.
#pragma once

#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// Fills text, mappings (to `source`), blocks, metadata and diagnostics (spans of `source`, UTF-8).
void read_markdown(std::string_view source, Document& document);

}  // namespace backstory::intake
