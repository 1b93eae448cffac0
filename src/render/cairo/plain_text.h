// Plain Latin words drawn onto pixels without Pango: each letter is drawn once at each quarter of a pixel,
// and copied from then on.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "scene/scene.h"
#include "text/plain_shaping.h"

namespace backstory::render::cairo {

class PlainTextPainter {
 public:
  // Onto a picture of RGB24, scaled evenly. Baselines stand on whole pixels, as browsers set them. False, and
  // nothing drawn, where the words need Pango.
  bool draw(cairo_t* cairo, const scene::Text& text);

 private:
  // How much of each pixel a letter covers; its corner is so far from the pixel of its origin.
  struct Mask {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;
  };
  using Key = std::tuple<hb_font_t*, hb_codepoint_t, int>;

  const Mask& mask_of(hb_font_t& font, hb_codepoint_t glyph, int quarter, double scale);

  text::PlainShaper shaper_;
  std::map<Key, Mask> masks_;
};

}  // namespace backstory::render::cairo
