#include <catch2/catch.hpp>

#include "events/date_confidence.h"

namespace backstory::events {
namespace {

double confidence_of(const char* date, double label_confidence, bool sure = true) {
  Label label;
  label.confidence = label_confidence;
  label.sure = sure;
  return date_confidence(0.98, std::get<calendar::Edtf>(calendar::parse_edtf(date)), label);
}

}  // namespace

TEST_CASE("a day is trusted as its words are read") {
  CHECK(confidence_of("2024-06-03", 0.2) == 0.98);
}

TEST_CASE("a month or a year is trusted as far as its label") {
  CHECK(confidence_of("1961", 0.8) == 0.9);
  CHECK(confidence_of("1961-05", 0.8) == 0.9);
  CHECK(confidence_of("1961", 0.6) < 0.9);
}

TEST_CASE("spans, rough dates and dates that may be of another event are looked at first") {
  CHECK(confidence_of("1961/1963", 0.92) < 0.9);
  CHECK(confidence_of("1961~", 0.92) < 0.9);
  CHECK(confidence_of("2024-06-03", 0.92, false) < 0.9);
}

TEST_CASE("no date is trusted more than the reading of its words") {
  Label label;
  label.confidence = 0.92;
  CHECK(date_confidence(0.5, std::get<calendar::Edtf>(calendar::parse_edtf("2024-06-03")), label) == 0.5);
}

}  // namespace backstory::events
