#include "yaml/writer.h"

#include <fmt/format.h>

#include <span>
#include <string_view>

#include "calendar/edtf.h"
#include "timeline/timeline.h"

namespace backstory::timeline {
namespace {

constexpr std::string_view kFirstLine =
    "To check: backstory check. To draw: backstory render. For completion in editors: backstory schema.";

// Writes keys that say something; a group of keys that would be empty is not begun.
class FileWriter {
 public:
  std::string write(const Timeline& timeline) {
    out_.comment(kFirstLine);
    out_.begin_mapping();
    plain("backstory", "1");
    text("title", timeline.title);
    text("deck", timeline.deck);
    text("source", timeline.source);
    text("credit", timeline.credit);
    text("note", timeline.note);
    text("alt", timeline.alt);
    text("language", timeline.language);
    write_article(timeline.article);
    write_look(timeline.look);
    write_tracks(timeline.tracks);
    write_eras(timeline.eras);
    write_events(timeline.events);
    out_.end_mapping();
    return out_.finish();
  }

 private:
  void text(std::string_view key, const std::string& value) {
    if (value.empty()) return;
    out_.key(key);
    out_.text(value);
  }

  void plain(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out_.key(key);
    out_.plain(value);
  }

  void date(const WrittenDate& date) {
    out_.key("date");
    out_.plain(date.text.empty() ? calendar::format_edtf(date.value) : date.text);
  }

  void list(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    out_.key(key);
    out_.begin_flow_sequence();
    for (const std::string& value : values) out_.text(value);
    out_.end_sequence();
  }

  void write_article(const Article& article) {
    const bool empty = article.headline.empty() && article.byline.empty() && article.published.empty() &&
                       article.published_from.empty() && article.url.empty() && article.digest.empty();
    if (empty) return;
    out_.blank_line();
    out_.key("article");
    out_.begin_mapping();
    text("headline", article.headline);
    text("byline", article.byline);
    plain("published", article.published);
    plain("published_from", article.published_from);
    plain("url", article.url);
    plain("digest", article.digest);
    out_.end_mapping();
  }

  void write_look(const Look& look) {
    if (look.template_name.empty() && look.theme.empty() && look.dates.empty() && look.sizes.empty()) return;
    out_.blank_line();
    out_.key("look");
    out_.begin_mapping();
    text("template", look.template_name);
    text("theme", look.theme);
    text("dates", look.dates);
    list("sizes", look.sizes);
    out_.end_mapping();
  }

  void write_tracks(const std::vector<Track>& tracks) {
    if (tracks.empty()) return;
    out_.blank_line();
    out_.key("tracks");
    out_.begin_sequence();
    for (const Track& track : tracks) {
      out_.begin_flow_mapping();
      text("id", track.id);
      text("label", track.label);
      out_.end_mapping();
    }
    out_.end_sequence();
  }

  void write_eras(const std::vector<Era>& eras) {
    if (eras.empty()) return;
    out_.blank_line();
    out_.key("eras");
    out_.begin_sequence();
    for (const Era& era : eras) {
      out_.begin_flow_mapping();
      date(era.date);
      text("label", era.label);
      out_.end_mapping();
    }
    out_.end_sequence();
  }

  void write_events(const std::vector<Event>& events) {
    out_.blank_line();
    out_.key("events");
    if (events.empty()) {
      out_.begin_flow_sequence();
      out_.end_sequence();
      return;
    }
    out_.begin_sequence();
    for (const Event& event : events) {
      if (&event != &events.front()) out_.blank_line();
      write_event(event);
    }
    out_.end_sequence();
  }

  void write_event(const Event& event) {
    out_.begin_mapping();
    text("id", event.id);
    date(event.date);
    text("date_text", event.date_text);
    text("label", event.label);
    text("detail", event.detail);
    text("track", event.track);
    if (event.importance) plain("importance", fmt::format("{}", *event.importance));
    list("actors", event.actors);
    plain("url", event.url);
    write_confidence(event.confidence);
    text("checked", event.checked);
    if (event.hidden) plain("hidden", "true");
    if (event.locked) plain("locked", "true");
    write_sources(event.sources);
    out_.end_mapping();
  }

  void write_confidence(const Confidence& confidence) {
    if (!confidence.date && !confidence.label) return;
    out_.key("confidence");
    out_.begin_flow_mapping();
    if (confidence.date) plain("date", fmt::format("{}", *confidence.date));
    if (confidence.label) plain("label", fmt::format("{}", *confidence.label));
    out_.end_mapping();
  }

  void write_sources(std::span<const Source> sources) {
    if (sources.empty()) return;
    out_.key("source");
    if (sources.size() > 1) out_.begin_sequence();
    for (const Source& source : sources) write_source(source);
    if (sources.size() > 1) out_.end_sequence();
  }

  void write_source(const Source& source) {
    out_.begin_mapping();
    text("quote", source.quote);
    text("prefix", source.prefix);
    text("suffix", source.suffix);
    if (source.at) {
      out_.key("at");
      out_.begin_flow_sequence();
      for (const std::size_t offset : *source.at) out_.plain(fmt::format("{}", offset));
      out_.end_sequence();
    }
    text("expression", source.expression);
    text("rule", source.rule);
    out_.end_mapping();
  }

  yaml::Writer out_;
};

}  // namespace

std::string write_timeline(const Timeline& timeline) {
  return FileWriter().write(timeline);
}

}  // namespace backstory::timeline
