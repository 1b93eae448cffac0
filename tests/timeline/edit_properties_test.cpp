// Files in every style, edited at random: reading the result gives the edit and nothing else, and the bytes
// of what was not edited stay.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "calendar/written.h"
#include "timeline/compare.h"
#include "timeline/edit.h"
#include "timeline/generate.h"
#include "timeline/restyle.h"
#include "yaml/dump.h"
#include "yaml/second_opinion.h"
#include "yaml/yaml.h"

namespace backstory::timeline {
using testing::describe;
using testing::read_text;

namespace {

constexpr std::array kWords{
    "A new label",       "1961",          "with: colon", "with #1 hash", "with \"double\" quotes",
    "it's single",       "two\nlines",    "- dash",      "[brackets]",   "no",
    "back\\slash",       "Kölner Brücke", "  spaces ",   "a, b",         "tab\there",
    "北京 \xE2\x80\xAE", "ends:",         "# hash",      "? mark",       "%percent"};
constexpr std::array kDates{"1961", "2024-10-31",  "Oct. 31, 2024", "1953/1991",
                            "196X", "{1667,1668}", "XXXX-08"};

class Editor {
 public:
  Editor(Timeline& timeline, std::mt19937& random) : timeline_(timeline), random_(random) {}

  // Makes the edit in the timeline too, as what is to be expected.
  Edit make() {
    const std::size_t kind = below(10);
    if (kind == 0 || timeline_.events.empty()) return add();
    const std::size_t at = below(timeline_.events.size());
    Event& event = timeline_.events[at];
    if (kind == 1) {
      RemoveEvent remove{event.id};
      timeline_.events.erase(timeline_.events.begin() + static_cast<std::ptrdiff_t>(at));
      return remove;
    }
    if (kind == 2) {
      std::ranges::stable_sort(timeline_.events, [](const Event& a, const Event& b) {
        return calendar::comes_before(a.date.value, b.date.value);
      });
      return SortEvents{};
    }
    if (kind == 3) return set_head();
    SetField set{event.id, "", {}};
    change(event, set);
    return set;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string words() { return kWords[below(kWords.size())]; }

  WrittenDate date() {
    WrittenDate made;
    made.text = kDates[below(kDates.size())];
    made.value = std::get<calendar::Edtf>(calendar::parse_date(made.text));
    return made;
  }

  Edit add() {
    Event event;
    event.id = fmt::format("new-{}", ++added_);
    event.date = date();
    event.label = words();
    event.detail = below(2) == 0 ? words() : "";
    if (below(2) == 0) event.sources = {Source{words(), words(), "", {{3, 9}}, "", "year"}};
    pending_ = event;  // where it was put is another test's matter
    return AddEvent{event, ""};
  }

  Edit set_head() {
    switch (below(4)) {
      case 0:
        timeline_.title = words();
        return SetField{"", "title", timeline_.title};
      case 1:
        timeline_.look.theme = "newsroom";
        return SetField{"", "look.theme", std::string("newsroom")};
      case 2:
        timeline_.article.headline = words();
        return SetField{"", "article.headline", timeline_.article.headline};
      default:
        timeline_.deck.clear();
        return SetField{"", "deck", Nothing{}};
    }
  }

  void change(Event& event, SetField& set) {
    const auto put = [&](const char* field, FieldValue value) {
      set.field = field;
      set.value = std::move(value);
    };
    switch (below(9)) {
      case 0:
        return put("label", event.label = words());
      case 1:
        event.date = date();
        return put("date", event.date.text);
      case 2:
        event.detail.clear();
        return put("detail", Nothing{});
      case 3:
        return put("detail", event.detail = words());
      case 4:
        event.importance = 42;
        return put("importance", std::string("42"));
      case 5:
        event.actors.resize(below(4));
        for (std::string& actor : event.actors) {
          if (actor.empty() || below(2) == 0) actor = words();
        }
        return put("actors", event.actors);
      case 6:
        event.confidence.date = 0.25;
        return put("confidence.date", std::string("0.25"));
      case 7:
        event.hidden = true;
        return put("hidden", std::string("true"));
      default:
        event.sources.resize(below(4));
        for (Source& source : event.sources) {
          if (source.quote.empty() || below(2) == 0) source = {words(), "", words(), {}, "in 1961", ""};
        }
        return put("source", event.sources);
    }
  }

 public:
  std::optional<Event> pending_;

 private:
  Timeline& timeline_;
  std::mt19937& random_;
  std::size_t added_ = 0;
};

std::string describe_edit(const Edit& edit) {
  if (const auto* set = std::get_if<SetField>(&edit)) {
    const auto* text = std::get_if<std::string>(&set->value);
    return fmt::format("set {}.{} {}", set->event, set->field, text ? *text : "");
  }
  if (const auto* remove = std::get_if<RemoveEvent>(&edit)) return "remove " + remove->id;
  return std::holds_alternative<AddEvent>(edit) ? "add" : "sort";
}

std::vector<std::string> comments_of(const std::string& text) {
  Diagnostics none;
  const auto root = yaml::read_yaml(text, none);
  REQUIRE(root);
  std::vector<std::string> comments;
  for (const SourceSpan span : yaml::find_comments(text, *root)) comments.emplace_back(span.of(text));
  std::ranges::sort(comments);
  return comments;
}

// yaml-cpp reads a block that keeps its last line breaks (|+) in its own way where another key follows.
void check_second_opinion(const std::string& text, const std::string& edited) {
  if (text.find("|+") != std::string::npos || text.find(">+") != std::string::npos) return;
  Diagnostics none;
  CHECK(yaml::testing::dump_by_yaml_cpp(edited) == yaml::testing::dump(*yaml::read_yaml(edited, none)));
}

// A field is set within its event; comments go with nothing but what is taken away.
void check_bytes(const std::string& text, const std::string& edited, const Timeline& timeline,
                 const Edit& edit) {
  const auto* set = std::get_if<SetField>(&edit);
  const bool takes_away =
      std::holds_alternative<RemoveEvent>(edit) || (set && !std::holds_alternative<std::string>(set->value));
  if (!takes_away) CHECK(comments_of(edited) == comments_of(text));
  if (!set || set->event.empty()) return;
  const SourceSpan event = std::ranges::find(timeline.events, set->event, &Event::id)->span;
  const std::size_t rest = text.size() - std::min(text.find('\n', event.end), text.size());
  REQUIRE(edited.size() >= event.begin + rest);
  CHECK(edited.substr(0, event.begin) == text.substr(0, event.begin));
  CHECK(edited.substr(edited.size() - rest) == text.substr(text.size() - rest));
}

}  // namespace

TEST_CASE("an edit changes what it says, in files of every style") {
  std::mt19937 random(8);
  std::size_t refused = 0;
  for (int round = 0; round < 3000; ++round) {
    Timeline timeline = testing::generate_timeline(random);
    const std::string text = testing::write_in_any_style(timeline, random);
    CAPTURE(round, text);
    const testing::Outcome before = read_text(text);
    CAPTURE(before.messages);
    REQUIRE(before.timeline);
    REQUIRE(describe(*before.timeline) == describe(timeline));

    Editor editor(timeline, random);
    const std::vector<Edit> edits{editor.make()};
    CAPTURE(describe_edit(edits[0]));
    Diagnostics faults;
    const SourceText file{"file.yaml", text};
    const auto edited = edit_timeline(file, edits, faults);
    if (!edited) {
      ++refused;
      std::string messages;
      for (const Diagnostic& fault : faults.all()) messages += format_diagnostic(fault, file);
      CAPTURE(messages);
      CHECK(messages == "");
      continue;
    }
    CAPTURE(*edited);
    const testing::Outcome after = read_text(*edited);
    CAPTURE(after.messages);
    REQUIRE(after.timeline);
    Timeline got = *after.timeline;
    if (editor.pending_) {
      const auto added = std::ranges::find(got.events, editor.pending_->id, &Event::id);
      REQUIRE(added != got.events.end());
      timeline.events.insert(timeline.events.begin() + (added - got.events.begin()), *editor.pending_);
    }
    CHECK(describe(got) == describe(timeline));
    check_bytes(text, *edited, *before.timeline, edits[0]);
    check_second_opinion(text, *edited);
  }
  CHECK(refused == 0);
}

}  // namespace backstory::timeline
