// The lines of a Scene's text as Pango shapes them: what pixels, pages, outlines and embedded fonts are made
// of.
#pragma once

#include <pango/pango.h>

#include <functional>

#include "scene/scene.h"
#include "text/shaping.h"

typedef struct _cairo cairo_t;

namespace backstory::render {

// The way in which a text's lines run, of all of them. In a picture of a script written from right to left it
// is enough that one letter is of that script, where its first letter decides elsewhere: a sentence may begin
// with a Latin name.
bool runs_right_to_left(const scene::Text& text, bool in_right_to_left_scene);

class TextShaper {
 public:
  // For drawing onto `cairo`, whose scale at the first text counts; without one for shapes alone.
  explicit TextShaper(bool in_right_to_left_scene, cairo_t* cairo = nullptr);

  // A line with words, and where its left end stands on its baseline. It lives until the next one.
  using Take = std::function<void(PangoLayout& layout, PangoLayoutLine& line, Point left)>;
  void shape(const scene::Text& text, const Take& take);

 private:
  void start();

  bool in_right_to_left_scene_;
  cairo_t* cairo_;
  text::ContextPtr context_;  // made at the first text
  text::LayoutPtr layout_;
};

}  // namespace backstory::render
