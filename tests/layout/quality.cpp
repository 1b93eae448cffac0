#include "layout/quality.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace backstory::layout::testing {
namespace {

struct Seen {
  Rect words;
  double mark_x = 0;
  double mark_y = 0;
  double stem_x = 0;
  bool has_leader = false;
};

struct Sums {
  std::size_t labels = 0;
  std::size_t widows = 0;
  double raggedness = 0;
  double displacement = 0;
  double worst = 0;
  double ink = 0;
  double above = 0;
  double below = 0;
  Rect plot;
};

void look_at_label(const scene::Text& text, Sums& sums) {
  ++sums.labels;
  double widest = 0;
  for (const scene::TextRun& run : text.runs) widest = std::max(widest, run.width_px);
  if (text.runs.size() < 2) return;
  if (text.runs.back().width_px < 0.25 * widest) ++sums.widows;
  double ragged = 0;
  for (std::size_t i = 0; i + 1 < text.runs.size(); ++i) ragged += 1 - text.runs[i].width_px / widest;
  sums.raggedness += ragged / static_cast<double>(text.runs.size() - 1);
}

void look_at_event(const scene::Group& group, Sums& sums) {
  Seen seen;
  for (const scene::Node& node : group.children) {
    if (const auto* text = std::get_if<scene::Text>(&node)) {
      seen.words = unite(seen.words, scene::bounds(node));
      if (text->role == scene::Role::label) look_at_label(*text, sums);
    } else if (const auto* line = std::get_if<scene::Line>(&node);
               line && line->role == scene::Role::leader) {
      seen.has_leader = true;
      seen.mark_x = line->points.front().x;
      seen.mark_y = line->points.front().y;
      seen.stem_x = line->points.back().x;
    }
  }
  sums.plot = unite(sums.plot, seen.words);
  sums.ink += seen.words.area();
  if (!seen.has_leader) return;
  const double away = std::abs(seen.stem_x - seen.mark_x) / std::max(1.0, seen.words.width);
  sums.displacement += away;
  sums.worst = std::max(sums.worst, away);
  (seen.words.y < seen.mark_y ? sums.above : sums.below) += seen.words.area();
}

void look(const scene::Node& node, Sums& sums) {
  const auto* group = std::get_if<scene::Group>(&node);
  if (!group) return;
  if (group->role == scene::Role::event) return look_at_event(*group, sums);
  for (const scene::Node& child : group->children) look(child, sums);
}

}  // namespace

Quality measure(const scene::Scene& scene) {
  Sums sums;
  look(scene::Node(scene.root), sums);
  Quality quality;
  const double count = std::max<double>(1, static_cast<double>(sums.labels));
  quality.mean_displacement = sums.displacement / count;
  quality.worst_displacement = sums.worst;
  quality.ink_share = sums.ink / std::max(1.0, sums.plot.area());
  const double low = std::min(sums.above, sums.below);
  quality.balance = low > 0 ? std::max(sums.above, sums.below) / low : 1;
  quality.widows = static_cast<double>(sums.widows) / count;
  quality.raggedness = sums.raggedness / count;
  return quality;
}

std::string format_quality(const Quality& q) {
  return fmt::format(
      "displaced {:.2f} mean, {:.2f} most; ink {:.2f}; balance {:.2f}; widows {:.2f}; ragged {:.2f}",
      q.mean_displacement, q.worst_displacement, q.ink_share, q.balance, q.widows, q.raggedness);
}

}  // namespace backstory::layout::testing
