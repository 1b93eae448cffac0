#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/formats.h"
#include "publish/icalendar_dates.h"
#include "publish/icalendar_lines.h"
#include "publish/import_collector.h"
#include "publish/told_date.h"

namespace backstory::publish {
namespace {

using calendar::Date;
using calendar::Edtf;

// What calendars keep for themselves.
constexpr std::array<std::string_view, 8> kBookkeeping{"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE",
                                                       "TRANSP",  "CLASS",   "PRIORITY",      "UID"};
constexpr std::array<std::string_view, 4> kRepeats{"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"};
constexpr std::string_view kOurs = ".backstory";

template <typename Names>
bool is_one_of(const std::string& name, const Names& names) {
  return std::ranges::find(names, name) != std::end(names);
}

class CalendarReader {
 public:
  explicit CalendarReader(Diagnostics& diagnostics) : collector_(diagnostics) {}

  std::optional<Imported> read(std::string_view text) {
    CalendarLines lines(text);
    CalendarLine line;
    while (lines.next(line)) {
      if (line.name == "BEGIN") {
        begin(line);
      } else if (line.name == "END") {
        end(line);
      } else if (line.name.empty()) {
        collector_.report().warning("stray-line", line.span, "this line has no colon, so it is not taken");
      } else if (skipped_.empty()) {
        read_property(line);
      }
    }
    if (in_event_) {
      collector_.report().warning("unclosed-event", event_.begin,
                                  "the event that begins here has no END:VEVENT");
      finish_event();
    }
    return collector_.finish();
  }

 private:
  struct Pending {
    SourceSpan begin;
    timeline::Event event;
    bool is_era = false;
    std::optional<Date> start;
    std::optional<CalendarLine> end;
    std::optional<CalendarLine> duration;
    std::optional<CalendarLine> exact;
    SourceSpan start_place;
    bool start_is_bad = false;
  };

  void begin(const CalendarLine& line) {
    if (!skipped_.empty()) {
      if (skipped_ == line.value) ++skipped_depth_;
    } else if (line.value == "VEVENT" && !in_event_) {
      event_ = Pending{};
      event_.begin = line.span;
      in_event_ = true;
    } else if (line.value != "VCALENDAR") {
      skipped_ = line.value;
      skipped_depth_ = 1;
      if (line.value == "VTIMEZONE") return;
      collector_.report().warning("not-taken", line.span,
                                  fmt::format("{} is not taken, only VEVENT", shown(line.value)));
    }
  }

  void end(const CalendarLine& line) {
    if (!skipped_.empty()) {
      if (line.value == skipped_ && --skipped_depth_ == 0) skipped_.clear();
    } else if (line.value == "VEVENT" && in_event_) {
      finish_event();
    }
  }

  static std::string shown(std::string_view text) {
    return fmt::format("'{}'", escape_controls(text.substr(0, find_code_point(text, 40))));
  }

  std::string words(const CalendarLine& line) {
    return collector_.words(unescape_calendar_text(line.value), line.span);
  }

  void read_property(const CalendarLine& line) {
    if (in_event_) {
      read_event_property(line);
    } else if (line.name == "X-WR-CALNAME" || line.name == "NAME") {
      collector_.timeline().title = words(line);
    } else if (line.name == "X-WR-CALDESC" || line.name == "DESCRIPTION") {
      collector_.timeline().deck = words(line);
    }
  }

  void read_event_property(const CalendarLine& line) {
    timeline::Event& event = event_.event;
    if (line.name == "DTSTART") {
      read_start(line);
    } else if (line.name == "DTEND") {
      event_.end = line;
    } else if (line.name == "DURATION") {
      event_.duration = line;
    } else if (line.name == "X-EDTF") {
      event_.exact = line;
    } else if (line.name == "SUMMARY") {
      event.label = words(line);
    } else if (line.name == "DESCRIPTION") {
      event.detail = words(line);
    } else if (line.name == "URL") {
      event.url = collector_.link(line.value, line.span);
    } else if (line.name == "CATEGORIES") {
      read_categories(line);
    } else if (line.name == "UID" && line.value.ends_with(kOurs)) {
      event.id = line.value.substr(0, line.value.rfind('@'));
    } else if (line.name == "X-BACKSTORY-ERA") {
      event_.is_era = true;
    } else if (line.name == "STATUS") {
      read_status(line);
    } else if (is_one_of(line.name, kRepeats)) {
      collector_.report().warning(
          "repeated-event", line.span,
          fmt::format("{} is not taken: only the first time of an event is", line.name));
    } else if (!is_one_of(line.name, kBookkeeping)) {
      collector_.report().warning(
          "not-taken", line.span,
          fmt::format("{} is not taken: a timeline has no place for it", shown(line.name)));
    }
  }

