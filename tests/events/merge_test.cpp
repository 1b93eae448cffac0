#include <catch2/catch.hpp>

#include "events/marked_article.h"

namespace backstory::testing {

TEST_CASE("two mentions of one event are one, with the evidence of both and the more precise date") {
  const MarkedArticle article = mark_article(
      "Landovia signed the fishing treaty in [[1952=1952]].\n\n"
      "The coast was poor. Landovia signed the treaty on [[May 4, 1952=1952-05-04]] in Dorn.");
  const auto events = article.extract().timeline.events;
  REQUIRE(events.size() == 1);
  CHECK(events[0].date.text == "1952-05-04");
  CHECK(events[0].label == "Landovia signs treaty in Dorn");
  REQUIRE(events[0].sources.size() == 2);
  CHECK(events[0].sources[0].expression == "on May 4, 1952");
  CHECK(events[0].sources[1].expression == "in 1952");
}

TEST_CASE("different happenings of one day stay apart") {
  const MarkedArticle article =
      mark_article("Voss resigned on [[Friday=2024-06-07]]. Lind took the oath on [[Friday=2024-06-07]].");
  CHECK(article.extract().timeline.events.size() == 2);
}

TEST_CASE("what goes on until a day is not what happened in a year before") {
  const MarkedArticle article = mark_article(
      "Mill Street stays closed to trucks until [[July 1=../2025-07-01]]. The mill closed in [[1986=1986]].");
  const auto events = article.extract().timeline.events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].sources.size() == 1);
  CHECK(events[1].sources.size() == 1);
}

TEST_CASE("the same happening at two times stays two") {
  const MarkedArticle article =
      mark_article("The bank was robbed in [[1999=1999]]. It was robbed again in [[2003=2003]].");
  CHECK(article.extract().timeline.events.size() == 2);
}

TEST_CASE("both ends of a range are one event with the joined interval") {
  MarkedArticle article = mark_article("The factory made fuses from [[1915=1915]] to [[1918=1918]].");
  const calendar::Edtf joined = calendar::make_interval(calendar::make_year(1915), calendar::make_year(1918));
  article.times[0].range_partner = 1;
  article.times[1].range_partner = 0;
  article.times[0].joined = article.times[1].joined = joined;
  CHECK(table_of(article) ==
        "1915/1918 | Factory makes fuses | from 1915 to 1918\n- 1918: the other end of a range\n");
}

TEST_CASE("an event of the lead, the headline or of several mentions weighs more than an aside") {
  const MarkedArticle article = mark_article(
      "Landovia invaded Quento on [[Monday=2024-06-03]].\n\nThe harbor is old.\n\nSnow fell.\n\n"
      "A museum that was opened in [[1970=1970]] lost its roof.",
      "Landovia invades Quento");
  const auto events = article.extract().timeline.events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].label == "Museum is opened");
  CHECK(*events[1].importance > *events[0].importance + 20);
}

TEST_CASE("each date of a sentence is known by the event that it tells") {
  const MarkedArticle article =
      mark_article("Hale opened the mill in [[1950=1950]] and closed the foundry in [[1961=1961]].");
  const events::Extraction found = article.extract();
  REQUIRE(found.timeline.events.size() == 2);
  CHECK(found.event_of == std::vector<std::string>{found.timeline.events[0].id, found.timeline.events[1].id});
}

}  // namespace backstory::testing
