// Loses: dates that a sentence leaves to the sentences before it, or to the tense of its verbs.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "temporal/reading.h"

namespace backstory::temporal {
namespace {

struct Story {
  std::string_view text;
  std::string_view summary;
};

void check(const std::vector<Story>& stories, std::string_view written) {
  for (const Story& story : stories) {
    INFO(story.text);
    CHECK(summary_of(read_times(story.text, written)) == story.summary);
  }
}

}  // namespace

TEST_CASE("what was said before dates what comes after") {
  check(
      {
          {"China condemned a missile test in 2017. It backed sanctions the same year.",
           "2017=2017; the same year=2017"},
          {"The bridge opened on May 4, 2012. It collapsed two days later.",
           "May 4, 2012=2012-05-04; two days later=2012-05-06"},
          {"The bridge opened on May 4, 2012. A day earlier, a crack was found.",
           "May 4, 2012=2012-05-04; A day earlier=2012-05-03"},
          {"He was elected in June 1998. The following month he resigned.",
           "June 1998=1998-06; The following month=1998-07"},
          {"The bridge opened on May 4, 2012. That day, it rained.",
           "May 4, 2012=2012-05-04; That day=2012-05-04"},
          {"The war began in 1939. Two years later it had spread.", "1939=1939; Two years later=1941"},
          {"The war began in 1939. It spread the next year.", "1939=1939; the next year=1940"},
      },
      "2024-10-30");
}

TEST_CASE("the clock of an event that has no date is of no day told before") {
  check(
      {
          {"The trial began on May 6. A jogger saw him at 6 a.m. ten days before the fire.",
           "May 6=2024-05-06; 6 a.m.=XXXX-XX-XXT06:00; ten days=P10D"},
          {"The trial began on May 6. He spoke at 6 a.m., it was said.",
           "May 6=2024-05-06; 6 a.m.=2024-05-06T06:00"},
      },
      "2024-10-30");
}

TEST_CASE("a clock some paragraphs after a day is left to an editor") {
  const Reading near = read_times("It began on May 6.\n\nHe spoke at 6 a.m.", "2024-10-30");
  const Reading far = read_times("It began on May 6.\n\nIt went on.\n\nHe spoke at 6 a.m.", "2024-10-30");
  CHECK(near.times.back().confidence > 0.5);
  CHECK(far.times.back().confidence < 0.5);
}

TEST_CASE("a report compares with what it reports, not with what is to come") {
  check({{"Profit rose in the third quarter. The slump may go on through the first half of next year. In the "
          "year-ago period, it earned $4 million.",
          "the third quarter=2024-Q3; the first half of next year=2025-H1; the year-ago period=2023-Q3"},
         {"Profit rose in the third quarter. The slump may go on through the first two quarters of 2025. In "
          "the "
          "year-ago period, it earned $4 million.",
          "the third quarter=2024-Q3; the first two quarters=P2Q; 2025=2025; the year-ago period=2023-Q3"},
         {"Profit fell in the third quarter. This quarter's loss includes a charge.",
          "the third quarter=2024-Q3; This quarter=2024-Q3"}},
        "2024-10-30");
}

TEST_CASE("what counts from the day of writing does so after other dates too") {
  check(
      {
          {"The war began in 1939. A museum opened yesterday.", "1939=1939; yesterday=2024-10-29"},
          {"The war began in 1939. A museum opened last month.", "1939=1939; last month=2024-09"},
          {"“I left two years ago,” he said in 2019.", "two years ago=2022; 2019=2019"},
      },
      "2024-10-30");
}

TEST_CASE("the tense of the clause chooses the day") {
  check(
      {
          {"He said on Friday that she would resign on Monday.", "Friday=2024-10-25; Monday=2024-11-04"},
          {"The court ruled on Friday. It will rule again on Friday.",
           "Friday=2024-10-25; Friday=2024-11-01"},
          {"The panel is expected to meet in January.", "January=2025-01"},
          {"The panel met in January.", "January=2024-01"},
          {"The panel met on Dec. 30.", "Dec. 30=2023-12-30"},
      },
      "2024-10-30");
}

TEST_CASE("what was decided may lie ahead, and so may an end") {
  check(
      {
          {"The alliance has decided to admit Poland in November.", "November=2024-11"},
          {"Xi pledged to deepen ties in May.", "May=2024-05"},
          {"The ministry gave the firm until mid-November.", "mid-November=2024-11"},
          {"The plant will be named in December.", "December=2024-12"},
          {"He was named in December.", "December=2023-12"},
      },
      "2024-10-30");
}

TEST_CASE("around New Year the nearest day is meant") {
  check({{"The panel met on Dec. 30.", "Dec. 30=2023-12-30"},
         {"The panel will meet on Jan. 12.", "Jan. 12=2024-01-12"}},
        "2024-01-03");
}

TEST_CASE("weekdays of a story about another week follow its date") {
  check({{"The coup began on Monday, Aug. 19, 1991, and failed by Wednesday.",
          "Monday, Aug. 19, 1991=1991-08-19; Wednesday=1991-08-21"}},
        "2024-10-30");
}

TEST_CASE("without a date of writing what is missing is said, not guessed") {
  const Reading reading =
      read_times("Troops crossed the border in May. Talks were held on Thursday and last week.", "");
  REQUIRE(reading.times.size() == 3);
  CHECK(reading.times[0].value == "XXXX-05");
  CHECK(edtf_text(reading.times[0]) == "XXXX-05");
  CHECK(reading.times[0].unresolved == "the year is not given and there is no publication date");
  CHECK(reading.times[1].value == "XXXX-WXX-4");
  CHECK(edtf_text(reading.times[1]) == "none");
  CHECK(reading.times[1].unresolved == "which week is not given and there is no publication date");
  CHECK(reading.times[2].value == "XXXX-WXX");
  CHECK(edtf_text(reading.times[2]) == "none");
  CHECK(reading.times[2].unresolved == "it counts from the day of writing and there is no publication date");
}

TEST_CASE("a story that begins with all of its time goes through it") {
  check({{"The war lasted from 19 July 1870 to 28 January 1871. On 4 August the army attacked. Two days "
          "later it "
          "won.",
          "19 July 1870=1870-07-19; 28 January 1871=1871-01-28; 4 August=1870-08-04; Two days "
          "later=1870-08-06"},
         {"The siege lasted from 5 May 1990 to 3 March 1991. In February, the walls fell.",
          "5 May 1990=1990-05-05; 3 March 1991=1991-03-03; February=1991-02"}},
        "");
}

TEST_CASE("three digits are a year where years as old are told") {
  check({{"He was born in 356 BC and became king in 336. Two years later he crossed the sea.",
          "356 BC=BC0356; 336=BC0336; Two years later=BC0334"},
         {"The legions came in 43 AD and left in 410.", "43 AD=0043; 410=0410"},
         {"He was born in 1956 and lives in 336.", "1956=1956"}},
        "");
}

TEST_CASE("without a date of writing a year in the text places its months") {
  check({{"The war began in 1939. In September, Warsaw fell.", "1939=1939; September=1939-09"}}, "");
}

TEST_CASE("a date of writing is used as far as it goes") {
  check({{"Troops crossed the border in 2023 and again last year.", "2023=2023; last year=2023"},
         {"Troops crossed the border in May.", "May=XXXX-05"}},
        "2024");
}

TEST_CASE("in a narrative, days and months follow the year that it has got to") {
  check({{"The firm was founded in 1898. It opened a second mill in 1911. In June 1914 it went public. In "
          "August, orders "
          "stopped. In 1919 it was sold. Later that year, in the autumn, it burned down.",
          "1898=1898; 1911=1911; June 1914=1914-06; August=1914-08; 1919=1919; Later that year=1919; the "
          "autumn=1919-FA"}},
        "2024-10-30");
}

TEST_CASE("a narrative goes on: a month that comes earlier in the year is the next year's, or nobody knows") {
  const std::string_view story =
      "The mill was founded in 1898. A second one followed in 1911. The pier broke on Aug. 29, 2023. In "
      "March, "
      "the council voted for a new one.";
  check({{story, "1898=1898; 1911=1911; Aug. 29, 2023=2023-08-29; March=2024-03"}}, "2024-10-30");
  check({{story, "1898=1898; 1911=1911; Aug. 29, 2023=2023-08-29; March=XXXX-03"}}, "");
}

TEST_CASE("news with a year of background stays news") {
  check({{"The treaty was signed in 1961 and renewed in 1981 and 2001. On Tuesday the two met. In August, "
          "troops crossed "
          "the border. They met again yesterday.",
          "1961=1961; 1981=1981; 2001=2001; Tuesday=2024-10-29; August=2024-08; yesterday=2024-10-29"}},
        "2024-10-30");
}

TEST_CASE("comparisons take the period of the report") {
  check({{"Sales fell in the third quarter. A year earlier, they had grown.",
          "the third quarter=2024-Q3; A year earlier=2023-Q3"},
         {"Third-quarter sales were below the year-ago quarter.",
          "Third-quarter=2024-Q3; the year-ago quarter=2023-Q3"}},
        "2024-10-30");
}

TEST_CASE("an expression says what it was counted from, and which rules made it") {
  const Reading reading = read_times(
      "China condemned a test in 2017 and backed sanctions the same year. It met Japan on Tuesday.",
      "2024-10-30");
  REQUIRE(reading.times.size() == 3);
  CHECK(reading.times[0].anchor == Anchor::none);
  CHECK(reading.times[1].anchor == Anchor::focus_date);
  CHECK(reading.times[1].rules == std::vector<std::string>{"same", "told", "from-focus"});
  CHECK(reading.times[2].anchor == Anchor::creation_date);
  CHECK(reading.times[2].rules == std::vector<std::string>{"weekday", "past-weekday"});
}

TEST_CASE("a history goes on from its own dates") {
  check(
      {
          {"The war of 1618 spread in 1620 and 1625. It was fought between 1 July and 18 November 1626. The "
           "guns had "
           "opened fire on 24 June. Two days later it rained.",
           "1618=1618; 1620=1620; 1625=1625; 1 July=1626-07-01; 18 November 1626=1626-11-18; 24 "
           "June=1626-06-24; Two "
           "days later=1626-06-26"},
          {"The kings of 1618, 1620 and 1625 were weak. The war began on 30 November 1639. On 2 December the "
           "fleet "
           "sailed. In January it returned. On 12 March peace was signed.",
           "1618=1618; 1620=1620; 1625=1625; 30 November 1639=1639-11-30; 2 December=1639-12-02; "
           "January=1640-01; 12 "
           "March=1640-03-12"},
          {"The kings of 1618, 1620 and 1625 were weak. The siege lasted until September 1644. On 4 "
           "September a truce "
           "was signed.",
           "1618=1618; 1620=1620; 1625=1625; September 1644=1644-09; 4 September=1644-09-04"},
          {"The kings of 1618, 1620 and 1625 were weak. The castle was built in 1644. It is today a museum.",
           "1618=1618; 1620=1620; 1625=1625; 1644=1644; today=PRESENT_REF"},
      },
      "2024-10-30");
}

TEST_CASE("news that looks ahead, or looks back from afar, counts from its own day") {
  check(
      {
          {"The first shuttle flew on April 12, 1981. Another will be launched at the end of the month.",
           "April 12, 1981=1981-04-12; the end of the month=2024-10"},
          {"The first shuttle flew on April 12, 1981.\n\nHe smiled.\n\nThe rest of the week was dull.",
           "April 12, 1981=1981-04-12; the week=2024-W44"},
      },
      "2024-10-30");
}

}  // namespace backstory::temporal
