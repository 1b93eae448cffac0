// The pinned fonts: Fontconfig with our own fonts.conf and nothing of the machine's or the user's.
#pragma once

#include <pango/pango.h>

#include <string_view>

namespace backstory::text {

// One a process, made at the first call, never freed. Fails when fonts/fonts.conf is missing or a family that
// the themes rest on ("Inter", "Inter Display", "Noto Sans", "Noto Serif") is not installed.
PangoFontMap& pinned_font_map();

// Whether the pinned fonts have this family; case does not matter.
bool has_family(std::string_view family);

}  // namespace backstory::text
