#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.h"
#include "events/events.h"
#include "events/marked_article.h"
#include "support/golden.h"

namespace backstory::testing {
namespace {

events::Extraction extract_example(const std::string& name) {
  intake::ReadOptions options;
  options.name = name;
  const intake::Document document =
      intake::read_article(read_file(source_folder() / "examples" / name), options);
  std::vector<language::Passage> passages;
  for (const intake::Block& block : document.blocks)
    passages.push_back(language::analyse(document.text, block.span));
  return events::find_events(
      document, passages,
      temporal::find_times(document, passages, {document.metadata.published, "en", {}, {}}), english_model());
}

bool has_event(const events::Extraction& found, std::string_view date, std::string_view label) {
  return std::any_of(
      found.timeline.events.begin(), found.timeline.events.end(),
      [&](const timeline::Event& event) { return event.date.text == date && event.label == label; });
}

}  // namespace

TEST_CASE("the article about the soldiers gives the stations of its story") {
  const events::Extraction found = extract_example("north-korean-troops.md");
  const auto [date, label] = GENERATE(table<std::string, std::string>({
      {"1961", "China and North Korea sign alliance treaty"},
      {"2017", "Beijing condemns test of North Korean missile"},
      {"2017", "China votes for several rounds of United Nations sanctions"},
      {"2018", "Kim Jong Un travels secretly to Beijing"},
      {"2019", "Xi visits Pyongyang"},
      {"2024-05", "Xi Jinping pledges closer cooperation with Vladimir Putin"},
      {"2024-08", "Ukraine stages incursion into Kursk"},
      {"2024-W43", "Xi travels to Russia for summit of BRICS countries"},
      {"2024-10-28", "Pentagon says 10,000 North Koreans are training in Russia"},
      {"2024-10-29", "Three State Department officials meet Chinese diplomats"},
      {"2024-10-31", "Blinken and Austin hold joint news conference"},
  }));
  INFO(date << " " << label);
  CHECK(has_event(found, date, label));
  CHECK(found.timeline.title == "Washington presses Beijing over North Korean soldiers in Russia");
  CHECK(found.timeline.article.published == "2024-11-01");
  CHECK(found.timeline.article.digest.starts_with("sha256:"));
}

TEST_CASE("the company's history keeps its decades and approximate dates") {
  const events::Extraction found = extract_example("company-history.md");
  CHECK(has_event(found, "1898", "Ada Thistlewick founds company with loan of 40 pounds"));
  CHECK(has_event(found, "1905~", "Ada Thistlewick hires first apprentice"));
  CHECK(has_event(found, "1915/1918", "Works make fuses for army"));
  CHECK(has_event(found, "1947-02-03", "Fire destroys foundry"));
  CHECK(has_event(found, "1914-21", "Thistlewick & Daughters moves into factory on Mill Lane"));
  CHECK(has_event(found, "2026", "Old factory to become museum"));
}

TEST_CASE("the court case keeps its weekdays and what is still to come") {
  const events::Extraction found = extract_example("court-case.md");
  CHECK(has_event(found, "2023-09", "Company and safety chief plead not guilty"));
  CHECK(has_event(found, "2024-06-11", "Wren takes stand"));
  CHECK(has_event(found, "2024-06-13", "Jury hears last witnesses in case against Gannet Ferries"));
  CHECK(has_event(found, "2024-06-18", "Lawyers to make closing arguments"));
  CHECK(has_event(found, "2024-06-20", "Harriet Lowe to send jury out"));
}

}  // namespace backstory::testing
