// Drawing timelines in tests: stories from files, with the themes and templates that ship.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "scene/scene.h"
#include "timeline/timeline.h"

namespace backstory::layout::testing {

// Of tests/layout/stories and examples; fails the test when a file has errors.
std::vector<std::filesystem::path> story_files();
timeline::Timeline read_story(const std::filesystem::path& file);
timeline::Timeline story_from(std::string_view yaml);

scene::Scene draw(const timeline::Timeline& timeline, std::string_view shape, std::string_view size,
                  std::string_view theme = "newsroom");

// Every finding of the scene checker, a line each; "" for a good picture.
std::string faults(const scene::Scene& scene);

// Every word of the scene, in paint order.
std::string words_of(const scene::Scene& scene);

}  // namespace backstory::layout::testing
