// Loses: spans that stand where the words stand, ranges whose ends know each other, the same answer every
// time.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "temporal/reading.h"

namespace backstory::temporal {
namespace {

constexpr std::string_view kStory =
    "Xi Jinping’s trip to Pyongyang in 2019 was his first in 14 years, officials said on Tuesday.\n\n"
    "From 1961 to 1989 the wall stood. In early March 2021, “the 1990s” came back – for a week or so.\n\n"
    "He has led the party since 2006 and will step down on Nov. 5–7, at 9 a.m. EST.";

}  // namespace

TEST_CASE("passages that are given up while they are read say the same") {
  Reading kept = read_times(kStory, "2024-10-30");
  Options options;
  options.creation_date = calendar::make_day(2024, 10, 30);
  options.language = "en";
  Reading given_up{kept.document, {}, read_times(kept.document, std::move(kept.passages), options).times};
  CHECK(summary_of(given_up) == summary_of(kept));
}

TEST_CASE("a span is the words themselves, with their passage and sentence") {
  const Reading reading = read_times(kStory, "2024-10-30");
  CHECK(summary_of(reading) ==
        "2019=2019; 14 years=P14Y; Tuesday=2024-10-29; 1961=1961; 1989=1989; early March 2021=2021-03; the "
        "1990s=199; "
        "a week=P1W; 2006=2006; Nov. 5=2024-11-05; 7=2024-11-07; 9 a.m. EST=2024-11-07T09:00");
  for (const TimeExpression& time : reading.times) {
    REQUIRE(time.passage < reading.passages.size());
    REQUIRE(time.sentence < reading.passages[time.passage].sentences.size());
    CHECK(reading.passages[time.passage].sentences[time.sentence].span.contains(time.span));
  }
}

TEST_CASE("expressions are in order and apart, their dates can be written and read again") {
  const Reading reading = read_times(kStory, "2024-10-30");
  std::size_t end = 0;
  for (const TimeExpression& time : reading.times) {
    CHECK(time.span.begin >= end);
    CHECK(time.span.end > time.span.begin);
    end = time.span.end;
    CHECK_FALSE(time.rules.empty());
    CHECK(time.confidence > 0);
    CHECK(time.confidence <= 1);
    for (const auto* date : {&time.date, &time.joined}) {
      if (!*date) continue;
      const calendar::ParsedDate again = calendar::parse_edtf(calendar::format_edtf(**date));
      REQUIRE(std::holds_alternative<calendar::Edtf>(again));
      CHECK(std::get<calendar::Edtf>(again) == **date);
    }
  }
}

TEST_CASE("the ends of a range point at each other; those of a pair do not") {
  const Reading range = read_times("The wall stood from 1961 to 1989.", "2024-10-30");
  REQUIRE(range.times.size() == 2);
  CHECK(range.times[0].range_partner == std::optional<std::size_t>(1));
  CHECK(range.times[1].range_partner == std::optional<std::size_t>(0));
  CHECK(calendar::format_edtf(*range.times[0].joined) == "1961/1989");
  CHECK(range.times[0].joined == range.times[1].joined);

  const Reading pair = read_times("Rounds were held in 1952 and 1955.", "2024-10-30");
  REQUIRE(pair.times.size() == 2);
  CHECK_FALSE(pair.times[0].range_partner);
  CHECK_FALSE(pair.times[1].joined);
}

TEST_CASE("a range that runs backwards is not joined") {
  const Reading reading = read_times("The song is about the road from 1989 to 1961.", "2024-10-30");
  REQUIRE(reading.times.size() == 2);
  CHECK_FALSE(reading.times[0].joined);
}

TEST_CASE("the date line is no expression of the story") {
  Reading reading;
  reading.document.text = "KYIV, Oct. 31 (Reuters) — Troops left on Tuesday.";
  reading.document.dateline = SourceSpan{0, reading.document.text.find("Troops")};
  reading.passages = {language::analyse(reading.document.text, {0, reading.document.text.size()})};
  Options options;
  options.creation_date = calendar::make_day(2024, 10, 31);
  reading.times = find_times(reading.document, reading.passages, options);
  CHECK(summary_of(reading) == "Tuesday=2024-10-29");
}

TEST_CASE("the publication date of the document stands in for one given") {
  Reading reading;
  reading.document.text = "Troops left yesterday.";
  reading.document.metadata.published = calendar::make_day(2024, 10, 31);
  reading.passages = {language::analyse(reading.document.text, {0, reading.document.text.size()})};
  reading.times = find_times(reading.document, reading.passages, {});
  CHECK(summary_of(reading) == "yesterday=2024-10-30");
}

TEST_CASE("the same text gives the same answer") {
  const Reading one = read_times(kStory, "2024-10-30");
  const Reading two = read_times(kStory, "2024-10-30");
  CHECK(summary_of(one) == summary_of(two));
}

}  // namespace backstory::temporal
