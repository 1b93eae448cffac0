#include <fmt/format.h>

#include "scene/checks.h"
#include "scene/segment.h"
#include "scene/sweep.h"

namespace backstory::scene {
namespace {

// Edges that touch, and letters that reach half a pixel over, are not seen.
constexpr double kSlackPx = 0.5;

// What words must keep clear of, with its box.
struct Obstacle {
  std::string name;
  Rect box;
  bool may_hold_words = false;  // a bar with its words inside
};

bool is_obstacle(Role role) {
  return role == Role::mark || role == Role::furniture || role == Role::axis;
}

std::vector<Obstacle> find_obstacles(const Inventory& inventory) {
  std::vector<Obstacle> obstacles;
  for (const DrawnShape& shape : inventory.shapes) {
    if (!is_obstacle(shape.shape->role)) continue;
    obstacles.push_back({describe(shape), shape.box, shape.shape->fill.has_value()});
  }
  for (const DrawnLine& line : inventory.lines) {
    if (!is_obstacle(line.line->role)) continue;
    const double reach = line.line->stroke.width_px / 2;
    for (const Segment& segment : segments_of(line.line->points)) {
      obstacles.push_back({describe(line), box_of(segment).inset(-reach), false});
    }
  }
  for (const Image* image : inventory.images) {
    if (image->role == Role::background || image->role == Role::decoration) continue;
    obstacles.push_back(
        {fmt::format("image at ({:.0f}, {:.0f})", image->rect.x, image->rect.y), image->rect, false});
  }
  return obstacles;
}

void check_pair(const Words& a, const Words& b, Findings& findings) {
  if (a.text == b.text || !overlaps(a.ink, b.ink, kSlackPx)) return;
  findings.push_back({Metric::overlap, fmt::format("{} lies on {}", describe(a), describe(b))});
}

void check_pair(const Words& words, const Obstacle& obstacle, Findings& findings) {
  if (!overlaps(words.ink, obstacle.box, kSlackPx)) return;
  if (obstacle.may_hold_words && contains(obstacle.box, words.ink, kSlackPx)) return;
  findings.push_back({Metric::overlap, fmt::format("{} lies on the {}", describe(words), obstacle.name)});
}

}  // namespace

void check_overlaps(const Inventory& inventory, Findings& findings) {
  const std::vector<Obstacle> obstacles = find_obstacles(inventory);
  std::vector<Rect> boxes;
  for (const Words& words : inventory.words) boxes.push_back(words.ink);
  for (const Obstacle& obstacle : obstacles) boxes.push_back(obstacle.box);
  const std::size_t words = inventory.words.size();
  for (const auto& [first, second] : find_overlaps(boxes)) {
    if (first >= words) continue;
    if (second < words) {
      check_pair(inventory.words[first], inventory.words[second], findings);
    } else {
      check_pair(inventory.words[first], obstacles[second - words], findings);
    }
  }
}

}  // namespace backstory::scene
