// The mark of an event on its line: a dot for a day, a soft bar for a date known only roughly (where it is
// longer than a dot), a solid bar for a stretch of time, an arrow where it goes on, dashes that
// trail off where nobody knows its end; hollow when uncertain,
// dashed too when approximate.
#pragma once

#include <string>
#include <vector>

#include "layout/mark_fill.h"
#include "layout/occurrence.h"
#include "layout/typesetter.h"
#include "scene/scene.h"

namespace backstory::layout {

struct MarkStyle {
  std::string colour = "mark";  // a name of Theme::colours
  std::size_t shape =
      0;  // of a dot: circle, square, diamond, two triangles, cross: tracks differ by more than hue
  double size_px = 9;
  double point_days = 1;  // what is known this closely is a dot
};

// From the centre of the widest shape of a mark to the end of its outline.
constexpr double mark_reach_px(double size_px) {
  return 0.58 * size_px + 1.5;
}

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
std::vector<scene::Node> make_dot(MarkFill fill, Point centre, const MarkStyle& style,
                                  const Typesetter& setter);
// In keys: an arrow, dashes that trail off, and a soft bar.
std::vector<scene::Node> make_arrow(double from_px, double tip_px, double y, const MarkStyle& style,
                                    const Typesetter& setter);
std::vector<scene::Node> make_trail(double from_px, double end_px, double y, const MarkStyle& style,
                                    const Typesetter& setter);
std::vector<scene::Node> make_span(double left_px, double right_px, double y, const MarkStyle& style,
                                   const Typesetter& setter);

}  // namespace backstory::layout
