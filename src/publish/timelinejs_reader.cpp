#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/json_source.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/formats.h"
#include "publish/import_collector.h"
#include "publish/split_date.h"
#include "publish/told_date.h"

namespace backstory::publish {
namespace {

using calendar::Edtf;

// Members that say how a slide behaves in a browser, which nobody misses elsewhere.
constexpr std::array<std::string_view, 3> kBehaviour{"autolink", "scale", "format"};

class TimelineJsReader {
 public:
  explicit TimelineJsReader(Diagnostics& diagnostics) : collector_(diagnostics) {}

  std::optional<Imported> read(const JsonSource& source) {
    const JsonValue root = source.root();
    const auto events = root.find("events");
    if (!events || events->kind() != JsonKind::array) {
      collector_.report().error("not-timelinejs", {root.span().begin, root.span().begin + 1},
                                "TimelineJS has an object with a list of \"events\" here");
      return std::nullopt;
    }
    for (const JsonValue& member : root.children()) {
      const std::string key = member.key();
      if (key == "title") {
        read_title(member);
      } else if (key == "events") {
        for (const JsonValue& event : member.children()) read_event(event);
      } else if (key == "eras") {
        for (const JsonValue& era : member.children()) read_era(era);
      } else {
        report_not_taken(member);
      }
    }
    return collector_.finish();
  }

 private:
  static SourceSpan start_of(const JsonValue& value) { return {value.span().begin, value.span().begin + 1}; }

  void report_not_taken(const JsonValue& member) {
    const std::string key = member.key();
    if (std::ranges::find(kBehaviour, key) != kBehaviour.end()) return;
    if (member.kind() == JsonKind::null || member.text().empty()) return;
    collector_.report().warning("not-taken", start_of(member),
                                fmt::format("'{}' is not taken: a timeline has no place for it",
                                            escape_controls(key.substr(0, find_code_point(key, 40)))));
  }

  // What a text or number says; a list or an object is reported.
  std::string scalar(const JsonValue& value) {
    if (value.kind() == JsonKind::string || value.kind() == JsonKind::number) return value.text();
    if (value.kind() != JsonKind::null) {
      collector_.report().warning("wrong-type", start_of(value),
                                  fmt::format("'{}' should be a text, not {}", value.key().substr(0, 40),
                                              json_kind_name(value.kind())));
    }
    return "";
  }

  std::string words(const JsonValue& value, timeline::Event* event = nullptr) {
    return take_html(scalar(value), start_of(value), collector_, event);
  }

  struct Text {
    std::string headline;
    std::string text;
  };
  Text read_text(const JsonValue& value, timeline::Event* event) {
    Text out;
    for (const JsonValue& member : value.children()) {
      if (member.key() == "headline") {
        out.headline = words(member, event);
      } else if (member.key() == "text") {
        out.text = words(member, event);
      } else {
        report_not_taken(member);
      }
    }
    return out;
  }

  void read_title(const JsonValue& title) {
    for (const JsonValue& member : title.children()) {
      if (member.key() == "text") {
        const Text text = read_text(member, nullptr);
        collector_.timeline().title = text.headline;
        collector_.timeline().deck = text.text;
      } else {
        report_not_taken(member);
      }
    }
  }

  // What an event and an era have in common.
  struct Slide {
    std::optional<JsonValue> start;
    std::optional<JsonValue> end;
    std::string display_date;
    Text text;
  };

  bool read_member(const JsonValue& member, Slide& slide, timeline::Event* event) {
    const std::string key = member.key();
    if (key == "start_date") {
      slide.start = member;
    } else if (key == "end_date") {
      if (member.kind() != JsonKind::null) slide.end = member;
    } else if (key == "display_date") {
      slide.display_date = words(member);
    } else if (key == "text") {
      slide.text = read_text(member, event);
    } else {
      return false;
    }
    return true;
  }

  std::optional<Edtf> read_date(const JsonValue& value, std::string& display_date) {
    SplitDate fields;
    struct Named {
      std::string_view name;
      std::string* field;
    };
    const Named names[] = {{"year", &fields.year},         {"month", &fields.month},
                           {"day", &fields.day},           {"hour", &fields.hour},
                           {"minute", &fields.minute},     {"second", &fields.second},
                           {"display_date", &display_date}};
    for (const JsonValue& member : value.children()) {
      const auto known = std::ranges::find(names, member.key(), &Named::name);
      if (known == std::end(names)) {
        report_not_taken(member);
      } else {
        *known->field = known->name == "display_date" ? words(member) : trim(scalar(member));
      }
    }
    const auto joined = join_split_date(fields);
    if (const auto* why = std::get_if<std::string>(&joined)) {
      collector_.report().warning("bad-date", start_of(value), *why + ", so this entry is left out");
      return std::nullopt;
    }
    return std::get<calendar::Date>(joined);
  }

  std::optional<timeline::WrittenDate> read_dates(const JsonValue& entry, Slide& slide) {
    if (!slide.start) {
      collector_.report().warning("no-date", start_of(entry),
                                  "there is no start_date, so this entry is left out");
      return std::nullopt;
    }
    std::string said;
    const auto from = read_date(*slide.start, said);
    if (!from) return std::nullopt;
    if (slide.display_date.empty()) slide.display_date = said;
    std::optional<Edtf> to;
    if (slide.end) {
      to = read_date(*slide.end, said);
      if (!to) return std::nullopt;
    }
    const auto joined = join_ends(*from, to, start_of(slide.end ? *slide.end : *slide.start), collector_);
    if (!joined) return std::nullopt;
    return timeline::WrittenDate{calendar::format_edtf(*joined), *joined, {}};
  }

  void read_event(const JsonValue& value) {
    Slide slide;
    timeline::Event event;
    for (const JsonValue& member : value.children()) {
      const std::string key = member.key();
      if (read_member(member, slide, &event)) continue;
      if (key == "group") {
        event.track = collector_.track(words(member), start_of(member));
      } else if (key == "unique_id") {
        event.id = scalar(member);
      } else {
        report_not_taken(member);
      }
    }
    const auto date = read_dates(value, slide);
    if (!date) return;
    tell_date(event, *date, slide.display_date);
    event.label = slide.text.headline;
    event.detail = slide.text.text;
    collector_.add(std::move(event), start_of(value));
  }

  void read_era(const JsonValue& value) {
    Slide slide;
    for (const JsonValue& member : value.children()) {
      if (!read_member(member, slide, nullptr)) report_not_taken(member);
    }
    const auto date = read_dates(value, slide);
    if (!date) return;
    timeline::Event told;
    tell_date(told, *date, slide.display_date);
    collector_.add(timeline::Era{told.date, slide.text.headline, {}}, start_of(value));
    if (!slide.text.text.empty()) {
      collector_.report().warning("not-taken", start_of(value),
                                  "the text of an era is not taken, only its headline");
    }
  }

  ImportCollector collector_;
};

}  // namespace

std::optional<Imported> read_timelinejs(const SourceText& file, const ImportOptions& /*options*/,
                                        Diagnostics& diagnostics) {
  const auto source = JsonSource::read(file.text, diagnostics);
  if (!source) return std::nullopt;
  return TimelineJsReader(diagnostics).read(*source);
}

}  // namespace backstory::publish
