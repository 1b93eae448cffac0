#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "scene/checks.h"

namespace backstory::scene {
namespace {

// What an eye without colour sees of an event: where its mark lies across time, and of which shapes it is.
struct Sight {
  std::string_view track;
  std::string_view event;
  std::string colours;
  std::string shapes;
  double low = 0;
  double high = 0;
};

// Bars are alike whatever their length; polygons by where their corners lie in their box.
std::string shape_name(const Shape& shape, const Rect& box) {
  constexpr double kBar = 1.5;
  if (shape.kind == Shape::Kind::circle) return "circle";
  if (shape.kind == Shape::Kind::rect) return box.width > kBar * box.height ? "bar" : "square";
  std::string name = "polygon";
  for (const Point& point : shape.points) {
    name += fmt::format(" {:.0f},{:.0f}", 9 * (point.x - box.x) / std::max(0.01, box.width),
                        9 * (point.y - box.y) / std::max(0.01, box.height));
  }
  return name;
}

std::string joined(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += name + ";";
  return all;
}

class Looker {
 public:
  void take(const DrawnShape& shape) {
    if (!shape.event || shape.event->track.empty() || shape.shape->role != Role::mark) return;
    shapes_[shape.event].insert(shape_name(*shape.shape, shape.box));
    if (shape.shape->fill) colours_[shape.event].insert(format_colour(*shape.shape->fill));
    if (shape.shape->stroke) colours_[shape.event].insert(format_colour(shape.shape->stroke->colour));
  }

  void take(const Words& words) {
    if (words.event) word_colours_[words.event].insert(format_colour(words.text->colour));
  }

  // An event without a mark is told by its words.
  Sight sight_of(const DrawnEvent& event, bool is_down) const {
    Sight sight{event.group->track, event.group->id, "", "", 0, 0};
    if (event.mark.empty()) {
      if (const auto found = word_colours_.find(event.group); found != word_colours_.end())
        sight.colours = joined(found->second);
      return sight;
    }
    if (const auto found = shapes_.find(event.group); found != shapes_.end())
      sight.shapes = joined(found->second);
    if (const auto found = colours_.find(event.group); found != colours_.end())
      sight.colours = joined(found->second);
    sight.low = is_down ? event.mark.x : event.mark.y;
    sight.high = is_down ? event.mark.right() : event.mark.bottom();
    return sight;
  }

 private:
  std::map<const Group*, std::set<std::string>> shapes_;
  std::map<const Group*, std::set<std::string>> colours_;
  std::map<const Group*, std::set<std::string>> word_colours_;
};

bool share_a_lane(const Sight& a, const Sight& b) {
  return a.shapes.empty() ||
         std::min(a.high, b.high) - std::max(a.low, b.low) > 0.5 * std::min(a.high - a.low, b.high - b.low);
}

}  // namespace

// Where two tracks are drawn in two colours and look the same without them, a reader who sees no colours
// cannot tell them apart.
void check_tracks(const Scene& scene, const Inventory& inventory, Findings& findings) {
  Looker looker;
  for (const DrawnShape& shape : inventory.shapes) looker.take(shape);
  for (const Words& words : inventory.words) looker.take(words);
  std::map<std::string, Sight> sights;  // one of those that look alike
  for (const DrawnEvent& event : inventory.events) {
    if (event.group->track.empty()) continue;
    Sight sight = looker.sight_of(event, scene.time_direction == Direction::down);
    sights.emplace(fmt::format("{}|{}|{}|{:.0f}|{:.0f}", sight.track, sight.shapes, sight.colours, sight.low,
                               sight.high),
                   std::move(sight));
  }
  std::set<std::pair<std::string_view, std::string_view>> reported;
  for (auto a = sights.begin(); a != sights.end(); ++a) {
    for (auto b = std::next(a); b != sights.end(); ++b) {
      const Sight& one = a->second;
      const Sight& other = b->second;
      if (one.track == other.track || one.colours == other.colours || one.shapes != other.shapes) continue;
      if (!share_a_lane(one, other) || !reported.insert({one.track, other.track}).second) continue;
      findings.push_back(
          {Metric::tracks, fmt::format("only the colour tells {} (track {}) from {} (track {})", one.event,
                                       one.track, other.event, other.track)});
    }
  }
}

}  // namespace backstory::scene
