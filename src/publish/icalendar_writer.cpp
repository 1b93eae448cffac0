#include <fmt/format.h>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/formats.h"
#include "publish/html_text.h"
#include "publish/icalendar_dates.h"
#include "publish/icalendar_lines.h"
#include "publish/lost_fields.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

constexpr HeldFields kHeld{HeldField::title,  HeldField::deck,  HeldField::eras, HeldField::id,
                           HeldField::detail, HeldField::track, HeldField::url};

class CalendarWriter {
 public:
  CalendarWriter(const timeline::Timeline& timeline, Diagnostics& diagnostics)
      : timeline_(timeline),
        report_(diagnostics),
        title_(format_info(ExchangeFormat::icalendar).title),
        domain_(id_prefix(timeline) + ".backstory"),
        stamp_(stamp(timeline)) {}

  std::string write() {
    report_lost_in_file(timeline_, kHeld, title_, report_);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Backstory//Timeline//EN");
    text("X-WR-CALNAME", timeline_.title);
    text("X-WR-CALDESC", timeline_.deck);
    for (const timeline::Event* event : timeline::visible_events(timeline_)) write_event(*event);
    for (const timeline::Era& era : timeline_.eras) write_era(era);
    line("END", "VCALENDAR");
    report_.finish();
    return std::move(out_);
  }

 private:
  // The day of the article, so that the same timeline always gives the same bytes.
  static std::string stamp(const timeline::Timeline& timeline) {
    std::string day = timeline.article.published.substr(0, 10);
    std::erase(day, '-');
    return (day.size() == 8 && parse_calendar_date(day) ? day : std::string("19700101")) + "T000000Z";
  }

  void line(std::string_view name, std::string_view value) { out_ += write_calendar_line(name, value); }
  void text(std::string_view name, std::string_view words) {
    const std::string value = one_line(words);
    if (!value.empty()) line(name, escape_calendar_text(value));
  }

  // BEGIN to the date; false when the date has no place in a calendar.
  bool begin(std::string_view uid, const timeline::WrittenDate& date) {
    const auto bounds = find_bounds(date.value);
    const auto span = bounds ? calendar_span(*bounds) : std::nullopt;
    if (!span) {
      report_.warning(
          "left-out", date.span,
          fmt::format("{} cannot place '{}'; it is left out", title_, calendar::format_edtf(date.value)));
      return false;
    }
    report_lost(date, *bounds, *span);
    line("BEGIN", "VEVENT");
    line("UID", fmt::format("{}@{}", uid, domain_));
    line("DTSTAMP", stamp_);
    const std::string_view days = span->is_days ? ";VALUE=DATE" : "";
    line(fmt::format("DTSTART{}", days), span->start);
    if (!span->end.empty()) line(fmt::format("DTEND{}", days), span->end);
    line("X-EDTF", escape_calendar_text(calendar::format_edtf(date.value)));
    return true;
  }

  // A calendar knows days and moments: what is coarser becomes all of its days.
  void report_lost(const timeline::WrittenDate& date, const DateBounds& bounds, const CalendarSpan& span) {
    std::vector<std::string> lost = lost_in_bounds(date.value);
    std::erase(lost, "time zones");
    if (bounds.from.part == 0 || (bounds.to && bounds.to->part == 0)) {
      lost.emplace_back("years");
    } else if (bounds.from.day == 0 || (bounds.to && bounds.to->day == 0)) {
      lost.emplace_back("months");
    }
    const bool timed = bounds.from.second_of_day || (bounds.to && bounds.to->second_of_day);
    if (span.is_days && timed) lost.emplace_back("ranges between a day and a time");
    if (lost.empty()) return;
    report_.warning("inexact-date", date.span,
                    fmt::format("{} has no {}; '{}' is written as its days, and whole in X-EDTF", title_,
                                enumerate(lost, "or"), calendar::format_edtf(date.value)));
  }

  void write_event(const timeline::Event& event) {
    const std::string uid = event.id.empty() ? fmt::format("event.{}", ++number_) : event.id;
    if (!begin(uid, event.date)) return;
    report_lost_in_event(event, kHeld, title_, report_);
    text("SUMMARY", event.label);
    text("DESCRIPTION", event.detail);
    text("CATEGORIES", track_label(timeline_, event));
    if (!event.url.empty()) line("URL", event.url);
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  void write_era(const timeline::Era& era) {
    if (!begin(fmt::format("era.{}", ++number_), era.date)) return;
    text("SUMMARY", era.label);
    line("X-BACKSTORY-ERA", "TRUE");
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  const timeline::Timeline& timeline_;
  ExchangeReport report_;
  std::string_view title_;
  std::string domain_;
  std::string stamp_;
  std::string out_;
  std::size_t number_ = 0;
};

}  // namespace

std::string write_icalendar(const timeline::Timeline& timeline, Diagnostics& diagnostics) {
  return CalendarWriter(timeline, diagnostics).write();
}

}  // namespace backstory::publish
