#include <pango/pangocairo.h>

#include "render/cairo/draw.h"

namespace backstory::render::cairo {

void draw(Drawing& drawing, const scene::Text& text) {
  set_colour(drawing, text.colour);
  if (drawing.live_text) cairo_tag_begin(drawing.cairo, "P", nullptr);
  drawing.shaper.shape(text, [&](PangoLayout&, PangoLayoutLine& line, Point left) {
    cairo_move_to(drawing.cairo, left.x, left.y);
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
