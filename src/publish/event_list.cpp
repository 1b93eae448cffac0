#include "publish/event_list.h"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <variant>

#include "base/link.h"
#include "publish/date_words.h"
#include "publish/html_text.h"

namespace backstory::publish {
namespace {

using enum Element;
using enum AttributeName;
using timeline::Event;
using timeline::Timeline;

void write_time(HtmlWriter& html, const calendar::Date& date, std::string_view words) {
  const std::string machine = html_datetime(date);
  if (machine.empty()) {
    html.text(words);
  } else {
    html.element(time, words, {{datetime, machine}});
  }
}

// An interval is two times with a word between them, which is also how it is read aloud best.
void write_date(HtmlWriter& html, const Timeline& timeline, const timeline::WrittenDate& date,
                std::string_view date_text) {
  const calendar::DateStyle style = date_style(timeline);
  if (const auto* day = std::get_if<calendar::Date>(&date.value)) {
    write_time(html, *day, date_text.empty() ? calendar::format_date(*day, style) : std::string(date_text));
    return;
  }
  const auto* range = std::get_if<calendar::DateRange>(&date.value);
  const bool closed = range && range->from.kind == calendar::Endpoint::Kind::date &&
                      range->to.kind == calendar::Endpoint::Kind::date;
  if (!date_text.empty() || !closed) {
    html.text(date_text.empty() ? calendar::format_date(date.value, style) : std::string(date_text));
    return;
  }
  write_time(html, range->from.date, calendar::format_date(range->from.date, style));
  html.text(" to ");
  write_time(html, range->to.date, calendar::format_date(range->to.date, style));
}

bool ends_sentence(std::string_view words) {
  for (const std::string_view mark : {".", "!", "?", "…", ".”", "!”", "?”", ".\"", "!\"", "?\""}) {
    if (words.ends_with(mark)) return true;
  }
  return false;
}

// Bytes that an id may not hold as _XX: different events keep different ids.
std::string escape_id(std::string_view id_text) {
  std::string out;
  for (const char c : id_text) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (kept) {
      out += c;
    } else {
      out += fmt::format("_{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

void begin_item(HtmlWriter& html, const std::string& prefix, const Event& event) {
  if (event.id.empty()) {
    html.begin(li);
  } else {
    html.begin(li, {{id, prefix + "-text-" + escape_id(event.id)}});
  }
}

void write_event(HtmlWriter& html, const Timeline& timeline, const Event& event, std::string_view track) {
  write_date(html, timeline, event.date, event.date_text);
  html.text(": ");
  if (is_safe_link(event.url)) {
    html.element(a, event.label, {{href, event.url}, {rel, "noopener"}});
  } else {
    html.text(event.label);
  }
  if (!event.detail.empty()) {
    html.text(ends_sentence(event.label) ? " " : ". ");
    html.text(event.detail);
  }
  if (!track.empty()) html.text(fmt::format(" ({})", track));
}

void write_eras(HtmlWriter& html, const Timeline& timeline) {
  if (timeline.eras.empty()) return;
  html.begin(ul);
  for (const timeline::Era& era : timeline.eras) {
    html.begin(li);
    html.text(era.label + ": ");
    write_date(html, timeline, era.date, "");
    html.end();
  }
  html.end();
}

}  // namespace

void write_plain_list(HtmlWriter& html, const Timeline& timeline) {
  for (const Event* event : timeline::visible_events(timeline)) {
    html.begin(p);
    html.element(strong, date_words(timeline, *event));
    html.text(" " + event->label);
    if (!event->detail.empty()) html.text((ends_sentence(event->label) ? " " : ". ") + event->detail);
    html.end();
  }
}

void write_event_items(HtmlWriter& html, const Timeline& timeline, const std::string& prefix) {
  std::map<std::string_view, std::string_view> tracks;
  if (timeline.tracks.size() > 1) {
    for (const timeline::Track& track : timeline.tracks) tracks[track.id] = track.label;
  }
  write_eras(html, timeline);
  html.begin(ol);
  for (const Event* event : timeline::visible_events(timeline)) {
    begin_item(html, prefix, *event);
    const auto track = tracks.find(event->track);
    write_event(html, timeline, *event, track == tracks.end() ? "" : track->second);
    html.end();
  }
  html.end();
}

void write_event_list(HtmlWriter& html, const Timeline& timeline, const std::string& prefix) {
  html.begin(details);
  html.element(summary, "Timeline as text");
  write_event_items(html, timeline, prefix);
  html.end();
}

}  // namespace backstory::publish
