// PNG bytes from pixels, by libpng.
#pragma once

#include <string>

#include "render/cairo/metadata.h"
#include "render/cairo/pixels.h"

namespace backstory::render::cairo {

// With a palette when there are at most 256 colours, else RGB. `scale` is of px to CSS px and says the
// resolution. The words are there twice: as Title, Description and Author, and as XMP.
std::string write_png(const Pixels& pixels, const PictureWords& words, double scale);

}  // namespace backstory::render::cairo
