#include "scene/transform.h"

#include <utility>

namespace backstory::scene {
namespace {

class Move {
 public:
  Move(Point to, double scale, std::string_view prefix) : to_(to), scale_(scale), prefix_(prefix) {}

  void apply(Node& node) const {
    std::visit([this](auto& kind) { apply(kind); }, node);
  }

 private:
  void apply(Point& point) const { point = {to_.x + scale_ * point.x, to_.y + scale_ * point.y}; }

  void apply(Rect& rect) const {
    rect = {to_.x + scale_ * rect.x, to_.y + scale_ * rect.y, scale_ * rect.width, scale_ * rect.height};
  }

  void apply(Stroke& stroke) const {
    stroke.width_px *= scale_;
    for (double& dash : stroke.dashes_px) dash *= scale_;
  }

  void apply(Group& group) const {
    if (!group.id.empty()) group.id.insert(0, prefix_);
    for (Node& child : group.children) apply(child);
  }

  void apply(Shape& shape) const {
    apply(shape.rect);
    shape.radius_px *= scale_;
    for (Point& point : shape.points) apply(point);
    if (shape.stroke) apply(*shape.stroke);
    shape.fill_class.clear();
    shape.stroke_class.clear();
  }

  void apply(Line& line) const {
    for (Point& point : line.points) apply(point);
    apply(line.stroke);
    line.stroke_class.clear();
  }

  void apply(Text& text) const {
    for (TextRun& run : text.runs) {
      apply(run.origin);
      run.width_px *= scale_;
    }
    text.size_px *= scale_;
    text.ascent_px *= scale_;
    text.descent_px *= scale_;
    text.theme_class.clear();
  }

  void apply(Image& image) const { apply(image.rect); }

  Point to_;
  double scale_;
  std::string_view prefix_;
};

}  // namespace

Node transform(Node node, Point to, double scale, std::string_view prefix) {
  Move(to, scale, prefix).apply(node);
  return node;
}

Group embed(const Scene& scene, Point to, double scale, std::string_view prefix) {
  Shape ground;
  ground.rect = {0, 0, scene.size.width, scene.size.height};
  ground.fill = scene.background;
  ground.role = Role::background;
  Group picture;
  picture.id = "picture";
  picture.label = scene.title;
  picture.children.emplace_back(std::move(ground));
  picture.children.emplace_back(scene.root);
  return std::get<Group>(transform(Node(std::move(picture)), to, scale, prefix));
}

}  // namespace backstory::scene
