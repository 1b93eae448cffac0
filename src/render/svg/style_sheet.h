// The picture's own stylesheet: dark mode, the reader's forced colours, embedded fonts.
#pragma once

#include "render/svg/draw.h"

namespace backstory::render::svg {

// Writes <style> where there is anything to say and the options allow it.
void write_style_sheet(Drawing& drawing);

}  // namespace backstory::render::svg
