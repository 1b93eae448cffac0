#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string_view>

#include "scene/checks.h"

namespace backstory::scene {

void check_places(const Scene& scene, const Inventory& inventory, Findings& findings) {
  constexpr double kTolerancePx = 0.5;
  const bool is_down = scene.time_direction == Direction::down;
  std::map<std::string_view, const DrawnEvent*> events;
  for (const DrawnEvent& event : inventory.events) events.emplace(event.group->id, &event);
  for (const MarkPlace& place : scene.places) {
    if (!(std::abs(place.actual_px - place.expected_px) <= kTolerancePx)) {
      findings.push_back(
          {Metric::displaced_mark, fmt::format("the mark of {} stands at {:.1f}, its date at {:.1f}",
                                               place.event_id, place.actual_px, place.expected_px)});
    }
    const auto found = events.find(place.event_id);
    if (found == events.end() || found->second->mark.empty()) continue;
    const Rect& mark = found->second->mark;
    const double low = is_down ? mark.y : mark.x;
    const double high = is_down ? mark.bottom() : mark.right();
    if (place.actual_px >= low - kTolerancePx && place.actual_px <= high + kTolerancePx) continue;
    findings.push_back(
        {Metric::displaced_mark,
         fmt::format("the mark of {} is said to stand at {:.1f}, but is drawn from {:.1f} to {:.1f}",
                     place.event_id, place.actual_px, low, high)});
  }
}

}  // namespace backstory::scene
