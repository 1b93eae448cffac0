#include <fmt/format.h>

#include "scene/checks.h"
#include "scene/contrast.h"

namespace backstory::scene {
namespace {

void report_faint(const Scene& scene, const Inventory& inventory, std::string_view where,
                  Findings& findings) {
  for (const Contrast& text : text_contrasts(scene, inventory)) {
    if (text.ratio >= text.needed) continue;
    findings.push_back(
        {Metric::contrast, fmt::format("{} has a contrast of {:.2f}{}, less than {}", describe(*text.words),
                                       text.ratio, where, text.needed)});
  }
  for (const Contrast& mark : mark_contrasts(scene, inventory)) {
    if (mark.ratio >= mark.needed) continue;
    findings.push_back({Metric::mark_contrast, fmt::format("the {} has a contrast of {:.2f}{}, less than {}",
                                                           mark.what, mark.ratio, where, mark.needed)});
  }
}

}  // namespace

void check_contrast(const Scene& scene, const Inventory& inventory, Findings& findings) {
  report_faint(scene, inventory, "", findings);
  if (scene.dark_colours.empty()) return;
  const Scene dark = with_dark_colours(scene);
  report_faint(dark, take_inventory(dark), " on a dark screen", findings);
}

}  // namespace backstory::scene
