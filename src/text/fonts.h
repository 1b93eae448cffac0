// The pinned fonts: Fontconfig with our own fonts.conf and nothing of the machine's or the user's.
#pragma once

#include <pango/pango.h>

#include <optional>
#include <string>
#include <string_view>

#include "text/text.h"

namespace backstory::text {

// One a process, made at the first call, never freed.
PangoFontMap& pinned_font_map();

// Fails when fonts/fonts.conf is missing or a family that the themes rest on ("Inter", "Inter Display", "Noto
// Sans", "Noto Serif"), or that they fall back on ("Noto Sans CJK SC", "Symbola"), is not installed. So do
// all others here, at their first call.
void require_fonts();

// A face in a file of fonts.
struct FaceFile {
  std::string path;
  unsigned index = 0;
};
// The one pinned face of exactly this family, weight and slant, of normal width; nothing where there is none
// or more than one. Needs no font map.
std::optional<FaceFile> find_face_file(const Font& font);

// Whether the pinned fonts have this family; case does not matter.
bool has_family(std::string_view family);
// Whether one of them can draw the letter.
bool has_glyph(char32_t letter);

}  // namespace backstory::text
