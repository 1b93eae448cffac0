// What a page says of its article: headline, authors, dates, address, language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/document.h"
#include "intake/html_content.h"
#include "intake/html_page.h"
#include "intake/json_ld.h"

namespace backstory::intake {

// The page's statements, as they stand there.
struct PageFacts {
  std::vector<std::pair<std::string, std::string>> meta;  // name or property, lower case → content
  std::vector<ArticleRecord> records;                     // of all JSON-LD blocks
  std::string title;
  std::string canonical;
  std::string amp;  // address of the page's AMP twin
  std::string language;

  std::string_view find_meta(std::string_view name) const;
};

PageFacts read_page_facts(const HtmlPage& page);

// The node of the headline: the h1 that og:title, JSON-LD or <title> agrees with, else such an h2, h3 or h4,
// else the first h1 in or above the content.
std::optional<std::size_t> find_headline_node(const HtmlPage& page, const HtmlContent& content,
                                              const PageFacts& facts);

// Fills headline, byline, url and language. The name of the site is cut off a title only where another place
// has the title without it or it is og:site_name.
void fill_names(const HtmlPage& page, const PageFacts& facts, std::optional<std::size_t> headline,
                Metadata& metadata);

}  // namespace backstory::intake
