#include "scene/sweep.h"

#include <algorithm>
#include <set>

namespace backstory::scene {
namespace {

struct Edge {
  double y = 0;
  bool is_top = false;
  std::size_t box = 0;
};

// Of edges at one height the tops come first, so that touching boxes meet.
std::vector<Edge> sorted_edges(const std::vector<Rect>& boxes) {
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    edges.push_back({boxes[i].y, true, i});
    edges.push_back({boxes[i].bottom(), false, i});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    if (a.y != b.y) return a.y < b.y;
    if (a.is_top != b.is_top) return a.is_top;
    return a.box < b.box;
  });
  return edges;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_overlaps(const std::vector<Rect>& boxes) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::set<std::pair<double, std::size_t>> active;  // by left edge
  std::multiset<double> widths;                     // of the active boxes: how far to the left one may begin
  for (const Edge& edge : sorted_edges(boxes)) {
    const Rect& box = boxes[edge.box];
    if (!edge.is_top) {
      active.erase({box.x, edge.box});
      widths.erase(widths.find(box.width));
      continue;
    }
    const double widest = widths.empty() ? 0 : *widths.rbegin();
    for (auto at = active.lower_bound({box.x - widest, 0}); at != active.end() && at->first <= box.right();
         ++at) {
      if (boxes[at->second].right() >= box.x) pairs.push_back(std::minmax(at->second, edge.box));
    }
    active.insert({box.x, edge.box});
    widths.insert(box.width);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace backstory::scene