  void read_status(const CalendarLine& line) {
    if (line.value != "CANCELLED") return;
    event_.event.hidden = true;
    collector_.report().warning("cancelled", line.span, "the event is cancelled; it is taken, but hidden");
  }

  void read_categories(const CalendarLine& line) {
    const std::vector<std::string> names = split_calendar_list(line.value);
    if (event_.event.track.empty() && !names.empty())
      event_.event.track = collector_.track(names[0], line.span);
    if (names.size() > 1) {
      collector_.report().warning("second-track", line.span,
                                  "an event has one track: the first category is taken");
    }
  }

  void warn_of_zone(const CalendarLine& line) {
    const auto zone = line.parameters.find("TZID");
    if (zone == line.parameters.end()) return;
    collector_.report().warning(
        "time-zone", line.span,
        fmt::format("the time is kept as it stands; its zone {} is not taken", shown(zone->second)));
  }

  void read_start(const CalendarLine& line) {
    event_.start_place = line.span;
    event_.start = parse_calendar_date(line.value);
    event_.start_is_bad = !event_.start;
    if (event_.start && event_.start->second_of_day) warn_of_zone(line);
    if (event_.start) return;
    collector_.report().warning("bad-date", line.span,
                                fmt::format("{} is no date, so the event is left out", shown(line.value)));
  }

  std::optional<Date> read_end() {
    if (event_.end) {
      const auto end = parse_calendar_date(event_.end->value);
      if (end) return last_before(*event_.start, *end);
      collector_.report().warning(
          "bad-date", event_.end->span,
          fmt::format("{} is no date; the end is not taken", shown(event_.end->value)));
    } else if (event_.duration) {
      bool good = false;
      const auto end = end_after(*event_.start, event_.duration->value, good);
      if (good) return end;
      collector_.report().warning(
          "bad-duration", event_.duration->span,
          fmt::format("{} is no duration; the end is not taken", shown(event_.duration->value)));
    }
    return std::nullopt;
  }

  // X-EDTF tells the date more exactly, unless somebody has moved the event in a calendar since.
  void take_exact(timeline::WrittenDate& date) {
    if (!event_.exact) return;
    calendar::ParsedDate parsed = calendar::parse_edtf(unescape_calendar_text(event_.exact->value));
    const auto* value = std::get_if<Edtf>(&parsed);
    if (value && is_same_span(*value, date.value)) {
      date = written_date(*value);
    } else {
      collector_.report().warning("moved-event", event_.exact->span,
                                  "X-EDTF does not agree with DTSTART and DTEND, which are taken");
    }
  }

  void finish_event() {
    in_event_ = false;
    if (!event_.start) {
      if (!event_.start_is_bad) {
        collector_.report().warning("no-date", event_.begin, "there is no DTSTART, so the event is left out");
      }
      return;
    }
    std::optional<Edtf> to;
    if (const auto end = read_end()) to = *end;
    const auto joined = join_ends(*event_.start, to, event_.start_place, collector_);
    if (!joined) return;
    timeline::WrittenDate date = written_date(*joined);
    take_exact(date);
    if (event_.is_era) {
      collector_.add(timeline::Era{date, event_.event.label, {}}, event_.begin);
    } else {
      event_.event.date = date;
      collector_.add(std::move(event_.event), event_.begin);
    }
  }

  ImportCollector collector_;
  bool in_event_ = false;
  Pending event_;
  std::string skipped_;  // the component that is being passed over
  std::size_t skipped_depth_ = 0;
};

}  // namespace

std::optional<Imported> read_icalendar(const SourceText& file, const ImportOptions& /*options*/,
                                       Diagnostics& diagnostics) {
  return CalendarReader(diagnostics).read(file.text);
}

}  // namespace backstory::publish
