#include "render/shaped_text.h"

#include <pango/pangocairo.h>

#include "base/utf8.h"
#include "text/drawable.h"

namespace backstory::render {
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

}  // namespace

bool runs_right_to_left(const scene::Text& text, bool in_right_to_left_scene) {
  std::string all;
  for (const scene::TextRun& run : text.runs) all += text::drawable(run.text) + " ";
  if (!in_right_to_left_scene) return text::is_right_to_left(all);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t size = decode_code_point(all, at).size;
    if (text::is_right_to_left(std::string_view(all).substr(at, size))) return true;
    at += size;
  }
  return false;
}

TextShaper::TextShaper(bool in_right_to_left_scene, cairo_t* cairo)
    : in_right_to_left_scene_(in_right_to_left_scene), cairo_(cairo) {}

void TextShaper::start() {
  context_ = text::make_context();
  if (cairo_) pango_cairo_update_context(cairo_, context_.get());
  layout_ = text::make_layout(*context_);
  pango_layout_set_auto_dir(layout_.get(), FALSE);
}

void TextShaper::shape(const scene::Text& text, const Take& take) {
  if (!context_) start();
  // All lines run the way of the whole, also one that begins with a word of the other direction.
  const bool is_rtl = runs_right_to_left(text, in_right_to_left_scene_);
  pango_context_set_base_dir(context_.get(), is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  for (const scene::TextRun& run : text.runs) {
    const std::string words = text::drawable(run.text);
    if (trim(words).empty()) continue;
    text::set_line(*layout_, words, font_of(text));
    const Point left{left_of(run, text.anchor, layout_.get()), run.origin.y};
    take(*layout_, *pango_layout_get_line_readonly(layout_.get(), 0), left);
  }
}

}  // namespace backstory::render
