// What each block of a text is, told by its words and its place.
#pragma once

#include "intake/document.h"

namespace backstory::intake {

// Takes a document with text, mappings and blocks of preliminary roles (a reader knows list items, and
// Markdown its headings); gives every paragraph its role, and fills what the text says of headline, byline,
// dates and dateline where the metadata lacks them.
void assign_roles(Document& document);

// The part that every format shares: standfirst, byline, date lines and dateline at the head of the story,
// which begins at blocks[begin].
void read_head(Document& document, std::size_t begin);

}  // namespace backstory::intake
