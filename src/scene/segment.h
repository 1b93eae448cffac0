// Straight pieces of lines against each other and against boxes.
#pragma once

#include <vector>

#include "base/geometry.h"

namespace backstory::scene {

struct Segment {
  Point from;
  Point to;
};

Rect box_of(const Segment& segment);

// They cross at a point inside both.
bool cross(const Segment& a, const Segment& b);
// They share a point, be it an end.
bool meet(const Segment& a, const Segment& b);
// A part of the segment lies inside the box.
bool runs_through(const Segment& segment, const Rect& box);

std::vector<Segment> segments_of(const std::vector<Point>& points);

}  // namespace backstory::scene
