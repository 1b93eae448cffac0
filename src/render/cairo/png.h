// PNG bytes from pixels, by libpng.
#pragma once

#include <string>

#include "render/cairo/pixels.h"

namespace backstory::render::cairo {

struct PngText {
  std::string title;
  std::string description;
  std::string language;  // BCP 47
};

// With a palette when there are at most 256 colours, else RGB. `scale` is of px to CSS px and says the
// resolution.
std::string write_png(const Pixels& pixels, const PngText& text, double scale);

}  // namespace backstory::render::cairo
