#include "publish/import_collector.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/written.h"
#include "publish/html_text.h"
#include "timeline/ids.h"
#include "timeline/keys.h"
#include "timeline/values.h"

namespace backstory::publish {
namespace {

constexpr std::size_t kLongestDate = 200;
constexpr std::size_t kLongestShown = 60;

const timeline::Section& event_section() {
  return *timeline::find_key(timeline::file_section(), "events")->section;
}

std::string shown(std::string_view text) {
  if (count_code_points(text) <= kLongestShown) return fmt::format("'{}'", text);
  return fmt::format("'{}…'", text.substr(0, find_code_point(text, kLongestShown)));
}

}  // namespace

std::string ImportCollector::words(std::string_view text, SourceSpan place) {
  std::string clean = one_line(text);
  const std::size_t end = find_code_point(clean, timeline::kMaxLabel);
  if (end == clean.size()) return clean;
  report_.warning(
      "cut-text", place,
      fmt::format("the text is longer than {} characters; what follows is cut", timeline::kMaxLabel));
  return std::string(trim(clean_text(clean.substr(0, find_code_point(clean, timeline::kMaxLabel - 100)))));
}

std::optional<timeline::WrittenDate> ImportCollector::date(std::string_view text, SourceSpan place,
                                                           std::vector<std::string> hints) {
  const std::string written = one_line(text);
  if (written.size() > kLongestDate) {
    report_.warning("bad-date", place, fmt::format("{} is not taken: it is no date", shown(written)));
    return std::nullopt;
  }
  calendar::ParsedDate parsed = calendar::parse_date(written);
  if (const auto* fault = std::get_if<calendar::DateFault>(&parsed)) {
    report_.warning("bad-date", place, fmt::format("{} is not taken: {}", shown(written), fault->message),
                    std::move(hints));
    return std::nullopt;
  }
  return timeline::WrittenDate{written, std::get<calendar::Edtf>(parsed), {}};
}

std::string ImportCollector::link(std::string_view text, SourceSpan place) {
  const std::string_view url = trim(text);
  if (url.empty()) return "";
  const auto problem = timeline::check_value(*timeline::find_key(event_section(), "url"), url);
  const bool too_long = count_code_points(url) > timeline::kMaxLabel;
  if (!problem && !too_long && !find_invalid_utf8(url)) return std::string(url);
  report_.warning("bad-url", place,
                  fmt::format("the link {} is not taken: {}", shown(url),
                              problem ? problem->message : std::string("it is too long")));
  return "";
}

std::string ImportCollector::language(std::string_view text, SourceSpan place) {
  const std::string_view code = trim(text);
  if (code.empty()) return "";
  const auto problem = timeline::check_value(*timeline::find_key(timeline::file_section(), "language"), code);
  if (!problem) return std::string(code);
  report_.warning("bad-language", place, problem->message);
  return "";
}

std::string ImportCollector::track(std::string_view label, SourceSpan place) {
  const std::string name = words(label, place);
  if (name.empty()) return "";
  timeline::IdSet ids;
  for (const timeline::Track& one : timeline_.tracks) {
    if (one.label == name) return one.id;
    ids.add(one.id);
  }
  constexpr std::size_t kMostTracks = 200;
  if (timeline_.tracks.size() >= kMostTracks) {
    report_.warning("too-many-tracks", place,
                    fmt::format("over {} tracks; the event is taken without {}", kMostTracks, shown(name)));
    return "";
  }
  timeline_.tracks.push_back({ids.make(timeline::slug(name).empty() ? "track" : name), name, {}});
  return timeline_.tracks.back().id;
}

void ImportCollector::add(timeline::Event event, SourceSpan place) {
  if (event.label.empty()) {
    report_.warning("no-label", place, "there is no label, so the event is left out");
    return;
  }
  if (timeline_.events.size() >= timeline::kMaxEvents) {
    report_.warning("too-many-events", place,
                    fmt::format("the event is left out: a timeline holds {}", timeline::kMaxEvents));
    return;
  }
  timeline_.events.push_back(std::move(event));
  places_.push_back(place);
}

void ImportCollector::add(timeline::Era era, SourceSpan place) {
  if (era.label.empty()) {
    report_.warning("no-label", place, "there is no label, so the era is left out");
    return;
  }
  timeline_.eras.push_back(std::move(era));
}

std::optional<Imported> ImportCollector::finish() {
  std::set<std::string, std::less<>> taken;
  timeline::IdSet ids;
  for (std::size_t i = 0; i < timeline_.events.size(); ++i) {
    std::string& id = timeline_.events[i].id;
    if (id.empty()) continue;
    if (!timeline::is_valid_id(id)) {
      report_.note("bad-id", places_[i],
                   fmt::format("{} cannot be an id; one is made from the label", shown(id)));
      id.clear();
    } else if (!taken.insert(id).second) {
      report_.warning("duplicate-id", places_[i],
                      fmt::format("the id '{}' stands here a second time; one is made from the label", id));
      id.clear();
    } else {
      ids.add(id);
    }
  }
  for (timeline::Event& event : timeline_.events) {
    if (event.id.empty()) event.id = ids.make(event.label);
  }
  if (timeline_.events.empty()) report_.error("no-events", {}, "no event could be read");
  report_.finish();
  if (timeline_.events.empty()) return std::nullopt;
  return Imported{std::move(timeline_), std::move(notes_)};
}

}  // namespace backstory::publish
