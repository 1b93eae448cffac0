#include <fmt/format.h>

#include <set>
#include <string>

#include "scene/checks.h"

namespace backstory::scene {

void check_events(const Scene& scene, const Inventory& inventory, Findings& findings) {
  const std::set<std::string> left_out(scene.events_left_out.begin(), scene.events_left_out.end());
  std::set<std::string> accounted = left_out;
  for (const DrawnEvent& event : inventory.events) {
    const bool has_words = !event.labels.empty();
    const bool is_left_out = left_out.contains(event.group->id);
    if (!has_words && !is_left_out) {
      findings.push_back({Metric::lost_event, fmt::format("event {} has no words", event.group->id)});
    }
    if (has_words && is_left_out) {
      findings.push_back(
          {Metric::lost_event, fmt::format("event {} is drawn, but counted as left out", event.group->id)});
    }
    if (!accounted.insert(event.group->id).second && !is_left_out) {
      findings.push_back({Metric::lost_event, fmt::format("event {} is drawn twice", event.group->id)});
    }
  }
  if (accounted.size() != scene.events_total) {
    findings.push_back({Metric::lost_event, fmt::format("of {} events {} are drawn or counted as left out",
                                                        scene.events_total, accounted.size())});
  }
}

}  // namespace backstory::scene
