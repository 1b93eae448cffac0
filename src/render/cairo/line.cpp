#include "render/cairo/draw.h"

namespace backstory::render::cairo {

void draw(Drawing& drawing, const scene::Line& line) {
  if (line.points.size() < 2) return;
  cairo_new_path(drawing.cairo);
  for (const Point& point : line.points) cairo_line_to(drawing.cairo, point.x, point.y);
  set_stroke(drawing, line.stroke);
  cairo_stroke(drawing.cairo);
}

}  // namespace backstory::render::cairo
