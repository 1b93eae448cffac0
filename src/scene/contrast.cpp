#include "scene/contrast.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "scene/segment.h"

namespace backstory::scene {
namespace {

constexpr std::size_t kMostGrounds = 16;
constexpr std::size_t kSamples = 9;  // along a line

double needed_contrast(const Text& text) {
  const bool is_large = text.size_px >= 24 || (text.size_px >= 18.66 && text.weight >= 700);
  return is_large ? 3 : 4.5;
}

Colour lay_over(Colour below, Colour above) {
  const double a = above.alpha / 255.0;
  const auto mix = [a](std::uint8_t front, std::uint8_t back) {
    return static_cast<std::uint8_t>(a * front + (1 - a) * back + 0.5);
  };
  return {mix(above.red, below.red), mix(above.green, below.green), mix(above.blue, below.blue), 255};
}

// A place on the canvas, and what was painted before it.
struct Place {
  Rect box;
  std::size_t paint = 0;
  const Group* event = nullptr;  // whose own shapes are no ground
  bool over_marks = false;       // marks count as ground
};

// Every colour that may lie behind: what was painted before, where it covers the place wholly or in part.
std::vector<Colour> grounds_of(const Place& place, Colour background, const std::vector<DrawnShape>& shapes) {
  std::vector<Colour> grounds{background};
  for (const DrawnShape& shape : shapes) {
    if (shape.paint >= place.paint) break;
    if (!shape.shape->fill || !overlaps(shape.box, place.box, 0.5)) continue;
    if (!place.over_marks && shape.shape->role == Role::mark) continue;
    std::vector<Colour> covered;
    for (const Colour ground : grounds) covered.push_back(lay_over(ground, *shape.shape->fill));
    const bool is_whole = shape.shape->kind == Shape::Kind::rect && contains(shape.box, place.box);
    if (!is_whole) covered.insert(covered.end(), grounds.begin(), grounds.end());
    grounds = std::move(covered);
    if (grounds.size() > kMostGrounds) grounds.resize(kMostGrounds);
  }
  return grounds;
}

double least_contrast(Colour colour, const std::vector<Colour>& grounds) {
  double least = 21;
  for (const Colour ground : grounds) {
    least = std::min(least, contrast_ratio(lay_over(ground, colour), ground));
  }
  return least;
}

double length_of(const Segment& segment) {
  return std::hypot(segment.to.x - segment.from.x, segment.to.y - segment.from.y);
}

Point point_on(const Segment& segment, double share) {
  return {segment.from.x + share * (segment.to.x - segment.from.x),
          segment.from.y + share * (segment.to.y - segment.from.y)};
}

class Marks {
 public:
  Marks(const Scene& scene, const Inventory& inventory) : scene_(scene), inventory_(inventory) {}

  std::vector<Contrast> measure() {
    for (const DrawnShape& shape : inventory_.shapes) {
      if (shape.shape->role == Role::mark) add_mark(shape);
    }
    for (const DrawnLine& line : inventory_.lines) {
      if (line.line->points.empty()) continue;
      const Role role = line.line->role;
      if (role != Role::mark && role != Role::leader && role != Role::axis) continue;
      add(contrast_of(line), role == Role::mark ? line.event : nullptr, describe(line));
    }
    return std::move(found_);
  }

 private:
  void add_mark(const DrawnShape& shape) {
    const std::vector<Colour> grounds =
        grounds_of({shape.box, shape.paint, shape.event, false}, scene_.background, inventory_.shapes);
    double best = 1;
    if (shape.shape->fill) best = std::max(best, least_contrast(*shape.shape->fill, grounds));
    if (shape.shape->stroke) best = std::max(best, least_contrast(shape.shape->stroke->colour, grounds));
    add(best, shape.event, describe(shape));
  }

  // In the middle of each of kSamples stretches of equal length; the median.
  double contrast_of(const DrawnLine& line) const {
    const std::vector<Segment> segments = segments_of(line.line->points);
    double length = 0;
    for (const Segment& segment : segments) length += length_of(segment);
    std::vector<double> ratios;
    double passed = 0;
    for (const Segment& segment : segments) {
      const double own = length_of(segment);
      for (std::size_t i = ratios.size(); i < kSamples; ++i) {
        const double at = (static_cast<double>(i) + 0.5) / kSamples * length - passed;
        if (at > own) break;
        ratios.push_back(contrast_at(line, point_on(segment, own > 0 ? at / own : 0)));
      }
      passed += own;
    }
    std::ranges::sort(ratios);
    return ratios.empty() ? 21 : ratios[ratios.size() / 2];
  }

  double contrast_at(const DrawnLine& line, Point point) const {
    const Rect box = Rect{point.x, point.y, 0, 0}.inset(-1);
    return least_contrast(line.line->stroke.colour, grounds_of({box, line.paint, line.event, false},
                                                               scene_.background, inventory_.shapes));
  }

  // The parts of one event's mark are one thing.
  void add(double ratio, const Group* event, std::string what) {
    if (event) {
      const auto [known, is_new] = marks_.emplace(event, found_.size());
      if (!is_new) {
        found_[known->second].ratio = std::max(found_[known->second].ratio, ratio);
        return;
      }
    }
    found_.push_back({ratio, 3, nullptr, std::move(what)});
  }

  const Scene& scene_;
  const Inventory& inventory_;
  std::vector<Contrast> found_;
  std::map<const Group*, std::size_t> marks_;
};

using DarkColours = std::map<std::string_view, Colour>;

void darken(Colour& colour, std::string_view theme_class, const DarkColours& dark) {
  const auto found = dark.find(theme_class);
  if (found != dark.end()) colour = found->second;
}

void darken(Node& node, const DarkColours& dark) {
  if (auto* group = std::get_if<Group>(&node)) {
    for (Node& child : group->children) darken(child, dark);
  } else if (auto* shape = std::get_if<Shape>(&node)) {
    if (shape->fill) darken(*shape->fill, shape->fill_class, dark);
    if (shape->stroke) darken(shape->stroke->colour, shape->stroke_class, dark);
  } else if (auto* line = std::get_if<Line>(&node)) {
    darken(line->stroke.colour, line->stroke_class, dark);
  } else if (auto* text = std::get_if<Text>(&node)) {
    darken(text->colour, text->theme_class, dark);
  }
}

}  // namespace

std::vector<Contrast> text_contrasts(const Scene& scene, const Inventory& inventory) {
  std::vector<Contrast> found;
  for (const Words& words : inventory.words) {
    const std::vector<Colour> grounds =
        grounds_of({words.ink, words.paint, nullptr, true}, scene.background, inventory.shapes);
    found.push_back({least_contrast(words.text->colour, grounds), needed_contrast(*words.text), &words, ""});
  }
  return found;
}

std::vector<Contrast> mark_contrasts(const Scene& scene, const Inventory& inventory) {
  return Marks(scene, inventory).measure();
}

Scene with_dark_colours(Scene scene) {
  DarkColours dark;
  const std::vector<ClassColour> colours = scene.dark_colours;
  for (const ClassColour& one : colours) dark.emplace(one.theme_class, one.colour);
  darken(scene.background, "background", dark);
  for (Node& child : scene.root.children) darken(child, dark);
  return scene;
}

}  // namespace backstory::scene
