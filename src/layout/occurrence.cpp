#include "layout/occurrence.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "calendar/written.h"
#include "text/text.h"

namespace backstory::layout {
namespace {

constexpr int kUsualImportance = 50;
constexpr std::size_t kLongestId = 60;
constexpr double kHourDays = 1.0 / 24 + 1e-9;

std::string unique_id(const timeline::Event& event, std::size_t number, std::set<std::string>& taken) {
  std::string id = make_slug(event.id, kLongestId);
  if (id.empty()) id = fmt::format("event-{}", number + 1);
  std::string free = id;
  for (std::size_t n = 2; !taken.insert(free).second; ++n) free = fmt::format("{}-{}", id, n);
  return free;
}

std::string date_words(const timeline::Event& event, const timeline::Timeline& timeline) {
  if (!event.date_text.empty()) return collapse_space(event.date_text);
  return calendar::format_date(event.date.value,
                               calendar::find_date_style(timeline.look.dates, timeline.language));
}

// "c. 1905" and other abbreviations stay small, and so do an editor's own words.
std::string with_capital(std::string words) {
  const std::string_view first = std::string_view(words).substr(0, words.find(' '));
  const bool is_small = !words.empty() && words.front() >= 'a' && words.front() <= 'z';
  if (is_small && !first.ends_with('.')) words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::size_t track_of(const timeline::Event& event, const timeline::Timeline& timeline) {
  const auto found = std::find_if(timeline.tracks.begin(), timeline.tracks.end(),
                                  [&](const timeline::Track& track) { return track.id == event.track; });
  return static_cast<std::size_t>(found - timeline.tracks.begin());
}

Occurrence make_occurrence(const timeline::Event& event, const timeline::Timeline& timeline) {
  Occurrence made;
  const std::string inside = date_words(event, timeline);
  const std::string leading = event.date_text.empty() ? with_capital(inside) : inside;
  made.date_inside = text::keep_together(inside);
  made.date_words = text::keep_together(leading);
  made.label = text::keep_together(collapse_space(event.label));
  made.spoken = fmt::format("{}: {}", leading, collapse_space(event.label));
  made.link = event.url;
  made.importance = event.importance.value_or(kUsualImportance);
  made.track = track_of(event, timeline);
  made.is_interval = !std::holds_alternative<calendar::Date>(event.date.value);
  const auto* range = std::get_if<calendar::DateRange>(&event.date.value);
  made.goes_on = range && range->to.kind == calendar::Endpoint::Kind::open;
  made.is_approximate = calendar::is_approximate(event.date.value);
  made.is_uncertain = calendar::is_uncertain(event.date.value);
  if (const auto extent = calendar::find_extent(event.date.value)) {
    made.begin = extent->begin;
    made.end = extent->end;
  }
  return made;
}

}  // namespace

double Occurrence::first() const {
  return begin ? *begin : end.value_or(0);
}

double Occurrence::last() const {
  return end ? *end : begin.value_or(0);
}

double Occurrence::at() const {
  if (!begin || !end) return first();
  return is_interval ? *begin : (*begin + *end) / 2;
}

bool Occurrence::is_point(double longest_days) const {
  return begin && end && *end - *begin <= longest_days;
}

double longest_point_days(const std::vector<Occurrence>& occurrences) {
  const bool has_times = std::any_of(occurrences.begin(), occurrences.end(),
                                     [](const Occurrence& o) { return o.is_point(kHourDays); });
  return has_times ? kHourDays : 1;
}

Occurrences find_occurrences(const timeline::Timeline& timeline) {
  Occurrences found;
  std::set<std::string> taken = {"axis", "furniture", "events", "eras", "undated"};
  std::size_t number = 0;
  for (const timeline::Event* event : timeline::visible_events(timeline)) {
    Occurrence occurrence = make_occurrence(*event, timeline);
    occurrence.id = unique_id(*event, number++, taken);
    const bool placed = occurrence.begin || occurrence.end;
    (placed ? found.placed : found.unplaced).push_back(std::move(occurrence));
  }
  return found;
}

void order_by_place(std::vector<Occurrence>& placed) {
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Occurrence& a, const Occurrence& b) { return a.at() < b.at(); });
}

std::string make_slug(std::string_view text, std::size_t longest) {
  std::string slug;
  for (const char byte : to_lower(text)) {
    const bool letter = byte >= 'a' && byte <= 'z';
    const bool digit = byte >= '0' && byte <= '9';
    if (slug.size() >= longest) break;
    if (letter || (digit && !slug.empty())) {
      slug += byte;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace backstory::layout
