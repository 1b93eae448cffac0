// The single checks that check_scene() is made of. Each adds its findings in a fixed order.
#pragma once

#include <vector>

#include "scene/checker.h"
#include "scene/inventory.h"

namespace backstory::scene {

using Findings = std::vector<Finding>;

void check_overlaps(const Inventory& inventory, Findings& findings);
void check_canvas(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_leaders(const Inventory& inventory, Findings& findings);
void check_events(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_truncation(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_type(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_contrast(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_tracks(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_order(const Scene& scene, const Inventory& inventory, Findings& findings);
void check_places(const Scene& scene, const Inventory& inventory, Findings& findings);

}  // namespace backstory::scene
