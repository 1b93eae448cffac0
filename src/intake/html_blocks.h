// The article of a page as text in blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "intake/document.h"
#include "intake/html_content.h"
#include "intake/html_furniture.h"
#include "intake/html_page.h"

namespace backstory::intake {

// Fills text, mappings and blocks with the content, and with the headline and standfirst where they stand
// above it. `headline` is the node of the headline, when the page has one. Returns how much of each block is
// link.
std::vector<BlockLinks> write_html_blocks(const HtmlPage& page, std::string_view source,
                                          const HtmlContent& content, std::optional<std::size_t> headline,
                                          Document& document);

}  // namespace backstory::intake
