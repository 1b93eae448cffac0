// The pinned fonts: Fontconfig with our own fonts.conf and nothing of the machine's or the user's.
#pragma once

#include <pango/pango.h>

#include <string_view>

namespace backstory::text {

// One a process, made at the first call, never freed. Fails when fonts/fonts.conf is missing or a family that
// the themes rest on ("Inter", "Inter Display", "Noto Sans", "Noto Serif"), or that they fall back on ("Noto
// Sans CJK SC", "Symbola"), is not installed.
PangoFontMap& pinned_font_map();

// Whether the pinned fonts have this family; case does not matter.
bool has_family(std::string_view family);
// Whether one of them can draw the letter.
bool has_glyph(char32_t letter);

}  // namespace backstory::text
