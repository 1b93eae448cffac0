// A plain text stays as it is, byte for byte; only its blocks get roles.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "intake/check_document.h"

namespace backstory::intake {
namespace {

Document read(const std::string& text) {
  Document document = read_as(Format::text, text);
  CHECK(document.text == text);
  CHECK(find_broken_promise(document) == "");
  return document;
}

TEST_CASE("a story as an editor would type it") {
  const Document document = read(
      "Ferry sails again after 14 months\n\nBy Lena Marsh and Tomás Reyes\nPublished: Nov. 1, 2024\n\n"
      "PORT ALDER, Oct. 31 (AP) — The ferry sailed again on Thursday.\n\nA long history\n\n"
      "The first ferry crossed in 1894, and no one alive remembers it.\n\n- It burned in 1901.\n- It sank in "
      "1942.\n");
  CHECK(show_blocks(document) ==
        "headline: Ferry sails again after 14 months\n"
        "byline: By Lena Marsh and Tomás Reyes\n"
        "furniture: Published: Nov. 1, 2024\n"
        "paragraph: PORT ALDER, Oct. 31 (AP) — The ferry sailed again on Thursday.\n"
        "heading: A long history\n"
        "paragraph: The first ferry crossed in 1894, and no one alive remembers it.\n"
        "list item: It burned in 1901.\n"
        "list item: It sank in 1942.\n");
  CHECK(document.metadata.headline == "Ferry sails again after 14 months");
  CHECK(document.metadata.byline == "Lena Marsh and Tomás Reyes");
  REQUIRE(document.metadata.published);
  CHECK(calendar::format_edtf(*document.metadata.published) == "2024-11-01");
  CHECK(document.metadata.published_from == "text");
  REQUIRE(document.dateline);
  CHECK(document.dateline->of(document.text) == "PORT ALDER, Oct. 31 (AP) —");
}

TEST_CASE("a whole page, selected and pasted, loses its furniture and keeps its headline once") {
  const Document document = read(
      "Connect with us\n\nWorld\n\nTown finds its lost bell\n\nPublished\n\non\n\nTown finds its lost "
      "bell\n\n\n"
      "The bell rang for the first time since the war.\n\nplay\n\n"
      "Divers raised the bell of St. Anne’s from the harbor on Thursday, 81 years after it sank.\n\n"
      "Read more: Ten bells that were lost at sea\n\nA bell with a past\n\n"
      "“It rang for my grandmother’s wedding in 1938,” said the mayor, who pulled the rope.\n\n"
      "Ana Holt covers the coast. Reach her at aholt@news.example.org. Follow her on X @example.\n\nContinue "
      "Reading");
  CHECK(
      show_blocks(document) ==
      "furniture: Connect with us\n"
      "furniture: World\n"
      "furniture: Town finds its lost bell\n"
      "furniture: Published\n"
      "furniture: on\n"
      "headline: Town finds its lost bell\n"
      "standfirst: The bell rang for the first time since the war.\n"
      "furniture: play\n"
      "paragraph: Divers raised the bell of St. Anne’s from the harbor on Thursday, 81 years after it sank.\n"
      "furniture: Read more: Ten bells that were lost at sea\n"
      "heading: A bell with a past\n"
      "paragraph: “It rang for my grandmother’s wedding in 1938,” said the mayor, who pulled the rope.\n"
      "furniture: Ana Holt covers the coast. Reach her at aholt@news.example.org. Follow her on X @example.\n"
      "furniture: Continue Reading\n");
  CHECK_FALSE(document.metadata.published);
  REQUIRE(document.diagnostics.all().size() == 1);
  CHECK(document.diagnostics.all()[0].code == "empty-date-field");
  CHECK(document.diagnostics.all()[0].span.of(document.input) == "Published");
}

TEST_CASE("a text that begins with its first sentence has no headline") {
  const Document document =
      read("The bridge opened on Monday after a long delay.\n\nIt had been closed since 2019.");
  CHECK(show_blocks(document) ==
        "paragraph: The bridge opened on Monday after a long delay.\n"
        "paragraph: It had been closed since 2019.\n");
  CHECK(document.metadata.headline == "");
}

TEST_CASE("a dateline on a line of its own is no paragraph") {
  const Document document = read("WASHINGTON (AP) --\n\nThe council met on Monday and voted for the bridge.");
  CHECK(show_blocks(document) ==
        "dateline: WASHINGTON (AP) --\nparagraph: The council met on Monday and voted for the bridge.\n");
  CHECK(document.dateline);
}

TEST_CASE("lines broken to a width are one paragraph, and lines of their own are not") {
  const Document wrapped = read(
      "The council met on Monday and voted by five to two for the new\nbridge over the river, which will be "
      "built next year and will\n"
      "cost three million.\nBy Lena Marsh\n\nA second paragraph stands here.");
  CHECK(wrapped.blocks.size() == 3);
  const Document lines = read(
      "The council met on Monday and voted by five to two for the new bridge over the river, which will be "
      "built next year and "
      "will cost three million.\nThe mayor, who had been against it since the first plan was shown in 2019, "
      "said that he would now "
      "cut the ribbon himself.\n");
  CHECK(lines.blocks.size() == 2);
}

TEST_CASE("line ends of every system part lines") {
  CHECK(read("The first one is here now.\r\n\r\nThe second one is here now.\r\n").blocks.size() == 2);
  CHECK(read("The first one is here now.\r\rThe second one is here now.\r").blocks.size() == 2);
}

TEST_CASE("an empty text has no blocks") {
  CHECK(read("").blocks.empty());
  CHECK(read(" \n\n \t\n").blocks.empty());
}

TEST_CASE("the command line's date wins") {
  ReadOptions options;
  options.published = calendar::make_day(2024, 11, 2);
  const Document document =
      read_article("Friday, November 1, 2024\n\nThe bridge opened at noon on Friday.", options);
  REQUIRE(document.metadata.published);
  CHECK(calendar::format_edtf(*document.metadata.published) == "2024-11-02");
  CHECK(document.metadata.published_from == "option");
}

}  // namespace
}  // namespace backstory::intake
