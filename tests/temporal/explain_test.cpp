// Loses: what an editor is told of where a date came from, and of what it could have been.
#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "temporal/reading.h"

namespace backstory::temporal {
namespace {

Findings explain(const Reading& reading, std::string_view written) {
  Options options;
  options.language = "en";
  options.explain = true;
  options.creation_date = std::get<calendar::Date>(std::get<calendar::Edtf>(calendar::parse_edtf(written)));
  return read_times(reading.document, reading.passages, options);
}

std::string lost_of(const TimeExpression& time) {
  std::string out;
  for (const LostReading& lost : time.lost) {
    out += (out.empty() ? "" : "; ") + (lost.type ? lost.value : "nothing") + " " + lost.why;
  }
  return out;
}

}  // namespace

TEST_CASE("each stretch of an expression says what it was read as") {
  const Reading reading = read_times("It fell on the 5th of October 1989.", "2024-11-01");
  REQUIRE(reading.times.size() == 1);
  std::string parts;
  for (const Part& part : reading.times[0].parts) {
    parts += std::string(part.span.of(reading.document.text)) + "=" + part.name + " ";
  }
  CHECK(parts == "the= 5th=ordinal-number of= October=month 1989=year ");
}

TEST_CASE("what an expression was counted from is told with it") {
  const Reading reading = read_times(
      "It sank on March 4, 1912. A day later it was found. On Tuesday it was raised.", "2024-11-01");
  REQUIRE(reading.times.size() == 3);
  CHECK_FALSE(reading.times[0].anchor_date);
  REQUIRE(reading.times[1].anchor_date);
  CHECK(calendar::format_edtf(*reading.times[1].anchor_date) == "1912-03-04");
  REQUIRE(reading.times[2].anchor_date);
  CHECK(reading.times[2].anchor == Anchor::creation_date);
  CHECK(calendar::format_edtf(*reading.times[2].anchor_date) == "2024-11-01");
}

TEST_CASE("a weekday says which other one it could have been, and why it is not") {
  const Reading reading = read_times("The mayor resigned on Tuesday.", "2024-11-01");
  const Findings findings = explain(reading, "2024-11-01");
  REQUIRE(findings.times.size() == 1);
  CHECK(lost_of(findings.times[0]) == "2024-11-05 if the clause looked ahead (it speaks of the past)");
}

TEST_CASE("what the words themselves say has no other reading") {
  const Reading reading = read_times("It was founded in 1987.", "2024-11-01");
  const Findings findings = explain(reading, "2024-11-01");
  REQUIRE(findings.times.size() == 1);
  CHECK(lost_of(findings.times[0]) == "");
}

TEST_CASE("a shorter reading is listed as lost, once") {
  const Reading reading = read_times("It was founded in May 1987.", "2024-11-01");
  const Findings findings = explain(reading, "2024-11-01");
  REQUIRE(findings.times.size() == 1);
  CHECK(findings.times[0].value == "1987-05");
  CHECK_THAT(lost_of(findings.times[0]), Catch::Contains("1987 the longer reading wins"));
}

TEST_CASE("what looks like a time and is none is listed with the reason") {
  const Reading reading = read_times("It cost $1990 in 2010.", "2024-11-01");
  const Findings findings = explain(reading, "2024-11-01");
  REQUIRE(findings.times.size() == 1);
  REQUIRE_FALSE(findings.suppressed.empty());
  CHECK(findings.suppressed[0].span.of(reading.document.text) == "1990");
  CHECK_FALSE(findings.suppressed[0].why.empty());
}

TEST_CASE("who does not ask gets neither, and the same times") {
  const Reading reading = read_times("It cost $1990 in 2010, he said Tuesday.", "2024-11-01");
  const Findings findings = explain(reading, "2024-11-01");
  REQUIRE(findings.times.size() == reading.times.size());
  for (std::size_t i = 0; i < findings.times.size(); ++i) {
    CHECK(reading.times[i].lost.empty());
    CHECK(findings.times[i].value == reading.times[i].value);
    CHECK(findings.times[i].rules == reading.times[i].rules);
  }
}

TEST_CASE("a mode that is named is the mode") {
  const Reading reading = read_times("It sank on March 4, 1912.\n\nIn May it was raised.", "2024-11-01");
  Options options;
  options.language = "en";
  options.creation_date = calendar::make_day(2024, 11, 1);
  options.mode = Mode::narrative;
  const Findings narrative = read_times(reading.document, reading.passages, options);
  CHECK(narrative.mode == Mode::narrative);
  CHECK(narrative.times.at(1).value == "1912-05");
  options.mode = Mode::news;
  CHECK(read_times(reading.document, reading.passages, options).times.at(1).value == "2024-05");
}

TEST_CASE("an hour of a day whose year is not known leaves EDTF its day") {
  const Reading reading = read_times("It fell on Oct. 5 at 8 p.m.", "");
  REQUIRE(reading.times.size() == 1);
  CHECK(edtf_text(reading.times[0]) == "XXXX-10-05");
}

}  // namespace backstory::temporal
