#include <fmt/format.h>

#include <algorithm>

#include "base/json_source.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "publish/formats.h"
#include "publish/import_collector.h"
#include "publish/markdown_inline.h"
#include "publish/markwhen_dates.h"
#include "publish/text_lines.h"
#include "publish/told_date.h"
#include "timeline/values.h"

namespace backstory::publish {
namespace {

using calendar::Edtf;

// "section Name" and "group Name" → "Name".
std::optional<std::string_view> group_name(std::string_view line) {
  for (const std::string_view word : {"section", "group"}) {
    if (to_lower(line.substr(0, word.size())) != word) continue;
    const std::string_view rest = line.substr(word.size());
    if (rest.empty() || rest[0] == ' ' || rest[0] == '\t') return trim(rest);
  }
  return std::nullopt;
}

bool ends_group(std::string_view line) {
  const std::string lower = to_lower(line);
  return lower == "end group" || lower == "end section" || lower == "endgroup" || lower == "endsection";
}

// "key: value" with a key of letters, digits, - _ and dots.
struct Property {
  std::string key;
  std::string_view value;
};
std::optional<Property> read_property(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return std::nullopt;
  if (colon + 1 < line.size() && line[colon + 1] != ' ') return std::nullopt;
  const std::string key = to_lower(line.substr(0, colon));
  const bool plain = std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
  if (!plain) return std::nullopt;
  return Property{key, trim(line.substr(colon + 1))};
}

// In double quotes as in JSON, in single quotes, or as it stands.
std::string unquote(std::string_view value) {
  if (value.starts_with('"')) {
    Diagnostics ignored;
    const auto json = JsonSource::read(value, ignored);
    if (json && json->root().kind() == JsonKind::string) return json->root().text();
  }
  if (value.size() >= 2 && value.starts_with('\'') && value.ends_with('\''))
    value = value.substr(1, value.size() - 2);
  return std::string(value);
}

class MarkwhenReader {
 public:
  explicit MarkwhenReader(Diagnostics& diagnostics) : collector_(diagnostics) {}

  std::optional<Imported> read(std::string_view text) {
    TextLines lines(text);
    TextLine line;
    while (lines.next(line)) read_line(line);
    finish_event();
    return collector_.finish();
  }

 private:
  // Where properties may stand: in the head, and right below a date or a heading.
  enum class At { head, below_section, below_date, text, skipped };

  void read_line(const TextLine& line) {
    const std::string_view text = trim(line.text);
    if (text.empty() || text.starts_with("//")) {
      if (at_ == At::below_section || at_ == At::below_date) at_ = At::text;
    } else if (at_ == At::head && text.starts_with("---")) {
      return;
    } else if (const auto name = group_name(text)) {
      begin_section(*name, line.span);
    } else if (text.starts_with("# ") || text.starts_with("##")) {
      begin_section(text.substr(std::min(text.find_first_not_of('#'), text.size())), line.span);
    } else if (ends_group(text)) {
      finish_event();
      track_.clear();
    } else if (!read_event_line(text, line)) {
      read_other(text, line);
    }
  }

  void begin_section(std::string_view name, SourceSpan place) {
    finish_event();
    flush_section();
    section_ = words(name, place, nullptr);
    section_place_ = place;
    has_section_ = true;
    at_ = At::below_section;
  }

  // Its name may still be told by a property.
  void flush_section() {
    if (!has_section_) return;
    track_ = collector_.track(section_, section_place_);
    has_section_ = false;
  }

  // The longest beginning before a colon that is a date.
  bool read_event_line(std::string_view text, const TextLine& line) {
    constexpr std::size_t kMostColons = 4;
    std::optional<Edtf> date;
    std::size_t end = 0;
    std::size_t colon = text.find(':');
    const std::size_t first = colon;
    for (std::size_t i = 0; i < kMostColons && colon != std::string_view::npos; ++i) {
      if (auto found = parse_markwhen_date(trim(text.substr(0, colon)), day_first_)) {
        date = std::move(found);
        end = colon;
      }
      colon = text.find(':', colon + 1);
    }
    if (date) {
      begin_event(*date, text.substr(0, end), trim(text.substr(end + 1)), line);
      return true;
    }
    if (first == std::string_view::npos) return false;
    const auto why = refuse_markwhen_date(text.substr(0, first));
    if (!why) return false;
    finish_event();
    collector_.report().warning("bad-date", line.place_of(text.substr(0, first)),
                                *why + ", so the event is left out");
    at_ = At::skipped;
    return true;
  }

  void begin_event(const Edtf& date, std::string_view written, std::string_view label, const TextLine& line) {
    finish_event();
    flush_section();
    event_ = timeline::Event{};
    event_->date = written_date(date);
    bare_date_ = std::string(trim(written));
    event_->track = track_;
    event_->label = words(label, line.span, &*event_);
    place_ = line.span;
    at_ = At::below_date;
  }

