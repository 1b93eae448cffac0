#include <algorithm>
#include <cmath>
#include <set>

#include "base/utf8.h"
#include "scene/measures.h"

namespace backstory::scene {
namespace {

constexpr double kWidowShare = 0.25;
constexpr std::size_t kShortWord = 3;  // letters
constexpr double kGrey = 0.12;         // chroma below which a colour has no hue to speak of
constexpr double kSameHue = 15;        // degrees

std::vector<const Text*> labels_of(const Inventory& inventory) {
  std::vector<const Text*> labels;
  for (const DrawnEvent& event : inventory.events) {
    labels.insert(labels.end(), event.labels.begin(), event.labels.end());
  }
  return labels;
}

double widest_line(const Text& text) {
  double widest = 0;
  for (const TextRun& run : text.runs) widest = std::max(widest, run.width_px);
  return widest;
}

// Letters of the only word; none where there are more, or where words are not told apart by spaces.
bool is_one_short_word(std::string_view line) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_code_point(line, at);
    at += point.size;
    if (is_space(point.value)) return false;
    if (is_letter(point.value) || is_digit(point.value)) ++letters;
    if (point.value >= 0x2E80) return false;
  }
  return letters <= kShortWord;
}

bool has_widow(const Text& text) {
  if (text.runs.size() < 2) return false;
  const TextRun& last = text.runs.back();
  return last.width_px < kWidowShare * widest_line(text) || is_one_short_word(trim(last.text));
}

// In degrees, for colours that are no grey.
std::optional<double> hue_of(Colour colour) {
  const double r = colour.red / 255.0;
  const double g = colour.green / 255.0;
  const double b = colour.blue / 255.0;
  const double most = std::max({r, g, b});
  const double chroma = most - std::min({r, g, b});
  if (chroma < kGrey) return std::nullopt;
  double sixth = 0;
  if (most == r) {
    sixth = (g - b) / chroma;
  } else if (most == g) {
    sixth = 2 + (b - r) / chroma;
  } else {
    sixth = 4 + (r - g) / chroma;
  }
  return std::fmod(60 * sixth + 360, 360);
}

// Hues less than kSameHue apart are one.
std::size_t count_hues(const std::set<double>& hues) {
  if (hues.empty()) return 0;
  std::size_t gaps = 0;
  double before = *hues.rbegin() - 360;
  for (const double hue : hues) {
    if (hue - before >= kSameHue) ++gaps;
    before = hue;
  }
  return std::max<std::size_t>(1, gaps);
}

}  // namespace

std::optional<double> measure_widows(const Inventory& inventory) {
  const std::vector<const Text*> labels = labels_of(inventory);
  if (labels.empty()) return std::nullopt;
  const auto widows = std::ranges::count_if(labels, [](const Text* text) { return has_widow(*text); });
  return static_cast<double>(widows) / static_cast<double>(labels.size());
}

std::optional<double> measure_raggedness(const Inventory& inventory) {
  double sum = 0;
  std::size_t lines = 0;
  for (const Text* text : labels_of(inventory)) {
    const double widest = widest_line(*text);
    if (widest <= 0) continue;
    for (std::size_t i = 0; i + 1 < text->runs.size(); ++i, ++lines)
      sum += 1 - text->runs[i].width_px / widest;
  }
  if (lines == 0) return std::nullopt;
  return sum / static_cast<double>(lines);
}

Variety measure_variety(const Scene& scene, const Inventory& inventory) {
  std::set<double> sizes;
  std::set<int> weights;
  std::set<double> hues;
  const auto add = [&hues](Colour colour) {
    if (const auto hue = hue_of(colour)) hues.insert(*hue);
  };
  add(scene.background);
  for (const Words& words : inventory.words) {
    sizes.insert(std::round(10 * words.text->size_px) / 10);
    weights.insert(words.text->weight);
    add(words.text->colour);
  }
  for (const DrawnShape& shape : inventory.shapes) {
    if (shape.shape->fill) add(*shape.shape->fill);
    if (shape.shape->stroke) add(shape.shape->stroke->colour);
  }
  for (const DrawnLine& line : inventory.lines) add(line.line->stroke.colour);
  return {sizes.size(), weights.size(), count_hues(hues)};
}

}  // namespace backstory::scene
