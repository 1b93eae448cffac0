// Plain Latin words shaped by HarfBuzz alone, without Pango's search for fonts: the same glyphs and the same
// advances, in a small part of the time.
#pragma once

#include <hb.h>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace backstory::text {

// Latin letters, figures, no-break and other spaces, and the punctuation of Western print: one script, one
// direction, none of it ever an emoji.
bool is_plain_letter(char32_t letter);
bool is_plain(std::string_view text);

struct HarfBuzzFree {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

class PlainShaper {
 public:
  PlainShaper();

  struct Glyph {
    std::size_t at = 0;  // the byte at which its cluster begins
    hb_codepoint_t id = 0;
    int advance = 0;  // in units of Pango, as the offsets
    int x_offset = 0;
    int y_offset = 0;  // upwards
  };
  // Nothing where the text is not plain, the pinned fonts have no face of exactly this family, weight and
  // slant, or that face lacks a letter or kerns it to less than nothing. What is given lives until the next
  // call.
  const std::vector<Glyph>* shape(std::string_view text, const Font& font);
  std::optional<double> width_px(std::string_view text, const Font& font);

  // The face at the font's size, null where the pinned fonts have none.
  hb_font_t* find(const Font& font);

 private:
  struct Face {
    std::unique_ptr<hb_face_t, HarfBuzzFree> face;
  };
  using Cut = std::tuple<std::string, Weight, bool>;

  std::map<Cut, Face> faces_;
  std::map<Font, std::unique_ptr<hb_font_t, HarfBuzzFree>> fonts_;
  std::unique_ptr<hb_buffer_t, HarfBuzzFree> buffer_;
  std::vector<Glyph> glyphs_;
};

}  // namespace backstory::text