  // Without tags: the first is the track of an event that stands in no section.
  std::string words(std::string_view text, SourceSpan place, timeline::Event* event) {
    const MarkdownWords inline_words = read_markdown_words(text);
    for (const std::string& link : inline_words.links) {
      if (event && event->url.empty()) {
        event->url = collector_.link(link, place);
      } else {
        collector_.report().warning("link-not-taken", place, "this link is not taken");
      }
    }
    if (inline_words.has_picture) {
      collector_.report().warning("markup-not-taken", place, "only words are taken, not the picture");
    }
    return collector_.words(take_tags(inline_words.text, place, event), place);
  }

  std::string take_tags(std::string_view text, SourceSpan place, timeline::Event* event) {
    std::string out;
    while (!text.empty()) {
      const std::size_t space = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, space);
      const bool tag = word.size() > 1 && word[0] == '#' && is_letter(decode_code_point(word, 1).value);
      if (!tag) {
        out += std::string(out.empty() ? "" : " ") + std::string(word);
      } else if (event && event->track.empty()) {
        event->track = collector_.track(word.substr(1), place);
      } else {
        collector_.report().warning(
            "tag-not-taken", place,
            fmt::format("the tag {} is not taken: an event has one track", word.substr(0, 100)));
      }
      text.remove_prefix(std::min(space + 1, text.size()));
    }
    return out;
  }

  void read_other(std::string_view text, const TextLine& line) {
    if (at_ == At::skipped) return;
    const auto property = at_ == At::text ? std::nullopt : read_property(text);
    if (property && at_ == At::head) {
      read_head(*property, line.span);
    } else if (property && at_ == At::below_section) {
      if (property->key == "label") section_ = collector_.words(unquote(property->value), line.span);
    } else if (property && event_) {
      read_event_property(*property, line.span);
    } else if (event_) {
      at_ = At::text;
      add_to_detail(text, line.span);
    } else {
      collector_.report().warning("line-not-taken", line.span,
                                  "this line belongs to no event, so it is not taken");
    }
  }

  void read_head(const Property& property, SourceSpan place) {
    const std::string value = unquote(property.value);
    if (property.key == "title") {
      collector_.timeline().title = collector_.words(value, place);
    } else if (property.key == "description") {
      collector_.timeline().deck = collector_.words(value, place);
    } else if (property.key == "dateformat") {
      day_first_ = value.starts_with("d/");
    } else {
      not_taken(property.key, place);
    }
  }

  void not_taken(const std::string& key, SourceSpan place) {
    collector_.report().warning(
        "not-taken", place,
        fmt::format("'{}' is not taken: a timeline has no place for it", key.substr(0, 40)));
  }

  void read_event_property(const Property& property, SourceSpan place) {
    const std::string value = unquote(property.value);
    if (property.key == "label") {
      event_->label = collector_.words(value, place);
    } else if (property.key == "id") {
      event_->id = value;
    } else if (property.key == "edtf") {
      take_exact(value, place);
    } else if (property.key == "date_text") {
      event_->date_text = collector_.words(value, place);
    } else if (property.key == "url") {
      event_->url = collector_.link(value, place);
    } else if (property.key == "detail") {
      event_->detail = collector_.words(value, place);
    } else if (property.key == "importance") {
      const auto number = timeline::parse_whole_number(value);
      if (number && *number <= 100) event_->importance = static_cast<int>(*number);
    } else {
      not_taken(property.key, place);
    }
  }

  // Unless somebody has changed the date beside it.
  void take_exact(const std::string& value, SourceSpan place) {
    calendar::ParsedDate parsed = calendar::parse_edtf(value);
    if (const auto* exact = std::get_if<Edtf>(&parsed)) {
      const auto bounds = find_bounds(*exact);
      if (bounds && markwhen_date(*bounds) == bare_date_) {
        event_->date = written_date(*exact);
        return;
      }
    }
    collector_.report().warning("moved-event", place,
                                "'edtf' does not agree with the date above, which is taken");
  }

  void add_to_detail(std::string_view text, SourceSpan place) {
    if (text.starts_with("- ")) text = text.substr(2);
    const std::string more = words(text, place, &*event_);
    event_->detail = event_->detail.empty() ? more : collector_.words(event_->detail + " " + more, place);
  }

  void finish_event() {
    if (event_) collector_.add(std::move(*event_), place_);
    event_.reset();
  }

  ImportCollector collector_;
  At at_ = At::head;
  bool day_first_ = false;
  std::string track_;
  std::string section_;
  SourceSpan section_place_;
  bool has_section_ = false;
  std::optional<timeline::Event> event_;
  std::string bare_date_;
  SourceSpan place_;
};

}  // namespace

std::optional<Imported> read_markwhen(const SourceText& file, const ImportOptions& /*options*/,
                                      Diagnostics& diagnostics) {
  return MarkwhenReader(diagnostics).read(file.text);
}

}  // namespace backstory::publish
