#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "publish/date_words.h"
#include "publish/publish.h"

namespace backstory::publish {
namespace {

constexpr std::size_t kMaxCodePoints = 150;
constexpr std::size_t kMaxNamed = 2;

std::string describe_span(const timeline::Timeline& timeline, std::size_t count) {
  const std::string events = count == 1 ? "one event" : fmt::format("{} events", count);
  const std::optional<Span> span = find_span(timeline);
  if (!span) return fmt::format("Timeline of {}", events);
  if (span->first == span->last) return fmt::format("Timeline of {}, {}", events, span->first);
  return fmt::format("Timeline of {}, {} to {}", events, span->first, span->last);
}

// Positions of the most important events, most important first; an event without a figure counts as the
// middle.
std::vector<std::size_t> rank(const std::vector<const timeline::Event*>& events) {
  std::vector<std::size_t> order(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>{},
                           [&](std::size_t i) { return events[i]->importance.value_or(50); });
  return order;
}

}  // namespace

std::string write_alt_text(const timeline::Timeline& timeline) {
  if (!trim(timeline.alt).empty()) return collapse_space(timeline.alt);
  const std::vector<const timeline::Event*> events = timeline::visible_events(timeline);
  const std::string start = describe_span(timeline, events.size());

  std::size_t room = kMaxCodePoints - std::min(kMaxCodePoints, count_code_points(start) + 1);
  std::vector<std::size_t> named;
  for (const std::size_t i : rank(events)) {
    const std::size_t needed = count_code_points(collapse_space(events[i]->label)) + 2;  // ": " or "; "
    if (needed > room) continue;
    room -= needed;
    named.push_back(i);
    if (named.size() == kMaxNamed) break;
  }
  std::ranges::sort(named);

  std::string out = start;
  for (const std::size_t i : named) {
    out += i == named.front() ? ": " : "; ";
    out += collapse_space(events[i]->label);
  }
  return out + ".";
}

}  // namespace backstory::publish
