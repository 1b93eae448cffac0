#include <catch2/catch.hpp>
#include <set>

#include "base/file.h"
#include "base/utf8.h"
#include "events/marked_article.h"
#include "events/phrase.h"
#include "support/golden.h"

namespace backstory::testing {
namespace {

MarkedArticle all_paragraphs() {
  const std::string file = read_file(test_folder() / "events/paragraphs.txt");
  return mark_article(file.substr(file.find("\n\n") + 2), "Landovia and Quento, a history");
}

std::string_view between(std::string_view text, std::array<std::size_t, 2> code_points) {
  const std::size_t begin = find_code_point(text, code_points[0]);
  return text.substr(begin, find_code_point(text, code_points[1]) - begin);
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

}  // namespace

TEST_CASE("the evidence of every event stands in the article where it says") {
  const MarkedArticle article = all_paragraphs();
  const std::string_view text = article.document.text;
  for (const timeline::Event& event : article.extract().timeline.events) {
    REQUIRE_FALSE(event.sources.empty());
    for (const timeline::Source& source : event.sources) {
      INFO(event.id << ": " << source.quote);
      REQUIRE(source.at);
      CHECK(between(text, *source.at) == source.quote);
      CHECK(source.quote.find(source.expression) != std::string::npos);
      CHECK(ends_with(text.substr(0, find_code_point(text, (*source.at)[0])), source.prefix));
      CHECK(text.substr(find_code_point(text, (*source.at)[1])).substr(0, source.suffix.size()) ==
            source.suffix);
      CHECK_FALSE(source.rule.empty());
    }
  }
}

TEST_CASE("labels can be printed: short, no date, no pronoun first, no full stop, balanced quotation marks") {
  const MarkedArticle article = all_paragraphs();
  const std::set<std::string> pronouns{"he",  "she", "it",  "they", "we",   "i",
                                       "you", "his", "her", "its",  "their"};
  for (const timeline::Event& event : article.extract().timeline.events) {
    INFO(event.label << " | " << event.sources[0].expression);
    CHECK(count_code_points(event.label) <= events::kMaxLabelLength);
    CHECK_FALSE(event.label.empty());
    CHECK_FALSE(pronouns.contains(to_lower(event.label.substr(0, event.label.find(' ')))));
    CHECK_FALSE(ends_with(event.label, "."));
    for (const char* hanging : {" it", " them", " of", " for", " with", " to", " and", " the", " not", ","})
      CHECK_FALSE(ends_with(event.label, hanging));
    CHECK(std::count(event.label.begin(), event.label.end(), '"') % 2 == 0);
    for (const temporal::TimeExpression& time : article.times) {
      const std::string words(time.span.of(article.document.text));
      if (event.sources[0].expression.find(words) != std::string::npos) {
        CHECK((" " + event.label + " ").find(" " + words + " ") == std::string::npos);
      }
    }
  }
}

TEST_CASE("events are in the order of their dates, with ids of their own") {
  const auto events = all_paragraphs().extract().timeline.events;
  std::set<std::string> ids;
  for (std::size_t i = 0; i < events.size(); ++i) {
    INFO(events[i].id);
    CHECK(ids.insert(events[i].id).second);
    CHECK(events[i].id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK((events[i].importance && *events[i].importance >= 0 && *events[i].importance <= 100));
    CHECK(
        (events[i].confidence.label && *events[i].confidence.label > 0 && *events[i].confidence.label <= 1));
    if (i > 0) CHECK_FALSE(calendar::comes_before(events[i].date.value, events[i - 1].date.value));
  }
}

TEST_CASE("every date becomes evidence of an event or is rejected with a reason") {
  const MarkedArticle article = all_paragraphs();
  const events::Extraction found = article.extract();
  std::size_t sources = 0;
  for (const timeline::Event& event : found.timeline.events) sources += event.sources.size();
  for (const events::Rejected& rejected : found.rejected) CHECK_FALSE(rejected.reason.empty());
  CHECK(sources + found.rejected.size() == article.times.size());
}

TEST_CASE("texts that no desk would write are read to their end") {
  std::string endless;
  for (int i = 0; i < 3000; ++i) endless += "he said that she said in [[1961=1961]] and ";
  CHECK(mark_article(endless + "left.").extract().timeline.events.empty());
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "The bank was robbed in [[1999=1999]].\n\n";
  CHECK(mark_article(many).extract().timeline.events.size() == 1);
  for (const char* odd : {"[[1961=1961]]", "In [[1961=1961]].", "[[1961=1961]] and", "( [[1961=1961]] )",
                          "'s [[1961=1961]] 's", "was [[1961=1961]] been", "\"In [[1961=1961]], \"",
                          "to [[1961=1961]] to", "Which who that, in [[1961=1961]], and or."}) {
    INFO(odd);
    CHECK(table_of(mark_article(odd)).find('\n') != std::string::npos);
  }
}

TEST_CASE("the same article gives the same events") {
  CHECK(table_of(all_paragraphs()) == table_of(all_paragraphs()));
}

}  // namespace backstory::testing
