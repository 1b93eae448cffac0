// The colours that a scene takes where readers ask for a dark screen.
#pragma once

#include <vector>

#include "scene/scene.h"
#include "theme/theme.h"

namespace backstory::layout {

// Of "background" and every class that the scene names, by name; empty for a theme without a dark twin.
std::vector<scene::ClassColour> find_dark_colours(const scene::Scene& scene, const theme::Theme& theme);

}  // namespace backstory::layout
