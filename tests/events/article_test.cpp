#include "events/article.h"

#include <catch2/catch.hpp>

#include "events/marked_article.h"

namespace backstory::testing {
namespace {

std::string deck_of(const MarkedArticle& article) {
  return article.extract().timeline.deck;
}

}  // namespace

TEST_CASE("the line below the title is the first sentence without its dateline") {
  MarkedArticle article = mark_article(
      "DORN (ANP) - The mill burned down on [[Monday=2024-06-03]]. Nobody was hurt.", "Mill burns");
  article.document.dateline = SourceSpan{0, 13};
  CHECK(deck_of(article) == "The mill burned down on Monday.");
  CHECK(article.extract().timeline.title == "Mill burns");
}

TEST_CASE("a standfirst comes before the first sentence") {
  MarkedArticle article =
      mark_article("Two firms lose all. It is the third fire.\n\nThe mill burned.", "Mill burns");
  article.document.blocks[0].role = intake::Role::standfirst;
  CHECK(deck_of(article) == "Two firms lose all. It is the third fire.");
}

TEST_CASE("a first sentence that is too long for a line, or without a title above it, gives none") {
  std::string sentence = "The mill";
  for (int i = 0; i < 30; ++i) sentence += ", the weir";
  CHECK(deck_of(mark_article(sentence + " burned.", "Mill burns")).empty());
  CHECK(deck_of(mark_article("The mill burned.")).empty());
}

}  // namespace backstory::testing
