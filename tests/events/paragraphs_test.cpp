#include <catch2/catch.hpp>

#include "base/file.h"
#include "base/utf8.h"
#include "events/marked_article.h"
#include "support/golden.h"

namespace backstory::testing {

namespace {

std::string tables_of(const std::string& name) {
  const std::string file = read_file(test_folder() / name);
  std::string tables;
  std::size_t begin = 0;
  while (begin < file.size()) {
    const std::size_t end = std::min(file.find("\n\n", begin), file.size());
    const std::string paragraph(trim(std::string_view(file).substr(begin, end - begin)));
    begin = end + 2;
    if (paragraph.empty() || paragraph[0] == '#') continue;
    const MarkedArticle article = mark_article(paragraph);
    tables += article.document.text + "\n" + table_of(article) + "\n";
  }
  return tables;
}

}  // namespace

// Each paragraph shows one way in which newspapers tie a happening to a date. What changes here changes what
// editors find in their files: read the difference sentence by sentence.
TEST_CASE("events read from paragraphs") {
  CHECK_GOLDEN("events/paragraphs.golden.txt", tables_of("events/paragraphs.txt"));
}

// Paragraphs as they stand in papers, of courts, storms, sport, trade, science, votes, wars, lives and towns.
TEST_CASE("events read from news of many topics") {
  CHECK_GOLDEN("events/paragraphs_news.golden.txt", tables_of("events/paragraphs_news.txt"));
}

// A word that is lost or borrowed from another verb makes these false: what was denied told as done, what was
// done by one told of another. Where a label would be false the clause stands in its own words.
TEST_CASE("no label says what its sentence does not") {
  CHECK_GOLDEN("events/paragraphs_faithful.golden.txt", tables_of("events/paragraphs_faithful.txt"));
}

}  // namespace backstory::testing
