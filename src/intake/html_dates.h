// When a page was published, by the votes of the places that say so.
#pragma once

#include "intake/document.h"
#include "intake/html_content.h"
#include "intake/html_metadata.h"
#include "intake/html_page.h"

namespace backstory::intake {

// Fills published, published_from and modified. Places, from the most to the least trusted: JSON-LD
// datePublished of the article, meta (article:published_time and its cousins), microdata and the first <time>
// of the story, the date in the address. The day that most of them name is taken, among equals that of the
// most trusted; where they disagree, a warning lists all. The day is that of the stamp's own offset, but a
// stamp in UTC yields to the address when that is one day beside it. dateModified is never taken for the
// publication.
void fill_dates(const HtmlPage& page, const HtmlContent& content, const PageFacts& facts, Document& document);

}  // namespace backstory::intake
