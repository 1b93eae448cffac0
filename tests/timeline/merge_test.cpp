#include "timeline/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "calendar/written.h"
#include "timeline/compare.h"
#include "timeline/edit.h"
#include "timeline/generate.h"
#include "timeline/match.h"

using namespace backstory;
using namespace backstory::timeline;
using timeline::testing::describe;
using timeline::testing::generate_timeline;
using timeline::testing::read_text;

namespace {

using Kind = Change::Kind;

WrittenDate make_date(const std::string& text) {
  return {text, std::get<calendar::Edtf>(calendar::parse_date(text)), {}};
}

std::string apply_merge(const std::string& file, const Merge& merged) {
  Diagnostics diagnostics;
  const SourceText source{"file.yaml", file};
  const auto text = edit_timeline(source, merged.edits, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) UNSCOPED_INFO(format_diagnostic(one, source));
  REQUIRE(text);
  return *text;
}

Timeline read(const std::string& text) {
  auto outcome = read_text(text);
  UNSCOPED_INFO(outcome.messages);
  REQUIRE(outcome.timeline);
  return *outcome.timeline;
}

// What a base file gives back.
Timeline kept(const Timeline& timeline) {
  return read(write_timeline(timeline));
}

std::set<Kind> kinds(const Merge& merged) {
  std::set<Kind> out;
  for (const Change& change : merged.changes) out.insert(change.kind);
  return out;
}

const Event& find(const Timeline& timeline, const std::string& id) {
  const auto found = std::ranges::find(timeline.events, id, &Event::id);
  REQUIRE(found != timeline.events.end());
  return *found;
}

// A long article, as an extraction tells it.
class Writer {
 public:
  explicit Writer(std::mt19937::result_type seed) : random_(seed) {}

  Timeline first() {
    for (int i = 0; i < 30; ++i) timeline_.events.push_back(event());
    return finish();
  }

  // Some sentences are cut, corrected or rewritten; some are new; all may move.
  Timeline later() {
    std::erase_if(timeline_.events, [this](const Event&) { return one_in(8); });
    for (Event& event : timeline_.events) change(event);
    for (int i = 0; i < 4; ++i)
      timeline_.events.insert(
          timeline_.events.begin() + static_cast<std::ptrdiff_t>(random_() % timeline_.events.size()),
          event());
    return finish();
  }

 private:
  std::mt19937 random_;
  Timeline timeline_;
  int number_ = 0;

  bool one_in(unsigned n) { return random_() % n == 0; }
  std::string word() {
    static const std::vector<std::string> words{"county", "bridge", "harbor", "mill",   "bishop", "railway",
                                                "school", "tower",  "engine", "garden", "ferry",  "library"};
    return words[random_() % words.size()] + fmt::format("{}", random_() % 40);
  }

  Event event() {
    Event event;
    event.date = make_date(fmt::format("{}-{:02}", 1950 + random_() % 70, 1 + random_() % 12));
    event.label = fmt::format("{} sells {}", word(), word());
    event.importance = static_cast<int>(random_() % 100);
    event.actors = {word()};
    event.confidence = {0.9, 0.8};
    tell(event, fmt::format("The {} of {} was told by {}, {} and {} in {}.", event.label, word(), word(),
                            word(), word(), event.date.text));
    event.sources[0].expression = "in " + event.date.text;
    ++number_;
    return event;
  }

  static void tell(Event& event, const std::string& quote) {
    event.sources = {{quote, "", "", std::nullopt, "", "month"}};
  }

  void change(Event& event) {
    if (one_in(6)) event.label += " at last";
    if (one_in(6)) event.importance = static_cast<int>(random_() % 100);
    if (one_in(8)) event.sources[0].quote += " So it is said.";
    if (one_in(10))
      event.date = make_date(fmt::format("{}-{:02}", 1950 + random_() % 70, 1 + random_() % 12));
  }

