#include <pango/pangocairo.h>

#include "base/utf8.h"
#include "render/cairo/draw.h"
#include "text/drawable.h"
#include "text/shaping.h"

namespace backstory::render::cairo {
namespace {

text::Font font_of(const scene::Text& text) {
  return {text.family, text.size_px, static_cast<text::Weight>(text.weight), text.italic,
          text.tabular_figures};
}

double left_of(const scene::TextRun& run, scene::Anchor anchor, PangoLayout* layout) {
  PangoRectangle extents;
  pango_layout_get_extents(layout, nullptr, &extents);
  scene::TextRun shaped = run;
  shaped.width_px = text::from_pango(extents.width);
  return scene::left_end(shaped, anchor);
}

void draw_run(Drawing& drawing, const scene::TextRun& run, const std::string& words,
              const scene::Text& text) {
  text::set_line(*drawing.layout, words, font_of(text));
  cairo_move_to(drawing.cairo, left_of(run, text.anchor, drawing.layout), run.origin.y);
  PangoLayoutLine* line = pango_layout_get_line_readonly(drawing.layout, 0);
  if (drawing.live_text) {
    pango_cairo_show_layout_line(drawing.cairo, line);
  } else {
    pango_cairo_layout_line_path(drawing.cairo, line);
    cairo_fill(drawing.cairo);
  }
}

}  // namespace

void draw(Drawing& drawing, const scene::Text& text) {
  std::vector<std::string> lines;
  std::string all;
  for (const scene::TextRun& run : text.runs) {
    lines.push_back(text::drawable(run.text));
    all += lines.back() + " ";
  }
  // All lines run the way of the whole, also one that begins with a word of the other direction.
  const bool is_rtl = text::is_right_to_left(all);
  pango_context_set_base_dir(drawing.context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  set_colour(drawing, text.colour);
  if (drawing.live_text) cairo_tag_begin(drawing.cairo, "P", nullptr);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!trim(lines[i]).empty()) draw_run(drawing, text.runs[i], lines[i], text);
  }
  if (drawing.live_text) cairo_tag_end(drawing.cairo, "P");
}

}  // namespace backstory::render::cairo
