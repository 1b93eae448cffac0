#include <algorithm>
#include <variant>

#include "calendar/edtf.h"
#include "publish/date_words.h"
#include "publish/event_list.h"
#include "publish/formats.h"
#include "publish/html_writer.h"
#include "publish/lost_fields.h"
#include "publish/period_words.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

// The list names the tracks where there are several.
constexpr HeldFields kHeldOfOneTrack{
    HeldField::title, HeldField::deck, HeldField::source_line, HeldField::credit, HeldField::note,
    HeldField::eras,  HeldField::id,   HeldField::date_text,   HeldField::detail, HeldField::url};
constexpr HeldFields kHeld{HeldField::title,  HeldField::deck,  HeldField::source_line, HeldField::credit,
                           HeldField::note,   HeldField::eras,  HeldField::id,          HeldField::date_text,
                           HeldField::detail, HeldField::track, HeldField::url};

void paragraph(HtmlWriter& html, const std::string& words) {
  if (!words.empty()) html.element(Element::p, words);
}

// What <time> says for machines, and the words for people, are the date; where neither says it all, it is
// told.
bool is_said_by_time(const calendar::Edtf& value) {
  const auto said = [](const calendar::Date& date) { return !html_datetime(date).empty(); };
  if (const auto* date = std::get_if<calendar::Date>(&value)) return said(*date);
  const auto* range = std::get_if<calendar::DateRange>(&value);
  using Kind = calendar::Endpoint::Kind;
  return range && range->from.kind == Kind::date && range->to.kind == Kind::date && said(range->from.date) &&
         said(range->to.date);
}

}  // namespace

std::string write_html_list(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  const std::string_view title = format_info(ExchangeFormat::html).title;
  ExchangeReport report(diagnostics);
  const HeldFields held = timeline.tracks.size() > 1 ? kHeld : kHeldOfOneTrack;
  report_lost_in_file(timeline, held, title, report);
  for (const timeline::Event* event : timeline::visible_events(timeline)) {
    if (!is_said_by_time(event->date.value)) period_words(timeline, *event, title, report);
    report_lost_in_event(*event, held, title, report);
  }
  report.finish();
  HtmlWriter html;
  if (!timeline.title.empty()) {
    html.begin(Element::p);
    html.element(Element::strong, timeline.title);
    html.end();
  }
  paragraph(html, timeline.deck);
  write_event_items(html, timeline, id_prefix(timeline));
  paragraph(html, timeline.note);
  paragraph(html, timeline.source);
  paragraph(html, timeline.credit);
  return html.finish();
}

}  // namespace backstory::publish
