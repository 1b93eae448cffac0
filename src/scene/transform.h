// Moves and scales parts of scenes, so that several pictures can stand on one page.
#pragma once

#include <string_view>

#include "scene/scene.h"

namespace backstory::scene {

// Everything of the node at `scale` times its size, the old origin at `to`: lines, type and strokes alike.
// Ids get `prefix` before them; the colours are fixed: no class is left by which a stylesheet could change
// them.
Node transform(Node node, Point to, double scale, std::string_view prefix);

// The picture with its background, as one group of role none, made to stand at `to`.
Group embed(const Scene& scene, Point to, double scale, std::string_view prefix);

}  // namespace backstory::scene
