// Pictures of our stories, to be judged by programs of others.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace backstory::testing {

struct JudgedPicture {
  std::string name;  // "space, wide"
  scene::Scene scene;
};

// The timelines of examples/ and tests/layout/stories/, wide and narrow, in a theme that has a dark twin.
const std::vector<JudgedPicture>& judged_pictures();

}  // namespace backstory::testing
