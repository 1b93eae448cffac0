#include "timeline/match.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <variant>

#include "calendar/written.h"

using namespace backstory;
using timeline::Event;
using timeline::Ids;
using timeline::match_events;
using timeline::Matching;

namespace {

Event make_event(const std::string& date, const std::string& label, const std::string& quote = "",
                 const std::string& expression = "") {
  Event event;
  event.date.text = date;
  event.date.value = std::get<calendar::Edtf>(calendar::parse_date(date));
  event.label = label;
  if (!quote.empty()) event.sources.push_back({quote, "", "", std::nullopt, expression, ""});
  return event;
}

// "0=1 1=0 2=-": which event after is which before.
std::string describe(const Matching& matching) {
  std::string out;
  for (std::size_t i = 0; i < matching.after_of.size(); ++i) {
    out += fmt::format("{}{}={}", i > 0 ? " " : "", i,
                       matching.after_of[i] ? fmt::format("{}", *matching.after_of[i]) : "-");
  }
  return out;
}

std::string match(const std::vector<Event>& before, const std::vector<Event>& after) {
  return describe(match_events(before, after));
}

}  // namespace

TEST_CASE("An event is known by its quote, whatever became of quotation marks, spaces and its words") {
  const Event before = make_event("2019", "Mayor opens bridge",
                                  "In 2019 the mayor opened the \"long\" bridge - at last.", "In 2019");
  const Event typeset = make_event("2019", "Mayor opens long bridge",
                                   "In 2019 the  mayor opened\nthe “long” bridge – at last.", "In 2019");
  CHECK(match({before}, {typeset}) == "0=0");
  const Event redated = make_event("2018", "Bridge opens at last",
                                   "In 2019 the mayor opened the \"long\" bridge - at last.", "In 2019");
  CHECK(match({before}, {redated}) == "0=0");
}

TEST_CASE("Two events of one sentence keep apart by date, expression and label") {
  const std::string quote = "The mill burned in 1911 and was rebuilt in 1913.";
  const Event burned = make_event("1911", "Mill burns", quote, "in 1911");
  const Event rebuilt = make_event("1913", "Mill is rebuilt", quote, "in 1913");
  CHECK(match({burned, rebuilt}, {rebuilt, burned}) == "0=1 1=0");
  CHECK(match({burned}, {rebuilt}) == "0=-");
}

TEST_CASE("A passage that was rewritten still tells the same event") {
  const Event before = make_event("2021-03-04", "Council votes for tram line",
                                  "On March 4, 2021, the council voted 31 to 29 for a first tram line.");
  const Event number = make_event("2021-03-04", "Council votes for tram line",
                                  "On March 4, 2021, the council voted 31 to 28 for a first tram line.");
  const Event redated = make_event("2021-03-05", "Council votes for tram line",
                                   "On March 5, 2021, the council voted 31 to 29 for a first tram line.");
  const Event anew = make_event("2021-03-04", "Council votes for first tram line",
                                "It was decided by two voices only, on March 4, 2021, after a long night.");
  const Event another = make_event("2021-03-04", "Police close harbor road",
                                   "The police closed the harbor road on March 4, 2021, for a week.");
  CHECK(match({before}, {number}) == "0=0");
  CHECK(match({before}, {redated}) == "0=0");
  CHECK(match({before}, {anew}) == "0=0");
  CHECK(match({before}, {another}) == "0=-");
}

TEST_CASE("Who acts is no small difference: another visit on the same day is another event") {
  const Event before =
      make_event("2019", "Xi visits Pyongyang", "After 14 years Xi visited Pyongyang in 2019.");
  const Event after =
      make_event("2019", "Putin visits Hanoi", "Putin's jet landed at Hanoi in 2019, late at night.");
  CHECK(match({before}, {after}) == "0=-");
}

