// A piece of HTML that holds a story and no page around it, as CMSs keep it.
#pragma once

#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// Fills text, mappings (to `source`), blocks and diagnostics. All of it is the story, but for what its
// elements or classes name as something else.
void read_html_fragment(std::string_view source, Document& document);

// Its words alone, white space collapsed: of a headline that holds markup.
std::string read_html_words(std::string_view source);

}  // namespace backstory::intake
