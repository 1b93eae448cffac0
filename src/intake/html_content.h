// Where on a page the article is.
#pragma once

#include <cstddef>
#include <vector>

#include "intake/html_page.h"

namespace backstory::intake {

struct HtmlContent {
  std::size_t root = 0;       // the node that holds the article's text
  std::size_t frame = 0;      // the node that holds its headline, byline and pictures too; `root` or above it
  std::vector<bool> dropped;  // of each node: it, and all below it, is no article
};

// A simple content score: the element that is marked as the article's body, or the <article> or <main> with
// the most running text, else the densest container.
HtmlContent find_content(const HtmlPage& page);

}  // namespace backstory::intake
