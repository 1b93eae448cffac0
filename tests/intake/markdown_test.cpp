// Of Markdown only the markup inside lines is left out, so that an editor finds each quotation in the file
// again.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "intake/check_document.h"

namespace backstory::intake {
namespace {

Document read(const std::string& text) {
  Document document = read_as(Format::markdown, text);
  CAPTURE(text);
  CHECK(find_broken_promise(document) == "");
  return document;
}

std::string text_of(const std::string& markdown) {
  return read(markdown).text;
}

TEST_CASE("front matter gives the metadata") {
  const Document document = read(
      "---\ntitle: \"The dam: a history\"\nauthors:\n  - Lena Marsh\n  - Tomás Reyes\ndate: "
      "2024-11-01T20:30:00-05:00\n"
      "updated: 2024-11-03\nurl: https://example.org/dam\nlang: en-GB\nlayout: post\n---\n\nThe dam was "
      "built in 1911.\n");
  CHECK(document.metadata.headline == "The dam: a history");
  CHECK(document.metadata.byline == "Lena Marsh and Tomás Reyes");
  CHECK(calendar::format_edtf(document.metadata.published.value()) == "2024-11-01");
  CHECK(document.metadata.published_from == "front matter");
  CHECK(calendar::format_edtf(document.metadata.modified.value()) == "2024-11-03");
  CHECK(document.metadata.url == "https://example.org/dam");
  CHECK(document.metadata.language == "en-GB");
  CHECK(show_blocks(document) == "paragraph: The dam was built in 1911.\n");
}

TEST_CASE("a date that cannot be read is pointed at") {
  const Document document = read("---\ntitle: A\ndate: soon\n---\nText.\n");
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(format_diagnostic(document.diagnostics.all()[0], {document.name, document.input}) ==
        "story:3:7: warning: 'soon' is not a date\n  date: soon\n        ^~~~\n  hint: write it as "
        "2024-11-01\n");
}

TEST_CASE("a rule at the top is no front matter") {
  CHECK(read("---\n\nThe dam was built in 1911.\n").blocks.size() == 1);
  CHECK(read("---").blocks.empty());
}

TEST_CASE("blocks have their roles") {
  const Document document = read(
      "# The *old* dam\n\nBy Lena Marsh\n\n![The dam in 1911](dam.jpg)\n\nIt was built\nin 1911.\n\nWhat "
      "next\n---------\n\n"
      "> “It will\n> fall in 2026,” she said.\n\n* One\n* Two\n  lines\n\n3. Three\n\n| a | b "
      "|\n|---|---|\n| 1 | 2 |\n\n"
      "```\ncode in 1999\n```\n\n<div>\nraw\n</div>\n\n## Last\n\n[ref]: https://example.org\n");
  CHECK(show_blocks(document) ==
        "headline: The old dam\n"
        "byline: By Lena Marsh\n"
        "caption: The dam in 1911\n"
        "paragraph: It was built\nin 1911.\n"
        "heading: What next\n"
        "quote: “It will\nfall in 2026,” she said.\n"
        "list item: One\n"
        "list item: Two\n  lines\n"
        "list item: Three\n"
        "furniture: | a | b |\n|---|---|\n| 1 | 2 |\n"
        "furniture: ```\ncode in 1999\n```\n"
        "furniture: <div>\nraw\n</div>\n"
        "heading: Last\n"
        "furniture: [ref]: https://example.org\n");
  CHECK(document.metadata.headline == "The old dam");
  CHECK(document.metadata.byline == "Lena Marsh");
}

TEST_CASE("markup inside lines is left out") {
  struct Example {
    const char* markdown;
    const char* text;
  };
  for (const Example& example : std::initializer_list<Example>{
           {"*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e f"},
           {"snake_case_word and 2*3*4", "snake_case_word and 234"},
           {"2 * 3 * 4 and a ** b", "2 * 3 * 4 and a ** b"},
           {"**bold *and* more**", "bold and more"},
           {"a [link](https://x.org/a_(b)) b", "a link b"},
           {"a ![picture](p.png) b", "a picture b"},
           {"a [*link*][ref] b [ref] [none]\n\n[ref]: /x", "a link b ref [none]\n\n[ref]: /x"},
           {"a note[^1] b", "a note b"},
           {"`code *x*` and ``a`b``", "code *x* and a`b"},
           {"an unclosed ` mark", "an unclosed ` mark"},
           {"AT&amp;T &#8217; &copy; & co", "AT&T ’ © & co"},
           {"\\*not\\* a\\b", "*not* a\\b"},
           {"<https://a.org> and <b>bold</b>", "https://a.org and bold"},
           {"3 < 4 and 5 > 4", "3 < 4 and 5 > 4"},
           {"one  \ntwo\\\nthree", "one  \ntwo\nthree"},
       }) {
    CHECK(text_of(example.markdown) == example.text);
  }
}

TEST_CASE("without markup inside lines the text is the input") {
  for (const char* text : {"# Title\n\nPlain text.\n\n- item\n\n> quotation\n", "",
                           "\r\n\r\nA line.\r\nMore.\r\n", "a\n\n\n   b   \n"}) {
    CHECK(text_of(text) == text);
  }
}

TEST_CASE("a quotation leads back to its bytes") {
  const Document document = read("The **old** dam &mdash; built in *1911* &mdash; fell.\n");
  const std::size_t at = document.text.find("old dam — built in 1911");
  REQUIRE(at != std::string::npos);
  const SourceSpan input = find_in_input(document, {at, at + std::string("old dam — built in 1911").size()});
  CHECK(input.of(document.input) == "old** dam &mdash; built in *1911");
}

}  // namespace
}  // namespace backstory::intake
