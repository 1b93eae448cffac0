// What a page prints around and between the paragraphs of its article, told by the blocks themselves.
#pragma once

#include <vector>

#include "intake/document.h"

namespace backstory::intake {

// How much of a block is link.
struct BlockLinks {
  bool whole = false;  // all of it
  bool most = false;   // seven tenths and more
};

// Marks as furniture, of a document whose blocks have their roles by tag and class: date lines, what repeats
// the headline or the standfirst, lines that are links to elsewhere, invitations to subscribe, and at the end
// headings of nothing and teasers of other stories. `links` has an entry for each block.
void mark_html_furniture(const std::vector<BlockLinks>& links, Document& document);

}  // namespace backstory::intake
