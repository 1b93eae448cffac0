// render/cairo takes a Scene and gives PNG, WebP or PDF bytes by Cairo and Pango. It decides nothing: one
// visit over the nodes, one file a kind of node, the same files as its twin render/svg.
#pragma once

#include <string>

#include "scene/scene.h"

namespace backstory::render::cairo {

// Palette PNG; the soft edges of letters are rounded by 4 of 255 levels at most where 256 colours would not
// do, and a picture that holds a photograph becomes RGB. `scale` 2 gives twice the pixels. No clock in the
// bytes. Fails when the picture has no pixels or more than 100 million.
std::string render_png(const scene::Scene& scene, double scale = 1);

// The same pixels without rounding, lossless, in fewer bytes; 16,383 pixels a side at most. `scale` as above.
std::string render_webp(const scene::Scene& scene, double scale = 1);

// One page of the scene's size (1 px = 0.75 pt): live text in a structure of paragraphs and a list of events,
// fonts embedded, links, title and language set, no clock in the bytes.
std::string render_pdf(const scene::Scene& scene);

}  // namespace backstory::render::cairo
