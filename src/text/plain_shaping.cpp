#include "text/plain_shaping.h"

#include <pango/pango.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "text/fonts.h"

namespace backstory::text {
namespace {

bool is_latin_letter(char32_t letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= 0xC0 && letter <= 0x17F && letter != 0xD7 && letter != 0xF7);
}

bool has_latin_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    if (is_latin_letter(point.value)) return true;
    at += point.size;
  }
  return false;
}

// As Pango fills its buffers: without letters of a script a text is of the common one.
void fill(hb_buffer_t& buffer, std::string_view text) {
  hb_buffer_clear_contents(&buffer);
  hb_buffer_set_direction(&buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(&buffer, has_latin_letter(text) ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON);
  hb_buffer_set_language(&buffer, hb_language_from_string("en", -1));
  hb_buffer_set_flags(&buffer, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT));
  hb_buffer_add_utf8(&buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
}

}  // namespace

bool is_plain_letter(char32_t letter) {
  if (letter < 0x80) return letter >= ' ' && letter != 0x7F;
  if (is_latin_letter(letter) || letter == 0xA0 || letter == 0xB7) return true;
  constexpr std::u32string_view kPunctuation = U"\u2013\u2014\u2018\u2019\u201C\u201D\u2026";
  return kPunctuation.find(letter) != std::u32string_view::npos;
}

bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    if (!is_plain_letter(point.value)) return false;
    at += point.size;
  }
  return true;
}

PlainShaper::PlainShaper() : buffer_(hb_buffer_create()) {}

hb_font_t* PlainShaper::find(const Font& font) {
  const auto [known, is_new] = fonts_.try_emplace(font);
  if (!is_new) return known->second.get();
  const auto [cut, is_new_cut] = faces_.try_emplace({font.family, font.weight, font.italic});
  if (is_new_cut) {
    if (const std::optional<FaceFile> file = find_face_file(font)) {
      hb_blob_t* blob = hb_blob_create_from_file(file->path.c_str());
      cut->second.face.reset(hb_face_create(blob, file->index));
      hb_blob_destroy(blob);
    }
  }
  if (!cut->second.face) return nullptr;
  known->second.reset(hb_font_create(cut->second.face.get()));
  const int scale = static_cast<int>(std::round(font.size_px * PANGO_SCALE));
  hb_font_set_scale(known->second.get(), scale, scale);
  return known->second.get();
}

const std::vector<PlainShaper::Glyph>* PlainShaper::shape(std::string_view text, const Font& font) {
  if (!is_plain(text)) return nullptr;
  hb_font_t* shaper = find(font);
  if (!shaper) return nullptr;
  fill(*buffer_, text);
  const hb_feature_t tabular{HB_TAG('t', 'n', 'u', 'm'), 1, 0, static_cast<unsigned>(-1)};
  hb_shape(shaper, buffer_.get(), &tabular, font.tabular_figures ? 1 : 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), nullptr);
  glyphs_.clear();
  for (unsigned i = 0; i < count; ++i) {
    // Kerning may take more than a letter has; Pango has its own way with those.
    if (infos[i].codepoint == 0 || positions[i].x_advance < 0) return nullptr;
    glyphs_.push_back({infos[i].cluster, infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                       positions[i].y_offset});
  }
  return &glyphs_;
}

std::optional<double> PlainShaper::width_px(std::string_view text, const Font& font) {
  const std::vector<Glyph>* glyphs = shape(text, font);
  if (!glyphs) return std::nullopt;
  int width = 0;
  for (const Glyph& glyph : *glyphs) width += glyph.advance;
  return static_cast<double>(width) / PANGO_SCALE;
}

}  // namespace backstory::text
