// The yardstick of bench_render: the least that a program does which draws 60 wrapped labels with Cairo and
// Pango and writes a file: bare_cairo FILE.svg or bare_cairo FILE.png.
#include <cairo-svg.h>
#include <pango/pangocairo.h>

#include <string>
#include <string_view>

namespace {

constexpr int kLabels = 60;
constexpr int kColumns = 6;

void draw(cairo_t* cairo) {
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_set_source_rgb(cairo, 0.1, 0.1, 0.1);
  PangoLayout* layout = pango_cairo_create_layout(cairo);
  PangoFontDescription* font = pango_font_description_from_string("Inter 10.5");
  pango_layout_set_font_description(layout, font);
  pango_layout_set_width(layout, 180 * PANGO_SCALE);
  for (int i = 0; i < kLabels; ++i) {
    const std::string label = "Council votes on part " + std::to_string(i + 1) + " of the harbor plan";
    pango_layout_set_text(layout, label.c_str(), -1);
    cairo_move_to(cairo, 10 + 198 * (i % kColumns), 10 + 66 * (i / kColumns));
    pango_cairo_show_layout(cairo, layout);
  }
  pango_font_description_free(font);
  g_object_unref(layout);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string_view file = arguments[1];
  const bool is_svg = file.ends_with(".svg");
  cairo_surface_t* surface = is_svg ? cairo_svg_surface_create(arguments[1], 1200, 675)
                                    : cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1200, 675);
  cairo_t* cairo = cairo_create(surface);
  draw(cairo);
  cairo_destroy(cairo);
  if (!is_svg && cairo_surface_write_to_png(surface, arguments[1]) != CAIRO_STATUS_SUCCESS) return 2;
  cairo_surface_finish(surface);
  const bool is_good = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(surface);
  return is_good ? 0 : 2;
}
