// Fonts as web pages carry them.
#pragma once

#include <string>
#include <string_view>

namespace backstory::render::svg {

// WOFF2 (W3C Recommendation, 8 August 2024) of an OpenType or TrueType font, its tables as they are: what a
// transform of the outlines would save is little in fonts of a few letters. Fails when `font` is no font.
std::string write_woff2(std::string_view font);

}  // namespace backstory::render::svg
