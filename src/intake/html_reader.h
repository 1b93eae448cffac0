// HTML: the article of a page, without the page.
#pragma once

#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// Fills text, mappings (to `source`), blocks, metadata and diagnostics (spans of `source`, UTF-8).
void read_html(std::string_view source, Document& document);

}  // namespace backstory::intake
