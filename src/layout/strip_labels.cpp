#include "layout/strip_labels.h"

#include <algorithm>
#include <cmath>

#include "layout/selection.h"

namespace backstory::layout {
namespace {

constexpr std::size_t kMostTried = 120;
// How far words may stand from their mark, in their own widths.
constexpr double kMostTravel = 1.2;

struct Candidate {
  std::size_t event = 0;
  CalloutWords words;
  std::size_t shape = 0;
  double anchor_px = 0;
  double width_px() const { return words.shapes[shape].width_px; }
};

std::optional<std::vector<double>> place(const std::vector<Candidate>& row, const NamingRoom& room) {
  std::vector<double> anchors;
  std::vector<double> widths;
  for (const Candidate& candidate : row) {
    if (!anchors.empty() && candidate.anchor_px < anchors.back() + room.apart_px) return std::nullopt;
    anchors.push_back(candidate.anchor_px);
    widths.push_back(candidate.width_px());
  }
  auto middles = place_row(anchors, widths, room.gap_px, room.left_px, room.right_px);
  for (std::size_t i = 0; middles && i < row.size(); ++i) {
    const double away = std::abs((*middles)[i] - anchors[i]);
    if (away > (0.5 + kMostTravel) * widths[i]) return std::nullopt;
  }
  return middles;
}

}  // namespace

NamedEvents name_events(const std::vector<Occurrence>& placed, const TimeScale& scale, const NamingRoom& room,
                        const Typesetter& setter) {
  std::vector<Candidate> row;
  std::vector<double> middles;
  const std::vector<std::size_t> ranking = rank_by_importance(placed);
  const double longest = room.right_px - room.left_px;
  double taken = 0;
  for (std::size_t r = 0; r < std::min(ranking.size(), kMostTried); ++r) {
    Candidate candidate;
    candidate.event = ranking[r];
    candidate.anchor_px = scale.at(placed[candidate.event].at());
    candidate.words = make_callout_words(placed[candidate.event], room.style, setter);
    candidate.shape = shape_within(candidate.words, room.most_lines, room.least_px);
    const double width = candidate.width_px() + room.gap_px;
    if (candidate.words.labels[candidate.shape].lines.size() > room.most_lines || taken + width > longest)
      continue;
    const auto at =
        std::upper_bound(row.begin(), row.end(), candidate,
                         [](const Candidate& a, const Candidate& b) { return a.event < b.event; });
    std::vector<Candidate> tried = row;
    tried.insert(tried.begin() + (at - row.begin()), candidate);
    auto placed_at = place(tried, room);
    if (!placed_at) continue;
    row = std::move(tried);
    middles = std::move(*placed_at);
    taken += width;
  }
  NamedEvents named;
  named.middles_px = std::move(middles);
  for (Candidate& candidate : row) {
    named.events.push_back(candidate.event);
    named.shapes.push_back(candidate.shape);
    named.height_px = std::max(named.height_px, candidate.words.shapes[candidate.shape].height_px);
    named.words.push_back(std::move(candidate.words));
  }
  return named;
}

}  // namespace backstory::layout
