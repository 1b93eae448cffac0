#include "events/event_date.h"
#include "events/marked_article.h"

#include <catch2/catch.hpp>

#include "calendar/edtf.h"
#include "events/events.h"
#include "intake/document.h"
#include "temporal/time_expression.h"

namespace backstory::testing {
namespace {

timeline::Timeline read(std::string article) {
  const intake::Document document = intake::read_article(std::move(article), {});
  std::vector<language::Passage> passages;
  for (const intake::Block& block : document.blocks) {
    if (intake::is_body(block.role)) passages.push_back(language::analyse(document.text, block.span));
  }
  return events::find_events(document, passages, temporal::find_times(document, passages, {}),
                             english_model())
      .timeline;
}

std::vector<std::string> dates(const timeline::Timeline& timeline) {
  std::vector<std::string> out;
  for (const timeline::Event& event : timeline.events) out.push_back(event.date.text);
  return out;
}

}  // namespace

TEST_CASE("without a day of publication an event keeps its place in the file, its date left to a person") {
  using Dates = std::vector<std::string>;
  CHECK(dates(read("The county council opened the ferry terminal on Thursday.")) == Dates{"XXXX-XX-XX"});
  CHECK(dates(read("The county council opened the ferry terminal last month.")) == Dates{"XXXX-XX"});
  CHECK(dates(read("The county council opened the ferry terminal last year.")) == Dates{"XXXX"});
  CHECK(dates(read("The county council opened the ferry terminal in May.")) == Dates{"XXXX-05"});
  CHECK(dates(read("The county council opened the ferry terminal in May 2021.")) == Dates{"2021-05"});
}

TEST_CASE("words that never say when make no event without a date") {
  CHECK(dates(read("The county council recently opened the ferry terminal.")).empty());
  CHECK(dates(read("The county council argued for three weeks.")).empty());
}

TEST_CASE("two events whose days are not known are not taken for one") {
  CHECK(dates(read("The county council closed the terminal on Thursday. The council closed the terminal on "
                   "Friday."))
            .size() == 2);
}

}  // namespace backstory::testing
