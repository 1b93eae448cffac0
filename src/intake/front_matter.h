// The lines of `key: value` between two `---` that a Markdown file may begin with.
#pragma once

#include <cstddef>
#include <string_view>

#include "intake/document.h"

namespace backstory::intake {

// Fills the metadata from the keys that editors use (title, headline, author, byline, date, published,
// updated, url, language and their cousins), and returns the bytes that the front matter takes; 0 when there
// is none. Lenient: quotation marks, lists in brackets or as lines, and unknown keys are allowed. `+++` and
// `key = value` are read too. A date that cannot be read is a warning; spans are bytes of `text`.
std::size_t read_front_matter(std::string_view text, Document& document);

}  // namespace backstory::intake
