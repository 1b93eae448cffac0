#include <fmt/format.h>

#include "scene/checks.h"

namespace backstory::scene {

void check_type(const Scene& scene, const Inventory& inventory, Findings& findings) {
  for (const Words& words : inventory.words) {
    if (words.text->size_px >= scene.smallest_text_px - 0.01) continue;
    findings.push_back(
        {Metric::small_text, fmt::format("{} is {:.1f} px, smaller than {:.1f}", describe(words),
                                         words.text->size_px, scene.smallest_text_px)});
  }
}

}  // namespace backstory::scene
