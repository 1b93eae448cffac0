#include <catch2/catch.hpp>

#include "base/file.h"
#include "base/utf8.h"
#include "events/marked_article.h"
#include "support/golden.h"

namespace backstory::testing {

// Each paragraph shows one way in which newspapers tie a happening to a date. What changes here changes what
// editors find in their files: read the difference sentence by sentence.
TEST_CASE("events read from paragraphs") {
  const std::string file = read_file(test_folder() / "events/paragraphs.txt");
  std::string table;
  std::size_t begin = 0;
  while (begin < file.size()) {
    const std::size_t end = std::min(file.find("\n\n", begin), file.size());
    const std::string paragraph(trim(std::string_view(file).substr(begin, end - begin)));
    begin = end + 2;
    if (paragraph.empty() || paragraph[0] == '#') continue;
    const MarkedArticle article = mark_article(paragraph);
    table += article.document.text + "\n" + table_of(article) + "\n";
  }
  CHECK_GOLDEN("events/paragraphs.golden.txt", table);
}

}  // namespace backstory::testing
