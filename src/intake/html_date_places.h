// Where a page's elements and its address hold a day of publication.
#pragma once

#include <optional>
#include <string_view>

#include "calendar/date.h"
#include "intake/html_page.h"

namespace backstory::intake {

// A whole day between marks of the path: "/2024/11/01/", "/2024/11/1/", "-20241101".
std::optional<calendar::Date> find_url_day(std::string_view url);

// Microdata and RDFa that say datePublished; the old `pubdate`.
bool is_published_item(const HtmlNode& node);

// The value of "data-publish-date" and the like, or the title of hAtom's <abbr class="published">; "" when
// the node has none.
std::string_view find_published_attribute(const HtmlNode& node);

}  // namespace backstory::intake
