// When a page was published, by the votes of the places that say so.
#pragma once

#include <cstddef>
#include <optional>

#include "intake/document.h"
#include "intake/html_content.h"
#include "intake/html_metadata.h"
#include "intake/html_page.h"

namespace backstory::intake {

// Fills published, published_from and modified. Places, from the most to the least trusted: JSON-LD
// datePublished of the article, meta (article:published_time and its cousins), microdata, the date in the
// address, the day that stands by the headline (<time> or text). The day that most of them name is taken,
// among equals that of the most trusted; where they disagree, a warning lists all. The day is that of the
// stamp's own offset, but a stamp in UTC yields to the address or to what is shown when that is one day
// beside it. Where all of them are silent, weaker places are asked in this order: meta fields that only say
// "date", JSON-LD of what is no article, a visible day further off, attributes such as data-publish-date, the
// title, the only day that is said to be that of publication, the only day of the page, the data that scripts
// carry, and a visible day of a change, which is reported. dateModified of the page's data is never taken for
// the publication.
void fill_dates(const HtmlPage& page, const HtmlContent& content, std::optional<std::size_t> headline,
                const PageFacts& facts, Document& document);

}  // namespace backstory::intake
