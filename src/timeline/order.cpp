#include <algorithm>

#include "timeline/timeline.h"

namespace backstory::timeline {

std::vector<const Event*> visible_events(const Timeline& timeline) {
  std::vector<const Event*> events;
  events.reserve(timeline.events.size());
  for (const Event& event : timeline.events) {
    if (!event.hidden) events.push_back(&event);
  }
  std::ranges::stable_sort(events, [](const Event* a, const Event* b) {
    return calendar::comes_before(a->date.value, b->date.value);
  });
  return events;
}

}  // namespace backstory::timeline
