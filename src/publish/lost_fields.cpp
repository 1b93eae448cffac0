#include "publish/lost_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "publish/html_text.h"
#include "timeline/ids.h"

namespace backstory::publish {
namespace {

using enum HeldField;
using timeline::Event;
using timeline::Timeline;

class Lost {
 public:
  explicit Lost(HeldFields held) : held_(held) {}
  void ask(bool says_something, HeldField field, std::string_view key) {
    if (says_something && !held_.has(field)) names_.push_back(fmt::format("'{}'", key));
  }
  bool empty() const { return names_.empty(); }
  std::string words() const { return enumerate(names_); }

 private:
  HeldFields held_;
  std::vector<std::string> names_;
};

bool is_empty(const timeline::Article& article) {
  return article.headline.empty() && article.byline.empty() && article.published.empty() &&
         article.published_from.empty() && article.url.empty() && article.digest.empty();
}

bool is_empty(const timeline::Look& look) {
  return look.template_name.empty() && look.theme.empty() && look.dates.empty() && look.sizes.empty();
}

void report_unused_tracks(const Timeline& timeline, HeldFields held, std::string_view title,
                          ExchangeReport& report) {
  for (const timeline::Track& one : timeline.tracks) {
    const bool used =
        std::ranges::any_of(timeline.events, [&](const Event& e) { return !e.hidden && e.track == one.id; });
    if (!held.has(track) || !used) {
      report.warning("lost-track", one.span,
                     fmt::format("{} has no place for the track '{}'{}", title, one.id,
                                 held.has(track) ? ", since no event of it is written" : ""));
    } else if (timeline::slug(one.label) != one.id) {
      report.note("lost-track-id", one.span,
                  fmt::format("{} holds the label of the track '{}', not its id", title, one.id));
    }
  }
}

}  // namespace

void report_lost_in_file(const Timeline& timeline, HeldFields held, std::string_view title,
                         ExchangeReport& report) {
  Lost lost(held);
  lost.ask(!timeline.title.empty(), HeldField::title, "title");
  lost.ask(!timeline.deck.empty(), deck, "deck");
  lost.ask(!timeline.source.empty(), source_line, "source");
  lost.ask(!timeline.credit.empty(), credit, "credit");
  lost.ask(!timeline.note.empty(), note, "note");
  lost.ask(!timeline.alt.empty(), alt, "alt");
  lost.ask(!timeline.language.empty(), language, "language");
  lost.ask(!is_empty(timeline.article), article, "article");
  lost.ask(!is_empty(timeline.look), look, "look");
  if (!lost.empty()) {
    report.warning("lost-field", {}, fmt::format("{} has no place for {} of the file", title, lost.words()));
  }
  report_unused_tracks(timeline, held, title, report);
  if (!held.has(eras)) {
    for (const timeline::Era& era : timeline.eras) {
      report.warning("lost-era", era.span, fmt::format("{} has no place for eras", title));
    }
  }
  for (const Event& event : timeline.events) {
    if (event.hidden) report.note("hidden-event", event.span, "the event is hidden, so it is not written");
  }
}

void report_lost_in_event(const Event& event, HeldFields held, std::string_view title,
                          ExchangeReport& report) {
  if (one_line(event.label).empty()) {
    report.warning("empty-label", event.span, "nothing of the label can be written");
  }
  Lost lost(held);
  lost.ask(!is_made_id(event.id, event.label), id, "id");
  lost.ask(!event.date_text.empty(), date_text, "date_text");
  lost.ask(!event.detail.empty(), detail, "detail");
  lost.ask(!event.track.empty(), track, "track");
  lost.ask(event.importance.has_value(), importance, "importance");
  lost.ask(!event.actors.empty(), actors, "actors");
  lost.ask(!event.url.empty(), url, "url");
  lost.ask(event.confidence.date || event.confidence.label, confidence, "confidence");
  lost.ask(!event.checked.empty(), checked, "checked");
  lost.ask(event.locked, locked, "locked");
  lost.ask(!event.sources.empty(), sources, "source");
  if (lost.empty()) return;
  report.warning("lost-field", event.span,
                 fmt::format("{} has no place for {} of this event", title, lost.words()));
}

std::string_view track_label(const Timeline& timeline, const Event& event) {
  if (event.track.empty()) return "";
  for (const timeline::Track& one : timeline.tracks) {
    if (one.id == event.track) return one.label;
  }
  return event.track;
}

bool is_made_id(std::string_view id, std::string_view label) {
  std::string made = timeline::slug(label);
  if (made.empty()) made = "event";
  if (id.empty() || id == made) return true;
  if (!id.starts_with(made + "-")) return false;
  const std::string_view number = id.substr(made.size() + 1);
  return std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace backstory::publish
