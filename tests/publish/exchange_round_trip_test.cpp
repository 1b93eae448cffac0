// What goes out to another tool and comes back: equal, or it was said that it would not be.
#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/written.h"
#include "publish/date_bounds.h"
#include "publish/date_words.h"
#include "publish/exchange_support.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"
#include "publish/period_words.h"
#include "timeline/generate.h"

namespace backstory::publish {
namespace {

using testing::ReadForeign;
using testing::WroteForeign;
using timeline::Event;
using timeline::Timeline;

constexpr unsigned kSeed = 20'240'614;
constexpr int kTimelines = 400;

std::string one_line(const std::string& text) {
  return collapse_space(clean_text(text));
}

bool is_said(const WroteForeign& wrote, const SourceSpan& span, std::string_view code,
             std::string_view words = "") {
  for (const Diagnostic& one : wrote.diagnostics.all()) {
    const bool here = span.empty() ? one.span.empty() : span.contains(one.span);
    if (here && one.code == code && one.message.find(words) != std::string::npos) return true;
  }
  return false;
}

bool is_lost(const WroteForeign& wrote, const SourceSpan& span, std::string_view key) {
  return is_said(wrote, span, "lost-field", "'" + std::string(key) + "'");
}

// In the order in which the format has them.
std::vector<const Event*> written_events(const Timeline& timeline, ExchangeFormat format,
                                         const WroteForeign& wrote) {
  std::vector<const Event*> events;
  const bool by_track = format == ExchangeFormat::markdown || format == ExchangeFormat::mermaid ||
                        format == ExchangeFormat::markwhen;
  if (by_track) {
    for (const auto& group : events_by_track(timeline))
      events.insert(events.end(), group.begin(), group.end());
  } else {
    events = timeline::visible_events(timeline);
  }
  std::erase_if(events, [&](const Event* event) {
    const bool said = is_said(wrote, event->span, "left-out") || is_said(wrote, event->span, "empty-label");
    // Words that are no date are all that two formats have of it.
    const bool words_only = format == ExchangeFormat::markdown || format == ExchangeFormat::mermaid;
    const bool unreadable = words_only && is_said(wrote, event->span, "inexact-date") &&
                            std::holds_alternative<calendar::DateFault>(
                                calendar::parse_date(one_line(date_words(timeline, *event))));
    return said || unreadable;
  });
  return events;
}

std::string label_of(const Timeline& timeline, const Event& event) {
  return one_line(std::string(track_label(timeline, event)));
}

struct Case {
  const Timeline& before;
  const Timeline& after;
  const WroteForeign& wrote;
};

void check_field(const Case& trip, const Event& event, std::string_view key, const std::string& before,
                 const std::string& after) {
  CAPTURE(key);
  if (after != one_line(before)) CHECK(is_lost(trip.wrote, event.span, key));
}

void check_date(const Case& trip, const Event& before, const Event& after) {
  CAPTURE(calendar::format_edtf(before.date.value), calendar::format_edtf(after.date.value));
  if (after.date.value != before.date.value) CHECK(is_said(trip.wrote, before.span, "inexact-date"));
  const std::string words = after.date_text.empty() ? after.date.text : after.date_text;
  const bool same_words = after.date_text == one_line(before.date_text) ||
                          words == one_line(before.date_text) ||
                          calendar::format_date(after.date.value, {}) == one_line(before.date_text);
  const bool were_made = before.date_text.empty() && is_said(trip.wrote, before.span, "inexact-date");
  if (!same_words && !were_made) CHECK(is_lost(trip.wrote, before.span, "date_text"));
}

void check_event(const Case& trip, const Event& before, const Event& after) {
  CAPTURE(before.id, before.label, after.label);
  CHECK(after.label == one_line(before.label));
  check_date(trip, before, after);
  check_field(trip, before, "detail", before.detail, after.detail);
  check_field(trip, before, "url", before.url, after.url);
  check_field(trip, before, "checked", before.checked, after.checked);
  check_field(trip, before, "track", label_of(trip.before, before), label_of(trip.after, after));
  if (after.importance != before.importance) CHECK(is_lost(trip.wrote, before.span, "importance"));
  if (after.id != before.id && !is_made_id(before.id, before.label))
    CHECK(is_lost(trip.wrote, before.span, "id"));
  std::vector<std::string> actors;
  for (const std::string& actor : before.actors) {
    if (!one_line(actor).empty()) actors.push_back(one_line(actor));
  }
  if (after.actors != actors) CHECK(is_lost(trip.wrote, before.span, "actors"));
}

void check_file(const Case& trip) {
  if (trip.after.title != one_line(trip.before.title)) CHECK(is_lost(trip.wrote, {}, "title"));
  if (trip.after.deck != one_line(trip.before.deck)) CHECK(is_lost(trip.wrote, {}, "deck"));
  if (trip.after.alt != one_line(trip.before.alt)) CHECK(is_lost(trip.wrote, {}, "alt"));
  if (trip.after.language != trip.before.language) CHECK(is_lost(trip.wrote, {}, "language"));
  std::size_t next = 0;
  for (const timeline::Era& era : trip.before.eras) {
    const bool said = is_said(trip.wrote, era.span, "lost-era") ||
                      is_said(trip.wrote, era.span, "left-out") || one_line(era.label).empty();
    if (said) continue;
    REQUIRE(next < trip.after.eras.size());
    const timeline::Era& after = trip.after.eras[next++];
    CHECK(after.label == one_line(era.label));
    if (after.date.value != era.date.value) CHECK(is_said(trip.wrote, era.span, "inexact-date"));
  }
}

void check_trip(ExchangeFormat format, const std::string& yaml) {
  const Timeline before = testing::read_yaml(yaml);
  const WroteForeign wrote = testing::write_foreign(format, yaml);
  const std::vector<const Event*> events = written_events(before, format, wrote);
  if (events.empty()) return;
  const ReadForeign read = testing::read_foreign(format, wrote.text);
  INFO(yaml);
  INFO(wrote.text);
  INFO(read.messages);
  REQUIRE(read.imported);
  const Timeline& after = read.imported->timeline;
  REQUIRE(after.events.size() == events.size());
  const Case trip{before, after, wrote};
  for (std::size_t i = 0; i < events.size(); ++i) check_event(trip, *events[i], after.events[i]);
  check_file(trip);
  CHECK(testing::read_yaml(read.yaml).events.size() == events.size());
}

void check_trips(ExchangeFormat format) {
  std::mt19937 random(kSeed);
  for (int i = 0; i < kTimelines; ++i) {
    CAPTURE(i);
    check_trip(format, timeline::write_timeline(timeline::testing::generate_timeline(random)));
  }
}

// If these failed, a desk that moves its timeline to another tool and back would lose something that nobody
// told it of.
TEST_CASE("TimelineJS gives back what was not said to be lost") {
  check_trips(ExchangeFormat::timelinejs);
}
TEST_CASE("the TimelineJS spreadsheet gives back what was not said to be lost") {
  check_trips(ExchangeFormat::timelinejs_csv);
}
TEST_CASE("CSV gives back what was not said to be lost") {
  check_trips(ExchangeFormat::csv);
}
TEST_CASE("TSV gives back what was not said to be lost") {
  check_trips(ExchangeFormat::tsv);
}
TEST_CASE("iCalendar gives back what was not said to be lost") {
  check_trips(ExchangeFormat::icalendar);
}
TEST_CASE("a Markdown list gives back what was not said to be lost") {
  check_trips(ExchangeFormat::markdown);
}
TEST_CASE("Mermaid gives back what was not said to be lost") {
  check_trips(ExchangeFormat::mermaid);
}
TEST_CASE("markwhen gives back what was not said to be lost") {
  check_trips(ExchangeFormat::markwhen);
}

}  // namespace
}  // namespace backstory::publish
