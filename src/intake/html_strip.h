// A page that is not safe to parse: its words without its tags.
#pragma once

#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// Fills text, mappings and blocks: tags, comments, scripts and styles left out, references decoded, a new
// block at each tag of a block.
void strip_tags(std::string_view source, Document& document);

}  // namespace backstory::intake
