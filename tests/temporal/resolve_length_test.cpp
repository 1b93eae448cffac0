// Loses: the stretch that a timeline draws for a length which the text fastens to a date; the months that are
// compared in a report of results.
#include <catch2/catch.hpp>

#include "temporal/reading.h"

namespace backstory::temporal {
namespace {

// "the year=2023-07-01/2024-06-30 June 30=2024-06-30"
std::string drawn(std::string_view text, std::string_view written) {
  const Reading reading = read_times(text, written);
  std::string line;
  for (const TimeExpression& time : reading.times) {
    if (!line.empty()) line += "; ";
    line += std::string(time.span.of(reading.document.text)) + "=" + edtf_text(time);
  }
  return line;
}

}  // namespace

TEST_CASE("lengths are drawn to the day or month that the text fastens them to") {
  struct Case {
    std::string_view text;
    std::string_view dates;
  };
  for (const Case& one : {
           Case{"Profit rose in the year ended June 30.",
                "the year=2023-07-01/2024-06-30; June 30=2024-06-30"},
           Case{"Profit rose in the year to March.", "the year=2023-04/2024-03; March=2024-03"},
           Case{"Profit rose in the nine months ended Sept. 30.",
                "the nine months=2024-01-01/2024-09-30; Sept. 30=2024-09-30"},
           Case{"Profit rose in the 12 weeks ended Aug. 11.",
                "the 12 weeks=2024-05-20/2024-08-11; Aug. 11=2024-08-11"},
           Case{"Profit rose in its fiscal fourth quarter ended June 30.",
                "fiscal fourth quarter=2024-04-01/2024-06-30; June 30=2024-06-30"},
           Case{"The plant opens in next year's first quarter. Profit rose in the year ended March 31.",
                "next year's first quarter=2025-Q1; the year=2023-04-01/2024-03-31; March 31=2024-03-31"},
           Case{"Profit rose in the quarter ended July 31.",
                "the quarter=2024-05-01/2024-07-31; July 31=2024-07-31"},
           Case{"Profit rose in the first nine months of 2023.",
                "the first nine months=2023-01/2023-09; 2023=2023"},
           Case{"Profit rose in the last three months of 2023.",
                "the last three months=2023-10/2023-12; 2023=2023"},
           Case{"Profit rose over the past two weeks.", "the past two weeks=2024-10-16/2024-10-30"},
           Case{"Profit rose over the past two years.", "the past two years=2022-10~/2024-10-30"},
           Case{"Profit rose over the past several years.", "the past several years=none"},
           Case{"Profit will rise over the next two years.", "the next two years=2024-10-30/2026-10~"},
           Case{"The bridge was bombed in May 1943. Over the next two years it was rebuilt.",
                "May 1943=1943-05; the next two years=1943-05/1945-05~"},
           Case{"The talks lasted two years.", "two years=none"},
       }) {
    INFO(one.text);
    CHECK(drawn(one.text, "2024-10-30") == one.dates);
  }
}

TEST_CASE("a length without a date to end on has no place when nobody says when the text was written") {
  CHECK(drawn("Profit rose over the past two years.", "") == "the past two years=none");
}

TEST_CASE("the far end of a fastened length is told as TIMEX3 wants it") {
  const Reading year = read_times("Profit rose in the year ended June 30.", "2024-10-30");
  REQUIRE(year.times.size() == 2);
  CHECK(year.times[0].end_anchor == "2024-06-30");
  CHECK(year.times[0].begin_anchor.empty());
  const Reading ahead = read_times("Profit will rise over the next two years.", "2024-10-30");
  REQUIRE(ahead.times.size() == 1);
  CHECK(ahead.times[0].begin_anchor == "2024-10-30");
}

TEST_CASE("the day that closed a year is not the day that a story goes on from") {
  CHECK(drawn("Profit rose in the year ended June 30. The shares fell later in the day.", "2024-10-30") ==
        "the year=2023-07-01/2024-06-30; June 30=2024-06-30; later in the day=2024-10-30");
}

TEST_CASE("what comes after a date that is not known does not count from an older one") {
  CHECK(drawn("The mine opened on May 3, 2019. On 03/04/2021 it burned. The next day it rained.", "") ==
        "May 3, 2019=2019-05-03; 03/04/2021=2021-03-04; The next day=2021-03-05");
  CHECK(drawn("The mine opened on 3 May 2019 and closed on June 7, 2020. On 03/04/2021 it burned. The next "
              "day it "
              "rained.",
              "") ==
        "3 May 2019=2019-05-03; June 7, 2020=2020-06-07; 03/04/2021=2021-XX-XX; The next day=none");
}

}  // namespace backstory::temporal
