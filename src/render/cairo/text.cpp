#include <pango/pangocairo.h>

#include <cmath>

#include "render/cairo/draw.h"

namespace backstory::render::cairo {
namespace {

double whole_pixel(cairo_t* cairo, double y) {
  double x = 0;
  cairo_user_to_device(cairo, &x, &y);
  y = std::round(y);
  cairo_device_to_user(cairo, &x, &y);
  return y;
}

}  // namespace

void draw(Drawing& drawing, const scene::Text& text) {
  if (!drawing.live_text && !runs_right_to_left(text, drawing.right_to_left) &&
      drawing.plain.draw(drawing.cairo, text)) {
    return;
  }
  set_colour(drawing, text.colour);
  if (drawing.live_text) cairo_tag_begin(drawing.cairo, "P", nullptr);
  drawing.shaper.shape(text, [&](PangoLayout&, PangoLayoutLine& line, Point left) {
    cairo_move_to(drawing.cairo, left.x, drawing.live_text ? left.y : whole_pixel(drawing.cairo, left.y));
    if (drawing.live_text) {
      pango_cairo_show_layout_line(drawing.cairo, &line);
    } else {
      pango_cairo_layout_line_path(drawing.cairo, &line);
      cairo_fill(drawing.cairo);
    }
  });
  if (drawing.live_text) cairo_tag_end(drawing.cairo, "P");
}

}  // namespace backstory::render::cairo
