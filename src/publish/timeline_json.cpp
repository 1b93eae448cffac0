#include "base/json.h"
#include "base/link.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/date_words.h"
#include "publish/html_text.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

using timeline::Event;
using timeline::Timeline;

constexpr int kFormatVersion = 1;

void put(Json& object, const char* key, const std::string& words) {
  if (!words.empty()) object[key] = repair_utf8(words);
}

void put_link(Json& object, const char* key, const std::string& url) {
  if (is_safe_link(url)) object[key] = url;
}

void put_dates(Json& object, const calendar::Edtf& value) {
  object["date"] = calendar::format_edtf(value);
  const DayRange days = find_days(value);
  if (days.first) object["first_day"] = *days.first;
  if (days.last) object["last_day"] = *days.last;
}

Json describe_article(const timeline::Article& article) {
  Json out = Json::object();
  put(out, "headline", article.headline);
  put(out, "byline", article.byline);
  put(out, "published", article.published);
  put(out, "published_from", article.published_from);
  put_link(out, "url", article.url);
  put(out, "digest", article.digest);
  return out;
}

Json describe_source(const timeline::Source& source) {
  Json out = Json::object();
  put(out, "quote", source.quote);
  put(out, "prefix", source.prefix);
  put(out, "suffix", source.suffix);
  if (source.at) out["at"] = *source.at;
  put(out, "expression", source.expression);
  put(out, "rule", source.rule);
  return out;
}

// As in the file: one passage by itself, several as a list.
Json describe_sources(const std::vector<timeline::Source>& sources) {
  if (sources.size() == 1) return describe_source(sources.front());
  Json out = Json::array();
  for (const timeline::Source& source : sources) out.push_back(describe_source(source));
  return out;
}

Json describe_confidence(const timeline::Confidence& confidence) {
  Json out = Json::object();
  if (confidence.date) out["date"] = *confidence.date;
  if (confidence.label) out["label"] = *confidence.label;
  return out;
}

Json describe_event(const Timeline& timeline, const Event& event) {
  Json out = Json::object();
  put(out, "id", event.id);
  put_dates(out, event.date.value);
  put(out, "date_words", date_words(timeline, event));
  put(out, "label", event.label);
  put(out, "detail", event.detail);
  put(out, "track", event.track);
  if (event.importance) out["importance"] = *event.importance;
  for (const std::string& actor : event.actors) out["actors"].push_back(repair_utf8(actor));
  put_link(out, "url", event.url);
  if (Json confidence = describe_confidence(event.confidence); !confidence.empty())
    out["confidence"] = confidence;
  put(out, "checked", event.checked);
  if (!event.sources.empty()) out["source"] = describe_sources(event.sources);
  return out;
}

}  // namespace

std::string write_timeline_json(const timeline::Timeline& timeline) {
  Json out = Json::object();
  out["backstory"] = kFormatVersion;
  put(out, "title", timeline.title);
  put(out, "deck", timeline.deck);
  put(out, "source", timeline.source);
  put(out, "credit", timeline.credit);
  put(out, "note", timeline.note);
  put(out, "alt", write_alt_text(timeline));
  put(out, "language", timeline.language);
  if (Json article = describe_article(timeline.article); !article.empty()) out["article"] = article;
  for (const timeline::Track& track : timeline.tracks) {
    Json row = Json::object();
    put(row, "id", track.id);
    put(row, "label", track.label);
    out["tracks"].push_back(row);
  }
  for (const timeline::Era& era : timeline.eras) {
    Json row = Json::object();
    put_dates(row, era.date.value);
    put(row, "date_words", calendar::format_date(era.date.value, date_style(timeline)));
    put(row, "label", era.label);
    out["eras"].push_back(row);
  }
  out["events"] = Json::array();
  for (const Event* event : timeline::visible_events(timeline)) {
    out["events"].push_back(describe_event(timeline, *event));
  }
  return format_json(out);
}

}  // namespace backstory::publish
