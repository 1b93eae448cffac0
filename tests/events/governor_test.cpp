#include "events/governor.h"

#include <catch2/catch.hpp>

#include "events/marked_article.h"

namespace backstory::testing {
namespace {

// The word that the first date tells the time of; else why there is none.
std::string trigger_of(const char* sentence) {
  const MarkedArticle article = mark_article(sentence);
  const events::Extraction found = article.extract();
  if (found.evidence.empty()) return found.rejected.empty() ? "" : found.rejected.front().reason;
  return std::string(found.evidence.front().trigger.of(article.document.text));
}

struct Row {
  const char* sentence;
  const char* trigger;
};

}  // namespace

TEST_CASE("a date lands on what happened then, wherever it stands in the sentence") {
  const Row rows[] = {
      {"A venture of two Dornish firms [[last week=2024-W43]] opened its first mill.", "opened"},
      {"The boy was found clinging to a raft off Quento on [[Monday=2024-06-03]].", "found"},
      {"In [[January=2024-01]], Harbor Commissioner Ida Crane ruled that the ship could stay.", "ruled"},
      {"On [[Tuesday=2024-06-04]], the National Irrigation League sued the city.", "sued"},
      {"Another ship came to Dorn in [[1983=1983]], followed by two ferries.", "came"},
      {"The guard was shot to death on [[Friday=2024-06-07]].", "shot"},
      {"Hale left Quento in [[1962=1962]] when she was four.", "left"},
  };
  for (const Row& row : rows) {
    INFO(row.sentence);
    CHECK(trigger_of(row.sentence) == row.trigger);
  }
}

TEST_CASE("what a reader is told to do has not happened") {
  CHECK(trigger_of("Vote for the harbor on [[November 5=2024-11-05]].") == "an appeal, not a happening");
}

TEST_CASE("a date that hangs on one verb, however its sentence is read, is as sure as its reading") {
  const MarkedArticle article = mark_article("Hale opened the mill in [[May=2024-05]].");
  CHECK(article.extract().timeline.events.front().confidence.date == article.times.front().confidence);
}

}  // namespace backstory::testing