  Timeline finish() {
    std::size_t at = 100 + random_() % 50;
    for (Event& event : timeline_.events) {
      event.sources[0].at = {at, at + 60};
      at += 80;
    }
    timeline_.article.digest = "sha256:" + std::string(64, static_cast<char>('0' + random_() % 10));
    Timeline out = timeline_;
    std::set<std::string> ids;
    for (Event& event : out.events) {
      std::string id = "sell-" + event.date.text;
      for (int n = 2; !ids.insert(id).second; ++n) id = fmt::format("sell-{}-{}", event.date.text, n);
      event.id = id;
    }
    return out;
  }
};

// An editor's afternoon, as edits of the file.
std::vector<Edit> edit_by_hand(const Timeline& timeline, std::mt19937& random) {
  std::vector<Edit> edits;
  for (const Event& event : timeline.events) {
    switch (random() % 12) {
      case 0:
        edits.emplace_back(SetField{event.id, "label", "The editor's own words"});
        break;
      case 1:
        edits.emplace_back(SetField{event.id, "date", "c. 1961"});
        break;
      case 2:
        edits.emplace_back(RemoveEvent{event.id});
        break;
      case 3:
        edits.emplace_back(SetField{event.id, "locked", "true"});
        break;
      case 4:
        edits.emplace_back(SetField{event.id, "hidden", "true"});
        break;
      case 5:
        edits.emplace_back(SetField{event.id, "detail", "More: by the editor"});
        break;
      default:
        break;
    }
  }
  Event own;
  own.id = "own-words";
  own.date = make_date("1999");
  own.label = "Nobody else tells this";
  edits.emplace_back(AddEvent{own, "from my notes"});
  return edits;
}

}  // namespace

TEST_CASE("An extraction that says the same changes nothing, whatever the editor did") {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    const Timeline base = kept(Writer(random()).first());
    Diagnostics diagnostics;
    const SourceText file{"file.yaml", write_timeline(base)};
    const auto edited = edit_timeline(file, edit_by_hand(base, random), diagnostics);
    REQUIRE(edited);
    const Merge merged = merge_extraction(base, base, read(*edited));
    CHECK(merged.edits.empty());
    CHECK(merged.changes.empty());
  }
}

TEST_CASE("A file that nobody edited follows the extraction, and keeps what the article dropped") {
  std::mt19937 random(12);
  for (int round = 0; round < 40; ++round) {
    Writer writer(random());
    const Timeline base = kept(writer.first());
    const Timeline now = writer.later();
    const Merge merged = merge_extraction(base, now, base);
    const Timeline result = read(apply_merge(write_timeline(base), merged));
    CHECK(result.article.digest == now.article.digest);
    for (const Event& told : merged.base.events) {
      Event in_file = find(result, told.id);
      Event expected = told;
      in_file.hidden = expected.hidden = false;
      Timeline left;
      Timeline right;
      left.events = {in_file};
      right.events = {expected};
      CHECK(describe(left) == describe(right));
    }
    CHECK(kinds(merged).count(Kind::conflict) == 0);
  }
}

TEST_CASE("Between an editor and an article that changes, nothing is lost and nothing comes twice") {
  std::mt19937 random(13);
  for (int round = 0; round < 60; ++round) {
    Writer writer(random());
    Timeline base = kept(writer.first());
    std::string file = write_timeline(base);
    std::set<std::string> deleted;
    for (int day = 0; day < 3; ++day) {
      Diagnostics diagnostics;
      const Timeline before = read(file);
      const std::vector<Edit> edits = edit_by_hand(before, random);
      const bool has_own = std::ranges::find(before.events, "own-words", &Event::id) != before.events.end();
      const auto edited = edit_timeline(
          {"file.yaml", file}, std::span(edits).first(edits.size() - (has_own ? 1U : 0U)), diagnostics);
      REQUIRE(edited);
      const Timeline mine = read(*edited);
      for (const Edit& edit : edits) {
        if (const auto* removed = std::get_if<RemoveEvent>(&edit)) deleted.insert(removed->id);
      }
      deleted.erase("own-words");  // the editor writes it again
      const Timeline now = writer.later();
      const Merge merged = merge_extraction(base, now, mine);
      file = apply_merge(*edited, merged);
      const Timeline result = read(file);

      std::size_t added = 0;
      for (const Change& change : merged.changes) added += change.kind == Kind::added ? 1U : 0U;
      CHECK(result.events.size() == mine.events.size() + added);
      for (const Event& event : mine.events) {
        const Event& after = find(result, event.id);
        CHECK((event.label != "The editor's own words" || after.label == event.label));
        CHECK((event.date.text != "c. 1961" || after.date.text == event.date.text));
        CHECK(after.hidden == event.hidden);
        CHECK(after.detail == event.detail);
        if (event.locked) CHECK(after.label + after.date.text == event.label + event.date.text);
      }
      for (const std::string& id : deleted)
        CHECK(std::ranges::find(result.events, id, &Event::id) == result.events.end());

      base = kept(merged.base);
      const Merge again = merge_extraction(base, now, result);
      CHECK(again.edits.empty());
      CHECK(again.changes.empty());
    }
  }
}

