#include "publish/period_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/written.h"
#include "publish/date_words.h"
#include "publish/html_text.h"

namespace backstory::publish {

std::string period_words(const timeline::Timeline& timeline, const timeline::Event& event,
                         std::string_view title, ExchangeReport& report) {
  const std::string words = one_line(date_words(timeline, event));
  const calendar::ParsedDate parsed = calendar::parse_date(words);
  const auto* value = std::get_if<calendar::Edtf>(&parsed);
  if (value && *value == event.date.value) return words;
  report.warning("inexact-date", event.date.span,
                 fmt::format("{} has only the words '{}' for the date '{}', which do not say it all", title,
                             words, calendar::format_edtf(event.date.value)));
  return words;
}

std::vector<std::vector<const timeline::Event*>> events_by_track(const timeline::Timeline& timeline) {
  std::vector<std::vector<const timeline::Event*>> out(timeline.tracks.size() + 1);
  for (const timeline::Event* event : timeline::visible_events(timeline)) {
    const auto track = std::ranges::find(timeline.tracks, event->track, &timeline::Track::id);
    const bool known = track != timeline.tracks.end();
    out[known ? static_cast<std::size_t>(track - timeline.tracks.begin()) + 1 : 0].push_back(event);
  }
  return out;
}

}  // namespace backstory::publish
