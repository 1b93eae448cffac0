#include <fmt/format.h>

#include "base/json.h"
#include "base/utf8.h"
#include "publish/date_bounds.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"
#include "publish/split_date.h"
#include "publish/told_date.h"

namespace backstory::publish {
namespace {

constexpr HeldFields kHeld{HeldField::title,     HeldField::deck,   HeldField::eras,  HeldField::id,
                           HeldField::date_text, HeldField::detail, HeldField::track, HeldField::url};

std::string html(std::string_view text) {
  return escape_html(one_line(text));
}

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

Json describe(const calendar::Date& date) {
  const SplitDate fields = split_date(date);
  Json out = Json::object();
  put(out, "year", fields.year);
  put(out, "month", fields.month);
  put(out, "day", fields.day);
  put(out, "hour", fields.hour);
  put(out, "minute", fields.minute);
  put(out, "second", fields.second);
  return out;
}

Json describe_bounds(const DateBounds& bounds) {
  Json out = Json::object();
  out["start_date"] = describe(bounds.from);
  if (bounds.to) out["end_date"] = describe(*bounds.to);
  return out;
}

Json describe(const timeline::Timeline& timeline, const timeline::Event& event, const DateBounds& bounds) {
  Json out = describe_bounds(bounds);
  put(out, "display_date", html(words_beside_bounds(timeline, event)));
  Json text = Json::object();
  const std::string label = html(event.label);
  text["headline"] =
      event.url.empty() ? label : fmt::format("<a href=\"{}\">{}</a>", escape_html(event.url), label);
  put(text, "text", html(event.detail));
  out["text"] = text;
  put(out, "group", html(track_label(timeline, event)));
  if (!event.id.empty()) out["unique_id"] = event.id;
  return out;
}

// TimelineJS wants both ends of an era.
Json describe(const timeline::Era& era, DateBounds bounds) {
  if (!bounds.to) bounds.to = bounds.from;
  Json out = describe_bounds(bounds);
  out["text"] = Json{{"headline", html(era.label)}};
  return out;
}

}  // namespace

std::string write_timelinejs(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  const std::string_view title = format_info(ExchangeFormat::timelinejs).title;
  ExchangeReport report(diagnostics);
  report_lost_in_file(timeline, kHeld, title, report);
  Json out = Json::object();
  if (!timeline.title.empty() || !timeline.deck.empty()) {
    Json text = Json::object();
    put(text, "headline", html(timeline.title));
    put(text, "text", html(timeline.deck));
    out["title"] = Json{{"text", text}};
  }
  out["events"] = Json::array();
  for (const timeline::Event* event : timeline::visible_events(timeline)) {
    report_lost_date(event->date.value, event->date.span, title, report);
    const auto bounds = find_bounds(event->date.value);
    if (!bounds) continue;
    report_lost_in_event(*event, kHeld, title, report);
    out["events"].push_back(describe(timeline, *event, *bounds));
  }
  for (const timeline::Era& era : timeline.eras) {
    report_lost_date(era.date.value, era.date.span, title, report);
    if (const auto bounds = find_bounds(era.date.value)) out["eras"].push_back(describe(era, *bounds));
  }
  report.finish();
  return format_json(out);
}

}  // namespace backstory::publish
