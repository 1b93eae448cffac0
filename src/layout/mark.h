// The mark of an event on its line: a dot for a day, a soft bar for a date known only roughly, a solid bar
// for a stretch of time, an arrow where it goes on; hollow and dashed when approximate.
#pragma once

#include <string>
#include <vector>

#include "layout/occurrence.h"
#include "layout/typesetter.h"
#include "scene/scene.h"

namespace backstory::layout {

struct MarkStyle {
  std::string colour = "mark";  // a name of Theme::colours
  std::size_t shape =
      0;  // of a dot: circle, square, diamond, triangle, so that tracks differ by more than hue
  double size_px = 9;
  double point_days = 1;  // what is known this closely is a dot
};

// With tracks, each has its colour and shape; else all marks are alike.
MarkStyle mark_style(const Occurrence& occurrence, std::size_t tracks, double size_px);
// The colour of an event's date in words: that of its track.
std::string date_colour(const Occurrence& occurrence, std::size_t tracks);

// Along a horizontal line: `at` is where its date stands, [left, right] the extent. Open ends are arrows.
struct MarkExtent {
  double at_px = 0;
  double left_px = 0;
  double right_px = 0;
};
std::vector<scene::Node> make_mark(const Occurrence& occurrence, const MarkExtent& extent, double y,
                                   const MarkStyle& style, const Typesetter& setter);

// A dot at a place: in lists, where the extent is not drawn, and in keys.
std::vector<scene::Node> make_dot(bool approximate, Point centre, const MarkStyle& style,
                                  const Typesetter& setter);
// A bar that ends in an arrow, in keys.
std::vector<scene::Node> make_arrow(double left_px, double right_px, double y, const MarkStyle& style,
                                    const Typesetter& setter);

}  // namespace backstory::layout
