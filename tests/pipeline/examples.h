// The articles and timelines of examples/, read once.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "text/text.h"
#include "timeline/timeline.h"

namespace backstory::testing {

struct Example {
  std::string name;  // of the file, without its suffix
  timeline::Timeline timeline;
};

// By name. Fails the test when a file has errors.
const std::vector<Example>& examples();
const timeline::Timeline& find_example(const std::string& name);

// With the templates and themes that ship; "" as the program chooses.
scene::Scene draw_example(const timeline::Timeline& timeline, const std::string& shape,
                          const std::string& theme, const std::string& size, text::TextMeasurer& measurer);

// The first findings of the scene checker, a line each; "" for a good picture.
std::string faults(const scene::Scene& scene);

}  // namespace backstory::testing
