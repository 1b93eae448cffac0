#include <algorithm>
#include <numbers>

#include "render/cairo/draw.h"

namespace backstory::render::cairo {
namespace {

void trace_rect(cairo_t* cairo, const Rect& box, double radius_px) {
  const double r = std::min({radius_px, box.width / 2, box.height / 2});
  if (r <= 0) {
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    return;
  }
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_arc(cairo, box.right() - r, box.y + r, r, -kQuarter, 0);
  cairo_arc(cairo, box.right() - r, box.bottom() - r, r, 0, kQuarter);
  cairo_arc(cairo, box.x + r, box.bottom() - r, r, kQuarter, 2 * kQuarter);
  cairo_arc(cairo, box.x + r, box.y + r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cairo);
}

void trace(cairo_t* cairo, const scene::Shape& shape) {
  const Rect& box = shape.rect;
  cairo_new_path(cairo);
  switch (shape.kind) {
    case scene::Shape::Kind::rect:
      trace_rect(cairo, box, shape.radius_px);
      return;
    case scene::Shape::Kind::circle:
      cairo_arc(cairo, box.x + box.width / 2, box.y + box.height / 2, box.width / 2, 0, 2 * std::numbers::pi);
      cairo_close_path(cairo);
      return;
    case scene::Shape::Kind::polygon:
      for (const Point& point : shape.points) cairo_line_to(cairo, point.x, point.y);
      cairo_close_path(cairo);
  }
}

}  // namespace

void draw(Drawing& drawing, const scene::Shape& shape) {
  trace(drawing.cairo, shape);
  if (shape.fill) {
    set_colour(drawing, *shape.fill);
    cairo_fill_preserve(drawing.cairo);
  }
  if (shape.stroke) {
    set_stroke(drawing, *shape.stroke);
    cairo_stroke_preserve(drawing.cairo);
  }
  cairo_new_path(drawing.cairo);
}

void set_colour(Drawing& drawing, Colour colour) {
  cairo_set_source_rgba(drawing.cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                        colour.alpha / 255.0);
}

void set_stroke(Drawing& drawing, const scene::Stroke& stroke) {
  set_colour(drawing, stroke.colour);
  cairo_set_line_width(drawing.cairo, stroke.width_px);
  cairo_set_dash(drawing.cairo, stroke.dashes_px.data(), static_cast<int>(stroke.dashes_px.size()), 0);
}

}  // namespace backstory::render::cairo
