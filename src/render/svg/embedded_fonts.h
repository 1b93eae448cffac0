// The letters of a picture as fonts inside it.
#pragma once

#include <string>

#include "render/svg/style_needs.h"

namespace backstory::render::svg {

// A @font-face rule a font that the scene's texts are shaped with, under embedded_family(): only the glyphs
// used and those that they turn into beside each other, as WOFF2 in a data: URI. Fails when a font cannot be
// cut down.
std::string font_faces(const scene::Scene& scene, const Manner& manner);

}  // namespace backstory::render::svg
