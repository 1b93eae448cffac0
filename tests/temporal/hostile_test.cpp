// Loses: an answer in time and without a crash for texts that nobody wrote for reading.
#include <catch2/catch.hpp>

#include <random>

#include "calendar/edtf.h"
#include "temporal/reading.h"

namespace backstory::temporal {
namespace {

void check_sane(const Reading& reading) {
  std::size_t end = 0;
  for (const TimeExpression& time : reading.times) {
    REQUIRE(time.span.begin >= end);
    REQUIRE(time.span.end <= reading.document.text.size());
    end = time.span.end;
    if (!time.date) continue;
    const std::string text = calendar::format_edtf(*time.date);
    INFO(text << " of " << time.span.of(reading.document.text));
    REQUIRE(std::holds_alternative<calendar::Edtf>(calendar::parse_edtf(text)));
  }
}

}  // namespace

TEST_CASE("words of time in any order are read without harm") {
  constexpr std::string_view kWords[] = {
      "last",   "May",     "5",    "1990s",   "two",     "years", "ago",    "from",   "to", "Friday",
      "the",    "quarter", ",",    "-",       "2019",    "a.m.",  "9:30",   "early",  "of", "and",
      "12",     "BC",      "this", "million", "century", "'",     "after",  "Easter", "31", "Feb.",
      "second", "half",    "now",  "0",       "every",   "week",  "before", "1/2",    "99"};
  std::mt19937 random(20241030);
  std::uniform_int_distribution<std::size_t> pick(0, std::size(kWords) - 1);
  std::uniform_int_distribution<int> glue(0, 4);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      text += kWords[pick(random)];
      if (glue(random) != 0) text += ' ';
    }
    check_sane(read_times(text, round % 3 == 0 ? "" : "2024-10-30"));
  }
}

TEST_CASE("any bytes are read without harm") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 120; ++i) text += static_cast<char>(byte(random));
    check_sane(read_times(text, "2024-10-30"));
  }
}

TEST_CASE("one word a thousand times over is read without harm") {
  for (const std::string_view word :
       {"last ", "9", "1999 ", "two ", "May ", "- ", "the year ", "5/", "from 1990 to ", "and 1 "}) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += word;
    INFO(word);
    check_sane(read_times(text, "2024-10-30"));
  }
}

TEST_CASE("dates that do not exist are no expressions") {
  CHECK(summary_of(read_times("It fell on February 30, 2023.", "2024-10-30")).find("2023-02-30") ==
        std::string::npos);
  CHECK(summary_of(read_times("It fell on 2023-13-45.", "2024-10-30")) == "");
}

}  // namespace backstory::temporal
