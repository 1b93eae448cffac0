#include "layout/mirror.h"

#include <algorithm>
#include <array>

#include "text/drawable.h"

namespace backstory::layout {
namespace {

using scene::Anchor;

// Languages whose usual script runs from right to left.
constexpr std::array<std::string_view, 9> kLanguages = {"ar", "ckb", "dv", "fa", "he",
                                                        "ps", "sd",  "ur", "yi"};

class Mirror {
 public:
  explicit Mirror(double width_px) : width_px_(width_px) {}

  void turn(scene::Group& group) const {
    for (scene::Node& child : group.children) std::visit([this](auto& node) { turn(node); }, child);
  }

 private:
  void turn(scene::Shape& shape) const {
    turn(shape.rect);
    turn(shape.points);
  }
  void turn(scene::Line& line) const { turn(line.points); }
  void turn(scene::Image& image) const { turn(image.rect); }

  void turn(scene::Text& text) const {
    for (scene::TextRun& run : text.runs) run.origin.x = width_px_ - run.origin.x;
    if (text.anchor != Anchor::middle)
      text.anchor = text.anchor == Anchor::start ? Anchor::end : Anchor::start;
  }

  void turn(std::vector<Point>& points) const {
    for (Point& point : points) point.x = width_px_ - point.x;
  }
  void turn(Rect& rect) const { rect.x = width_px_ - rect.x - rect.width; }

  double width_px_;
};

}  // namespace

bool reads_right_to_left(std::string_view language, std::string_view title) {
  const std::string_view tag = language.substr(0, language.find('-'));
  return std::ranges::find(kLanguages, tag) != kLanguages.end() || text::is_right_to_left(title);
}

void mirror(scene::Scene& scene) {
  const double width = scene.size.width;
  Mirror(width).turn(scene.root);
  scene.right_to_left = !scene.right_to_left;
  if (scene.time_direction == scene::Direction::down) return;
  for (scene::MarkPlace& place : scene.places) {
    place.expected_px = width - place.expected_px;
    place.actual_px = width - place.actual_px;
  }
  const bool ran_right = scene.time_direction == scene::Direction::right;
  scene.time_direction = ran_right ? scene::Direction::left : scene::Direction::right;
}

}  // namespace backstory::layout