TEST_CASE("Between the same neighbours, less will do") {
  const Event first = make_event("1990", "Works open", "The works opened in 1990.");
  const Event last = make_event("2010", "Works close", "The works closed in 2010.");
  const Event before =
      make_event("2001", "Owner sells half of works", "Half of it was sold in 2001 to a bank from Lyon.");
  const Event after =
      make_event("2001", "Bank from Lyon buys half", "In 2001 the bank bought its share, half of all.");
  CHECK(match({first, before, last}, {first, after, last}) == "0=0 1=1 2=2");
}

TEST_CASE("A passage that stands twice is known by either") {
  Event before = make_event("1987", "Ferry is sold", "The ferry was sold in 1987.");
  before.sources.push_back(
      {"Ever since the sale of 1987 there was none.", "", "", std::nullopt, "of 1987", ""});
  const Event after = make_event("1987", "Sale", "Ever since the sale of 1987 there was none.", "of 1987");
  CHECK(match({before}, {after}) == "0=0");
}

TEST_CASE("A sentence that was split, and two that were joined") {
  const Event whole =
      make_event("1911", "Mill burns",
                 "The mill burned to the ground in 1911, and the owner left town two years later.");
  const Event burned = make_event("1911", "Mill burns", "The mill burned to the ground in 1911.");
  const Event left = make_event("1913", "Owner leaves town", "The owner left town two years later.");
  const Matching split = match_events(std::vector{whole}, std::vector{burned, left});
  CHECK(describe(split) == "0=0");
  CHECK(split.split_from == std::vector<std::optional<std::size_t>>{std::nullopt, 0});
  const Matching joined = match_events(std::vector{burned, left}, std::vector{whole});
  CHECK(describe(joined) == "0=0 1=-");
  CHECK(joined.joined_with == std::vector<std::optional<std::size_t>>{std::nullopt, 0});
}

TEST_CASE("In a file an id is a name; between extractions it is a hint") {
  Event before = make_event("1987", "Ferry is sold");
  Event after = make_event("2003", "A wholly other thing");
  before.id = after.id = "ferry";
  CHECK(describe(match_events(std::vector{before}, std::vector{after}, Ids::names)) == "0=0");
  CHECK(match({before}, {after}) == "0=-");
}

TEST_CASE("Scripts without spaces are compared too") {
  const Event before = make_event("2019", "市长为大桥剪彩", "2019年，市长为新的长桥剪彩，人群欢呼。");
  const Event after = make_event("2019", "市长为长桥剪彩", "2019年，市长在雨中为新的长桥剪彩。");
  CHECK(match({before}, {after}) == "0=0");
}

TEST_CASE("Shuffled and without ids, every event of a long story finds itself") {
  std::mt19937 random(7);
  const std::vector<std::string> who{"Council", "Mill", "Railway", "Harbor", "School", "Bishop", "Mayor"};
  const std::vector<std::string> does{"buys", "sells", "opens", "closes", "loses", "names", "builds"};
  const std::vector<std::string> what{"bridge", "tower", "field", "engine", "library", "bell", "garden"};
  std::vector<Event> before;
  for (int i = 0; i < 2000; ++i) {
    const auto pick = [&](const std::vector<std::string>& words) { return words[random() % words.size()]; };
    const std::string label = pick(who) + " " + pick(does) + " " + pick(what);
    const std::string date = fmt::format("{}-{:02}-{:02}", 1900 + i / 20, 1 + i % 12, 1 + i % 28);
    before.push_back(
        make_event(date, label, fmt::format("The {} for the {}th time, in the town.", label, i)));
  }
  std::vector<std::size_t> order(before.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  std::vector<Event> after;
  for (const std::size_t i : order) after.push_back(before[i]);
  const Matching matching = match_events(before, after);
  std::size_t found = 0;
  for (std::size_t j = 0; j < order.size(); ++j) found += matching.before_of[j] == order[j] ? 1U : 0U;
  CHECK(found == before.size());
}
