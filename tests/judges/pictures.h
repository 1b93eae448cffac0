// Pictures of our stories, to be judged by programs of others.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace backstory::testing {

struct JudgedPicture {
  std::string name;  // "space, wide"
  scene::Scene scene;
  bool is_latin = true;  // else readers' programs choose fonts of their own, unless ours are in the file
};

// The timelines of examples/ and tests/layout/stories/, wide and narrow, in a theme that has a dark twin.
const std::vector<JudgedPicture>& judged_pictures();

}  // namespace backstory::testing
