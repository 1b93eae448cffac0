// WebP bytes from pixels, by libwebp.
#pragma once

#include <string>

#include "render/cairo/metadata.h"
#include "render/cairo/pixels.h"

namespace backstory::render::cairo {

// Lossless, with the words as XMP. Fails where a side is over 16,383 pixels, which the format cannot say.
std::string write_webp(const Pixels& pixels, const PictureWords& words);

}  // namespace backstory::render::cairo
