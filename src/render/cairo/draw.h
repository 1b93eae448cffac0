// One function a kind of node; the same in render/svg/draw.h.
#pragma once

#include <cairo.h>

#include "render/cairo/cairo.h"
#include "render/cairo/plain_text.h"
#include "render/shaped_text.h"

namespace backstory::render::cairo {

struct Drawing {
  cairo_t* cairo = nullptr;
  TextShaper& shaper;
  PlainTextPainter& plain;
  bool right_to_left = false;  // the scene
  // Pages get words that can be selected; pixels get the outlines of letters, since Cairo would move each
  // letter to a whole pixel.
  bool live_text = false;
};

void draw(Drawing& drawing, const scene::Node& node);
void draw(Drawing& drawing, const scene::Group& group);
void draw(Drawing& drawing, const scene::Shape& shape);
void draw(Drawing& drawing, const scene::Line& line);
void draw(Drawing& drawing, const scene::Text& text);
void draw(Drawing& drawing, const scene::Image& image);

void set_colour(Drawing& drawing, Colour colour);
void set_stroke(Drawing& drawing, const scene::Stroke& stroke);

}  // namespace backstory::render::cairo
