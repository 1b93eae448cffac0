// `check` also says what an editor should look at before publishing; nothing of it stops the drawing.
#include <catch2/catch.hpp>
#include <string>

#include "base/file.h"
#include "support/golden.h"
#include "timeline/compare.h"

namespace backstory::timeline {
namespace {

std::string review_of(const std::string& text) {
  const testing::Outcome outcome = testing::read_text(text);
  CAPTURE(outcome.messages);
  REQUIRE(outcome.timeline);
  Diagnostics diagnostics;
  review(*outcome.timeline, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  const SourceText file{"file.yaml", text};
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.all()) out += format_diagnostic(diagnostic, file);
  return out;
}

}  // namespace

TEST_CASE("each thing to look at is named at its place") {
  CHECK_GOLDEN("timeline/review.txt", review_of(R"(article: {headline: A story}
tracks:
  - {id: north, label: North}
  - {id: south, label: South}
eras:
  - {date: XXXX, label: Some time}
events:
  - {date: XXXX-08, label: Incursion, track: north, source: {quote: x}}
  - {date: 1961, label: In 1961 a treaty is signed, checked: "ab"}
  - {date: 1967, label: Nothing tells of it}
  - {date: 1968, label: Hardly sure, confidence: {date: 0.3, label: 0.45}, source: {quote: x}}
  - {date: 1968, label: Hardly sure but looked at, confidence: {date: 0.3}, checked: "ab"}
  - {date: 1969, label: A label that goes on and on until nobody can find a place for it on a phone, checked: "ab"}
  - {date: 1970, label: Twice, checked: "ab"}
  - {date: 1970, label: Twice, checked: "ab"}
  - {date: XXXX, label: Hidden, hidden: true}
)"));
  CHECK(review_of("events:\n") ==
        "file.yaml:1:1: warning: there are no events to draw\n"
        "  events:\n"
        "  ^\n");
}

TEST_CASE("an editor is led to what is least sure first") {
  const std::string told = review_of(R"(events:
  - {date: 1968, label: Half, confidence: {label: 0.45}, source: {quote: x}}
  - {date: 1969, label: Guess, confidence: {date: 0.1}, source: {quote: x}}
  - {date: 1970, label: Third, confidence: {label: 0.3}, source: {quote: x}}
)");
  CHECK(told.find("the date of 'Guess'") < told.find("the label of 'Third'"));
  CHECK(told.find("the label of 'Third'") < told.find("the label of 'Half'"));
}

TEST_CASE("a file that is in order says nothing") {
  CHECK(review_of(read_file(backstory::testing::source_folder() / "examples/five-lines.yaml")) == "");
  CHECK(review_of("events:\n  - {date: 1961, label: Plan for 2030 and room 1961b}\n") == "");
}

}  // namespace backstory::timeline
