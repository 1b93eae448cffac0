// Words that have broken other programs, and a picture around them.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace backstory::testing {

const std::vector<std::string>& hostile_words();

// 300 × 80 px with these words as title, description, label of a group, id and drawn text.
scene::Scene scene_with_words(const std::string& words);

}  // namespace backstory::testing
