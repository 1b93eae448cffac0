#include <fmt/format.h>

#include <cmath>
#include <set>

#include "scene/checks.h"
#include "scene/segment.h"
#include "scene/sweep.h"

namespace backstory::scene {
namespace {

// A leader may touch the edge of the words it leads to.
constexpr double kSlackPx = 0.5;

struct LeaderSegment {
  std::size_t leader = 0;
  Segment segment;
};

bool same_place(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y) < 0.01;
}

bool share_an_end(const Line& a, const Line& b) {
  for (const Point p : {a.points.front(), a.points.back()}) {
    for (const Point q : {b.points.front(), b.points.back()}) {
      if (same_place(p, q)) return true;
    }
  }
  return false;
}

// Leaders of one cluster leave the same point and may run together for a while, but not through each other.
bool is_tangled(const DrawnLine& a, const DrawnLine& b, const Segment& s, const Segment& t) {
  return share_an_end(*a.line, *b.line) ? cross(s, t) : meet(s, t);
}

}  // namespace

void check_leaders(const Inventory& inventory, Findings& findings) {
  std::vector<DrawnLine> leaders;
  std::vector<LeaderSegment> segments;
  std::vector<Rect> boxes;
  for (const DrawnLine& line : inventory.lines) {
    if (line.line->role != Role::leader) continue;
    for (const Segment& segment : segments_of(line.line->points)) {
      segments.push_back({leaders.size(), segment});
      boxes.push_back(box_of(segment));
    }
    leaders.push_back(line);
  }
  for (const Words& words : inventory.words) boxes.push_back(words.ink);

  std::set<std::pair<std::size_t, std::size_t>> reported;
  const std::size_t count = segments.size();
  for (const auto& [first, second] : find_overlaps(boxes)) {
    if (first >= count) continue;
    const LeaderSegment& a = segments[first];
    if (second < count) {
      const LeaderSegment& b = segments[second];
      if (a.leader == b.leader || !is_tangled(leaders[a.leader], leaders[b.leader], a.segment, b.segment))
        continue;
      if (!reported.insert({a.leader, b.leader}).second) continue;
      findings.push_back({Metric::leader, fmt::format("the {} crosses the {}", describe(leaders[a.leader]),
                                                      describe(leaders[b.leader]))});
    } else {
      const Words& words = inventory.words[second - count];
      if (!runs_through(a.segment, words.ink.inset(kSlackPx))) continue;
      findings.push_back({Metric::leader, fmt::format("the {} runs through {}", describe(leaders[a.leader]),
                                                      describe(words))});
    }
  }
}

}  // namespace backstory::scene
