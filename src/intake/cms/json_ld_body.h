// The story of a page that keeps it in its JSON-LD and shows little or nothing of it in its elements.
#pragma once

#include <string>
#include <string_view>

#include "intake/document.h"
#include "intake/html_page.h"

namespace backstory::intake {

// When the longest articleBody of the page says at least twice what the document's body says, the document's
// text, mappings and blocks become that. `source` is what the page was parsed from.
void take_article_body(const HtmlPage& page, std::string_view source, Document& document);

// JSON as pages write it, made strict without moving a byte: line ends in strings, comments, trailing commas
// and what follows the first value become spaces.
std::string repair_json(std::string_view json);

}  // namespace backstory::intake
