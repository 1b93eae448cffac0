#include "text/shaping.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <string>

#include "text/fonts.h"

namespace backstory::text {

ContextPtr make_context() {
  ContextPtr context(pango_font_map_create_context(&pinned_font_map()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context.get(), 96);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string("en"));
  pango_context_set_base_dir(context.get(), PANGO_DIRECTION_WEAK_LTR);
  return context;
}

LayoutPtr make_layout(PangoContext& context) {
  LayoutPtr layout(pango_layout_new(&context));
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  return layout;
}

void set_line(PangoLayout& layout, std::string_view text, const Font& font) {
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, font.family.c_str());
  pango_font_description_set_weight(description, static_cast<PangoWeight>(font.weight));
  pango_font_description_set_style(description, font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size(description, std::round(font.size_px * PANGO_SCALE));
  pango_layout_set_font_description(&layout, description);
  pango_font_description_free(description);

  PangoAttrList* attributes = pango_attr_list_new();
  if (font.tabular_figures) pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"));
  pango_layout_set_attributes(&layout, attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_text(&layout, text.data(), static_cast<int>(text.size()));
}

}  // namespace backstory::text
