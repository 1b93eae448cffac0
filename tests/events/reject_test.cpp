#include "events/reject.h"

#include <catch2/catch.hpp>

#include "events/marked_article.h"

namespace backstory::testing {
namespace {

std::string reason(const MarkedArticle& article) {
  return events::reason_against(article.document, article.times, 0);
}

}  // namespace

TEST_CASE("dates outside the article's own words make no events") {
  MarkedArticle article = mark_article("Crowds gather in Dorn in [[May=2024-05]].");
  CHECK(reason(article) == "");
  article.document.blocks[0].role = intake::Role::caption;
  CHECK(reason(article) == "in a caption");
  article.document.blocks[0].role = intake::Role::furniture;
  CHECK(reason(article) == "not in the article itself");
  article.document.blocks[0].role = intake::Role::headline;
  CHECK(reason(article) == "in the headline");
}

TEST_CASE("a dateline and a stamp say when the article was written") {
  MarkedArticle article = mark_article("DORN, [[June 3=2024-06-03]] (ANP) - Crowds gathered.");
  article.document.dateline = SourceSpan{0, 20};
  CHECK(reason(article) == "the dateline");
  CHECK(reason(mark_article("Updated [[Monday, June 3=2024-06-03]]")) ==
        "says when the article was published");
  CHECK(reason(mark_article("She left [[Monday=2024-06-03]].")) == "");
}

TEST_CASE("lengths, repetitions and comparisons have no place on a timeline") {
  CHECK(reason(mark_article("They argued for [[three years=P3Y]].")) == "a length of time, not a date");
  CHECK(reason(mark_article("They meet [[every May=S]].")) == "repeats, and has no date of its own");
  CHECK(reason(mark_article("Sales were higher than in [[2009=2009]].")) == "compared with, and not told of");
  CHECK(reason(mark_article("Profit fell to $3, compared with $4 [[a year earlier=2009]].")) ==
        "compared with, and not told of");
  CHECK(reason(mark_article("It paid a dividend [[a year later=2010]].")) == "");
}

TEST_CASE("a year of a name, a bare clock and a measure of a plan are no times of events") {
  CHECK(reason(mark_article("It sells Harbor Simulator [[2019=2019]] in a box.")) == "part of a name");
  CHECK(reason(mark_article("In [[2019=2019]] it sold a mill.")) == "");
  CHECK(reason(mark_article("Every song was under [[2:30=2024-06-03T02:30]] that week.")) ==
        "a length or a score, not a time of day");
  CHECK(reason(mark_article("The fire began at [[2:30=2024-06-03T02:30]].")) == "");
  CHECK(reason(mark_article("That is [[three months later=2024-09]] than Hale had planned.")) ==
        "compared with, and not told of");
}

}  // namespace backstory::testing
