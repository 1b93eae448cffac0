// render/cairo takes a Scene and gives PNG or PDF bytes by Cairo and Pango. It decides nothing: one visit
// over the nodes, one file a kind of node, the same files as its twin render/svg.
#pragma once

#include <string>

#include "scene/scene.h"

namespace backstory::render::cairo {

// Palette PNG when there are at most 256 colours, else RGB. `scale` 2 gives twice the pixels. No clock in the
// bytes.
std::string render_png(const scene::Scene& scene, double scale = 1);

// One page of the scene's size (1 px = 0.75 pt), live text, fonts embedded, title and language set, no clock
// in the bytes.
std::string render_pdf(const scene::Scene& scene);

}  // namespace backstory::render::cairo
