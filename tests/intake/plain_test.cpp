// A text taken as it is keeps every character where it was.
#include <catch2/catch.hpp>

#include "calendar/date.h"
#include "intake/check_document.h"
#include "intake/plain_text.h"

namespace backstory::intake {

TEST_CASE("plain text: nothing is markup, furniture or metadata") {
  const std::string text = "# A <b>title</b>\n\nBy Ann Lee\nPublished: Nov. 1, 2024\n \n\n  Last\nlines. \n";
  ReadOptions options;
  options.published = calendar::make_day(2024, 11, 2);
  const Document document = read_plain_text(text, options);
  CHECK(document.text == text);
  CHECK(find_broken_promise(document) == "");
  CHECK(show_blocks(document) ==
        "paragraph: # A <b>title</b>\n"
        "paragraph: By Ann Lee\nPublished: Nov. 1, 2024\n"
        "paragraph: Last\nlines.\n");
  CHECK(document.metadata.published == options.published);
  CHECK(document.metadata.headline.empty());
}

TEST_CASE("plain text: an empty file, blank lines and bytes that are no UTF-8") {
  CHECK(read_plain_text("", {}).blocks.empty());
  CHECK(read_plain_text("\n \n\t\n", {}).blocks.empty());
  const Document broken = read_plain_text("Caf\xE9 2019", {});
  CHECK(find_broken_promise(broken) == "");
  CHECK(show_blocks(broken) == "paragraph: Café 2019\n");
}

}  // namespace backstory::intake
