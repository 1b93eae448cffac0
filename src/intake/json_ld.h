// Schema.org's description of an article, as pages carry it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::intake {

struct ArticleRecord {
  std::string type;  // "NewsArticle"
  std::string headline;
  std::vector<std::string> authors;
  std::string published;  // the stamps as written
  std::string modified;
  std::string url;
  std::string language;
};

// The objects of one JSON-LD block that can describe an article (…Article, BlogPosting, LiveBlogPosting,
// Report, WebPage; also a VideoObject, a Recipe and the like), in lists, under @graph and mainEntity too.
// Lenient: line ends in strings, trailing commas, comments, text after the end; a block that still cannot be
// read gives nothing.
std::vector<ArticleRecord> read_json_ld(std::string_view block);

// The record of this page among those of all its blocks: the first article whose headline or address agrees,
// else the first article, else the first WebPage.
const ArticleRecord* choose_record(const std::vector<ArticleRecord>& records, std::string_view headline,
                                   std::string_view url);

}  // namespace backstory::intake
