#include <fmt/format.h>

#include "base/json.h"
#include "base/link.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/date_bounds.h"
#include "publish/date_words.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/lost_fields.h"

namespace backstory::publish {
namespace {

constexpr HeldFields kHeld{HeldField::title, HeldField::deck, HeldField::detail,
                           HeldField::track, HeldField::url,  HeldField::actors};

void put(Json& object, const char* key, std::string_view words) {
  if (std::string value = one_line(words); !value.empty()) object[key] = std::move(value);
}

// It is put into pages, where "</script>" would end it.
std::string escape_tags(std::string_view json) {
  std::string out;
  for (const char c : json) out += c == '<' ? "\\u003c" : std::string(1, c);
  return out;
}

// ISO 8601, as schema.org's temporalCoverage takes it: a date, or two with a slash, open ends as "..".
// Nothing for years of more than four digits.
std::optional<std::string> coverage(const calendar::Edtf& value) {
  using Kind = calendar::Endpoint::Kind;
  const auto bounds = find_bounds(value);
  if (!bounds) return std::nullopt;
  const auto fits = [](const calendar::Date& date) { return date.year >= 0 && date.year <= 9999; };
  if (!fits(bounds->from) || (bounds->to && !fits(*bounds->to))) return std::nullopt;
  const std::string from = calendar::format_edtf(bounds->from);
  const std::string to = calendar::format_edtf(bounds->to.value_or(bounds->from));
  if (const auto* range = std::get_if<calendar::DateRange>(&value)) {
    if (range->to.kind == Kind::open) return from + "/..";
    if (range->from.kind == Kind::open) return "../" + to;
  }
  return from == to ? from : from + "/" + to;
}

void report_date(const timeline::Event& event, const std::optional<std::string>& written,
                 std::string_view title, ExchangeReport& report) {
  const std::string exact = calendar::format_edtf(event.date.value);
  if (!written) {
    report.warning("inexact-date", event.date.span,
                   fmt::format("{} cannot place '{}'; it is written without its date", title, exact));
  } else if (*written != exact) {
    report.warning("inexact-date", event.date.span,
                   fmt::format("{} has no {}; '{}' is written as {}", title,
                               enumerate(lost_in_bounds(event.date.value), "or"), exact, *written));
  }
}

// A happening is not an Event there, which is something that one can attend: the entry is a text about a
// time.
Json describe(const timeline::Timeline& timeline, const timeline::Event& event, std::string_view title,
              ExchangeReport& report) {
  Json item = Json::object();
  item["@type"] = "CreativeWork";
  put(item, "name", event.label);
  put(item, "description", event.detail);
  const auto written = coverage(event.date.value);
  report_date(event, written, title, report);
  if (written) item["temporalCoverage"] = *written;
  put(item, "keywords", track_label(timeline, event));
  if (is_safe_link(event.url)) item["url"] = event.url;
  for (const std::string& actor : event.actors) {
    item["mentions"].push_back(Json{{"@type", "Thing"}, {"name", one_line(actor)}});
  }
  return item;
}

}  // namespace

std::string write_json_ld(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  const std::string_view title = format_info(ExchangeFormat::json_ld).title;
  ExchangeReport report(diagnostics);
  report_lost_in_file(timeline, kHeld, title, report);
  Json out = Json::object();
  out["@context"] = "https://schema.org";
  out["@type"] = "ItemList";
  put(out, "name", timeline.title);
  put(out, "description", timeline.deck);
  out["itemListOrder"] = "https://schema.org/ItemListOrderAscending";
  const auto events = timeline::visible_events(timeline);
  out["numberOfItems"] = events.size();
  out["itemListElement"] = Json::array();
  for (const timeline::Event* event : events) {
    report_lost_in_event(*event, kHeld, title, report);
    Json entry = Json::object();
    entry["@type"] = "ListItem";
    entry["position"] = out["itemListElement"].size() + 1;
    entry["item"] = describe(timeline, *event, title, report);
    out["itemListElement"].push_back(entry);
  }
  report.finish();
  return escape_tags(format_json(out));
}

}  // namespace backstory::publish
