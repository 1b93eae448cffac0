#include <fmt/format.h>

#include "scene/checks.h"

namespace backstory::scene {
namespace {

constexpr double kSlackPx = 0.5;

bool fills_the_canvas(Role role) {
  return role == Role::background || role == Role::decoration;
}

}  // namespace

// Background and decoration may bleed into the margin, but not over the edge of the canvas.
void check_canvas(const Scene& scene, const Inventory& inventory, Findings& findings) {
  const Rect canvas{0, 0, scene.size.width, scene.size.height};
  const Rect plot = canvas.inset(scene.margin_px);
  const auto check = [&](Role role, const Rect& box, const std::string& name) {
    const bool bleeds = fills_the_canvas(role);
    if (contains(bleeds ? canvas : plot, box, kSlackPx)) return;
    findings.push_back({Metric::outside,
                        fmt::format("{} reaches beyond the {}: x {:.0f} to {:.0f}, y {:.0f} to {:.0f}", name,
                                    bleeds ? "canvas" : "margin", box.x, box.right(), box.y, box.bottom())});
  };
  for (const Words& words : inventory.words) {
    check(words.text->role, bounds(*words.run, *words.text), describe(words));
  }
  for (const DrawnShape& shape : inventory.shapes) check(shape.shape->role, shape.box, describe(shape));
  for (const DrawnLine& line : inventory.lines)
    check(line.line->role, bounds(Node(*line.line)), describe(line));
  for (const Image* image : inventory.images) check(image->role, image->rect, "image");
}

}  // namespace backstory::scene
