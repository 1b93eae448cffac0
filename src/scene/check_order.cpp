#include <fmt/format.h>

#include <algorithm>

#include "scene/checks.h"

namespace backstory::scene {
namespace {

// Where words lie along the way of time, and across it.
struct Extent {
  double begin = 0;
  double low = 0;
  double high = 0;
};

Extent extent_of(const Rect& words, Direction direction) {
  if (direction == Direction::down) return {words.y, words.x, words.right()};
  if (direction == Direction::left) return {-words.right(), words.y, words.bottom()};
  return {words.x, words.y, words.bottom()};
}

// Words that share more than half of the smaller one's extent across time stand in one row.
bool share_a_row(const Extent& a, const Extent& b) {
  const double shared = std::min(a.high, b.high) - std::max(a.low, b.low);
  return shared > 0.5 * std::min(a.high - a.low, b.high - b.low);
}

}  // namespace

void check_order(const Scene& scene, const Inventory& inventory, Findings& findings) {
  const Direction direction = scene.time_direction;
  const std::string_view side = direction == Direction::down   ? "above"
                                : direction == Direction::left ? "right of"
                                                               : "left of";
  const auto& events = inventory.events;
  for (std::size_t later = 0; later < events.size(); ++later) {
    if (events[later].words.empty()) continue;
    const Extent b = extent_of(events[later].words, direction);
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (events[earlier].words.empty()) continue;
      const Extent a = extent_of(events[earlier].words, direction);
      if (b.begin >= a.begin || !share_a_row(a, b)) continue;
      findings.push_back(
          {Metric::order, fmt::format("the words of {} stand {} those of {}, which happened earlier",
                                      events[later].group->id, side, events[earlier].group->id)});
      break;
    }
  }
}

}  // namespace backstory::scene
