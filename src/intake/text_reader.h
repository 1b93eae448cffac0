// Plain text: every byte stays; only blocks are found.
#pragma once

#include <string_view>
#include <vector>

#include "intake/document.h"

namespace backstory::intake {

// Paragraphs apart by blank lines, or by line ends where a line is a paragraph; lines that were broken to a
// width stay together. Roles are paragraph or list_item.
std::vector<Block> find_text_blocks(std::string_view text);

}  // namespace backstory::intake
