#include <fmt/format.h>

#include <algorithm>

#include "scene/checks.h"

namespace backstory::scene {
namespace {

// WCAG 2.2, 1.4.3: large type is from 24 px, or 18.66 px bold.
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

// Every colour that may lie behind the words: what was painted before them, where it covers them wholly or in
// part.
std::vector<Colour> grounds_of(const Words& words, Colour background, const std::vector<DrawnShape>& shapes) {
  std::vector<Colour> grounds{background};
  for (const DrawnShape& shape : shapes) {
    if (shape.paint > words.paint) break;
    if (!shape.shape->fill || !overlaps(shape.box, words.ink, 0.5)) continue;
    std::vector<Colour> covered;
    for (const Colour ground : grounds) covered.push_back(lay_over(ground, *shape.shape->fill));
    const bool is_whole = shape.shape->kind == Shape::Kind::rect && contains(shape.box, words.ink);
    if (!is_whole) covered.insert(covered.end(), grounds.begin(), grounds.end());
    grounds = std::move(covered);
    if (grounds.size() > 16) grounds.resize(16);
  }
  return grounds;
}

}  // namespace

void check_type(const Scene& scene, const Inventory& inventory, Findings& findings) {
  for (const Words& words : inventory.words) {
    const Text& text = *words.text;
    if (text.size_px < scene.smallest_text_px - 0.01) {
      findings.push_back(
          {Metric::small_text, fmt::format("{} is {:.1f} px, smaller than {:.1f}", describe(words),
                                           text.size_px, scene.smallest_text_px)});
    }
    double least = 21;
    for (const Colour ground : grounds_of(words, scene.background, inventory.shapes)) {
      least = std::min(least, contrast_ratio(text.colour, ground));
    }
    if (least >= needed_contrast(text)) continue;
    findings.push_back({Metric::contrast, fmt::format("{} has a contrast of {:.2f}, less than {}",
                                                      describe(words), least, needed_contrast(text))});
  }
}

}  // namespace backstory::scene
