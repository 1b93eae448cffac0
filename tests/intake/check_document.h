// What holds for every Document, whatever was read; and a Document as text, to compare.
#pragma once

#include <string>

#include "intake/document.h"

namespace backstory::intake {

// "" when the document keeps its contract, else what it breaks: the mappings cover the text in order and show
// what their input bytes say; the blocks are in order, apart, trimmed and not empty; the text is UTF-8; spans
// of diagnostics lie in the input.
std::string find_broken_promise(const Document& document);

// A line of "role: text" a block.
std::string show_blocks(const Document& document);

Document read_as(Format format, std::string input);

}  // namespace backstory::intake
