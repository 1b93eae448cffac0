// Words as the shapes of their letters, for programs that must not look for fonts.
#pragma once

#include "render/svg/draw.h"

namespace backstory::render::svg {

// One path for all lines of the text, with the letters that render/cairo draws.
void draw_outlines(Drawing& drawing, const scene::Text& text);

}  // namespace backstory::render::svg
