#include "render/svg/merge_lines.h"

namespace backstory::render::svg {
namespace {

// Beyond that many steps back nothing is looked for: a scene of ten thousand lines must not take its square.
constexpr std::size_t kFarthest = 64;

bool has_one_look(const scene::Line& a, const scene::Line& b) {
  return a.stroke.colour == b.stroke.colour && a.stroke.width_px == b.stroke.width_px &&
         a.stroke_class == b.stroke_class && (a.points.size() > 2) == (b.points.size() > 2);
}

bool is_plain(const scene::Line& line) {
  const bool is_silent = line.role == scene::Role::axis || line.role == scene::Role::background ||
                         line.role == scene::Role::decoration;
  return is_silent && line.points.size() > 1 && line.stroke.colour.alpha == 255 &&
         line.stroke.dashes_px.empty();
}

bool touches(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool touches(const Step& step, const Rect& box) {
  if (step.lines.empty()) return touches(scene::bounds(*step.node), box);
  for (const scene::Line* line : step.lines) {
    if (touches(scene::bounds(scene::Node(*line)), box)) return true;
  }
  return false;
}

// The step that the line can join, or none.
Step* find_home(std::vector<Step>& steps, const scene::Line& line) {
  const Rect box = scene::bounds(scene::Node(line));
  const std::size_t first = steps.size() > kFarthest ? steps.size() - kFarthest : 0;
  for (std::size_t i = steps.size(); i-- > first;) {
    Step& step = steps[i];
    if (!step.lines.empty() && is_plain(*step.lines[0]) && has_one_look(*step.lines[0], line)) return &step;
    if (touches(step, box)) return nullptr;
  }
  return nullptr;
}

}  // namespace

std::vector<Step> merge_lines(const std::vector<scene::Node>& nodes) {
  std::vector<Step> steps;
  for (const scene::Node& node : nodes) {
    const auto* line = std::get_if<scene::Line>(&node);
    if (!line) {
      steps.push_back({&node, {}});
      continue;
    }
    Step* home = is_plain(*line) ? find_home(steps, *line) : nullptr;
    if (home) {
      home->lines.push_back(line);
    } else {
      steps.push_back({&node, {line}});
    }
  }
  return steps;
}

}  // namespace backstory::render::svg