TEST_CASE("Timelines that were made to break readers merge too, and the second time changes nothing") {
  std::mt19937 random(14);
  for (int round = 0; round < 100; ++round) {
    const Timeline base = kept(generate_timeline(random));
    const Timeline now = kept(generate_timeline(random));
    const std::string file = write_timeline(kept(generate_timeline(random)));
    for (const bool two_way : {false, true}) {
      const Timeline mine = read(file);
      const Merge merged = two_way ? merge_extraction(now, mine) : merge_extraction(base, now, mine);
      const std::string text = apply_merge(file, merged);
      const Merge again = merge_extraction(kept(merged.base), now, read(text));
      CHECK(again.edits.empty());
    }
    const Merge people = merge_versions(base, now, read(file));
    const Timeline result = read(apply_merge(file, people));
    CHECK(result.events.size() <= read(file).events.size() + now.events.size());
  }
}

TEST_CASE("Without a base the file wins") {
  Writer writer(15);
  const Timeline base = kept(writer.first());
  Diagnostics diagnostics;
  const std::string file = *edit_timeline(
      {"file.yaml", write_timeline(base)},
      std::vector<Edit>{SetField{base.events[3].id, "label", "The editor's own words"}}, diagnostics);
  const Merge merged = merge_extraction(base, read(file));
  CHECK(merged.edits.empty());
  CHECK(kinds(merged) == std::set<Kind>{Kind::kept});
}

TEST_CASE("Two people: each field goes to who changed it, and both are told where both did") {
  const std::string base_text =
      "events:\n"
      "  - {id: a, date: 1961, label: First}\n"
      "  - {id: b, date: 1962, label: Second}\n"
      "  - {id: c, date: 1963, label: Third}\n"
      "  - {id: d, date: 1964, label: Fourth}\n"
      "  - {id: e, date: 1965, label: Fifth}\n";
  const std::string mine_text =
      "title: Ours\nevents:\n"
      "  - {id: a, date: 1961, label: First of ours}\n"
      "  - {id: b, date: 1962, label: Second of ours}\n"
      "  - {id: d, date: 1964, label: Fourth of ours}\n"
      "  - {id: e, date: 1965, label: Fifth}\n";
  const std::string theirs_text =
      "events:\n"
      "  - {id: a, date: 1960, label: First}\n"
      "  - {id: b, date: 1962, label: Second of theirs}\n"
      "  - {id: c, date: 1963, label: Third}\n"
      "  - {id: f, date: 1966, label: Sixth}\n";
  const Merge merged = merge_versions(read(base_text), read(theirs_text), read(mine_text));
  const Timeline result = read(apply_merge(mine_text, merged));
  CHECK(result.title == "Ours");
  std::string told;
  for (const Event& event : result.events)
    told += fmt::format("{} {} {}\n", event.id, event.date.text, event.label);
  CHECK(told == "a 1960 First of ours\nb 1962 Second of ours\nd 1964 Fourth of ours\nf 1966 Sixth\n");
  std::string changes;
  for (const Change& change : merged.changes)
    changes += fmt::format("{} {}\n", change.event, static_cast<int>(change.kind));
  CHECK(changes == fmt::format("a {1}\nb {0}\nd {0}\ne {2}\nf {3}\n", static_cast<int>(Kind::conflict),
                               static_cast<int>(Kind::updated), static_cast<int>(Kind::removed),
                               static_cast<int>(Kind::added)));
}
