#include <algorithm>
#include <cmath>
#include <map>

#include "scene/measures.h"

namespace backstory::scene {
namespace {

constexpr std::size_t kLeastForInk = 3;      // events
constexpr std::size_t kLeastForBalance = 4;  // events
constexpr double kMeantForWords = 1.0 / 3;   // of the plot, above or below the marks

// A stretch along one axis of the canvas.
struct Extent {
  double low = 0;
  double high = 0;
  double length() const { return high - low; }
};

Extent along(const Rect& box, bool is_down) {
  return is_down ? Extent{box.y, box.bottom()} : Extent{box.x, box.right()};
}

double gap(const Extent& a, const Extent& b) {
  return std::max({0.0, b.low - a.high, a.low - b.high});
}

double way_of(const Line& leader, bool is_down) {
  const Point from = leader.points.front();
  const Point to = leader.points.back();
  return std::abs(is_down ? to.y - from.y : to.x - from.x);
}

std::map<const Group*, double> leader_ways(const Inventory& inventory, bool is_down) {
  std::map<const Group*, double> ways;
  for (const DrawnLine& line : inventory.lines) {
    if (line.line->role != Role::leader || !line.event || line.line->points.empty()) continue;
    double& way = ways.emplace(line.event, 0).first->second;
    way = std::max(way, way_of(*line.line, is_down));
  }
  return ways;
}

bool is_in_plot(Role role) {
  return role != Role::furniture && role != Role::background && role != Role::decoration;
}

Rect content_of(const Inventory& inventory) {
  Rect content;
  for (const Words& words : inventory.words) {
    if (is_in_plot(words.text->role)) content = unite(content, words.ink);
  }
  for (const DrawnShape& shape : inventory.shapes) {
    if (is_in_plot(shape.shape->role)) content = unite(content, shape.box);
  }
  return content;
}

// Lines of labels and dates.
std::vector<Rect> word_boxes(const Inventory& inventory) {
  std::vector<Rect> boxes;
  for (const Words& words : inventory.words) {
    const Role role = words.text->role;
    if (role == Role::label || role == Role::date) boxes.push_back(bounds(*words.run, *words.text));
  }
  return boxes;
}

double area_within(const std::vector<Rect>& boxes, const Rect& place) {
  double area = 0;
  for (const Rect& box : boxes) {
    const double width = std::min(box.right(), place.right()) - std::max(box.x, place.x);
    const double height = std::min(box.bottom(), place.bottom()) - std::max(box.y, place.y);
    if (width > 0 && height > 0) area += width * height;
  }
  return area;
}

double ratio(double a, double b) {
  const double less = std::min(a, b);
  return less <= 0 ? kLopsided : std::min(kLopsided, std::max(a, b) / less);
}

// Nothing where one side has no words and is too small to be meant for any: words all stand on the other.
std::optional<double> ratio_across(const std::vector<Rect>& boxes, const Rect& above, const Rect& below) {
  const double over = area_within(boxes, above);
  const double under = area_within(boxes, below);
  const double whole = above.height + below.height;
  if (over <= 0 && above.height < kMeantForWords * whole) return std::nullopt;
  if (under <= 0 && below.height < kMeantForWords * whole) return std::nullopt;
  return ratio(over, under);
}

// The height of the line that marks stand on; the middle of the plot where they stand on several.
double level_of_marks(const Inventory& inventory, const Rect& plot) {
  std::optional<Extent> all;
  double tallest = 0;
  for (const DrawnEvent& event : inventory.events) {
    if (event.mark.empty() || event.words.empty()) continue;
    const double middle = event.mark.y + event.mark.height / 2;
    all = all ? Extent{std::min(all->low, middle), std::max(all->high, middle)} : Extent{middle, middle};
    tallest = std::max(tallest, event.mark.height);
  }
  if (!all || all->length() > 3 * tallest) return plot.y + plot.height / 2;
  return (all->low + all->high) / 2;
}

std::size_t count_told(const Inventory& inventory) {
  const auto told =
      std::ranges::count_if(inventory.events, [](const DrawnEvent& event) { return !event.words.empty(); });
  return static_cast<std::size_t>(told);
}

}  // namespace

Rect plot_of(const Scene& scene, const Inventory& inventory) {
  const Rect canvas = Rect{0, 0, scene.size.width, scene.size.height}.inset(scene.margin_px);
  const Rect content = content_of(inventory);
  if (content.empty()) return canvas;
  double top = canvas.y;
  double bottom = canvas.bottom();
  const auto keep_clear_of = [&](const Rect& box) {
    if (box.bottom() <= content.y + 1) top = std::max(top, box.bottom());
    if (box.y >= content.bottom() - 1) bottom = std::min(bottom, box.y);
  };
  for (const Words& words : inventory.words) {
    if (words.text->role == Role::furniture) keep_clear_of(words.ink);
  }
  for (const DrawnShape& shape : inventory.shapes) {
    if (shape.shape->role == Role::furniture) keep_clear_of(shape.box);
  }
  return {canvas.x, top, canvas.width, std::max(0.0, bottom - top)};
}

std::optional<Displacement> measure_displacement(const Scene& scene, const Inventory& inventory) {
  const bool is_down = scene.time_direction == Direction::down;
  const std::map<const Group*, double> ways = leader_ways(inventory, is_down);
  Displacement all;
  std::size_t count = 0;
  for (const DrawnEvent& event : inventory.events) {
    if (event.words.empty() || event.mark.empty()) continue;
    const Extent words = along(event.words, is_down);
    const auto leader = ways.find(event.group);
    const double way = leader != ways.end() ? leader->second : gap(words, along(event.mark, is_down));
    const double share = way / std::max(1.0, words.length());
    all.mean += share;
    all.largest = std::max(all.largest, share);
    ++count;
  }
  if (count == 0) return std::nullopt;
  all.mean /= static_cast<double>(count);
  return all;
}

std::optional<double> measure_ink(const Scene& scene, const Inventory& inventory) {
  if (count_told(inventory) < kLeastForInk) return std::nullopt;
  double ink = 0;
  for (const DrawnEvent& event : inventory.events) {
    for (const Text* label : event.labels) ink += bounds(Node(*label)).area();
  }
  for (const Words& words : inventory.words) {
    if (words.text->role == Role::date) ink += bounds(*words.run, *words.text).area();
  }
  return ink / std::max(1.0, plot_of(scene, inventory).area());
}

Balance measure_balance(const Scene& scene, const Inventory& inventory) {
  Balance balance;
  if (count_told(inventory) < kLeastForBalance) return balance;
  const bool is_down = scene.time_direction == Direction::down;
  const Rect plot = plot_of(scene, inventory);
  const std::vector<Rect> boxes = word_boxes(inventory);
  Rect first = plot;
  Rect last = plot;
  if (is_down) {
    first.height = last.height = plot.height / 3;
    last.y = plot.bottom() - last.height;
  } else {
    first.width = last.width = plot.width / 3;
    last.x = plot.right() - last.width;
    const double level = level_of_marks(inventory, plot);
    const Rect above{plot.x, plot.y, plot.width, level - plot.y};
    const Rect below{plot.x, level, plot.width, plot.bottom() - level};
    balance.across = ratio_across(boxes, above, below);
  }
  balance.along = ratio(area_within(boxes, first), area_within(boxes, last));
  return balance;
}

}  // namespace backstory::scene
