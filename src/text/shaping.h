// How words are shaped, in one place: text/ measures with these settings and render/cairo draws with them.
// Hinting off, metrics exact, glyphs at fractions of a pixel, 1 px a unit.
#pragma once

#include <pango/pango.h>

#include <memory>
#include <string_view>

#include "text/text.h"

namespace backstory::text {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using ContextPtr = std::unique_ptr<PangoContext, Unref>;
using LayoutPtr = std::unique_ptr<PangoLayout, Unref>;

ContextPtr make_context();
LayoutPtr make_layout(PangoContext& context);

// Puts one line of words into the layout; `text` must be drawable().
void set_line(PangoLayout& layout, std::string_view text, const Font& font);

inline double from_pango(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

}  // namespace backstory::text
