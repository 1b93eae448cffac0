#include "scene/checker.h"

#include <fmt/format.h>

#include <algorithm>

#include "scene/checks.h"
#include "scene/inventory.h"

namespace backstory::scene {
namespace {

std::string_view metric_name(Metric metric) {
  switch (metric) {
    case Metric::overlap:
      return "overlap";
    case Metric::outside:
      return "outside";
    case Metric::leader:
      return "leader";
    case Metric::lost_event:
      return "lost event";
    case Metric::truncated:
      return "truncated";
    case Metric::small_text:
      return "small text";
    case Metric::contrast:
      return "contrast";
    case Metric::mark_contrast:
      return "mark contrast";
    case Metric::order:
      return "order";
    case Metric::displaced_mark:
      return "displaced mark";
    case Metric::tracks:
      return "tracks";
  }
  return "";
}

}  // namespace

std::vector<Finding> check_scene(const Scene& scene) {
  const Inventory inventory = take_inventory(scene);
  Findings findings;
  check_overlaps(inventory, findings);
  check_canvas(scene, inventory, findings);
  check_leaders(inventory, findings);
  check_events(scene, inventory, findings);
  check_truncation(scene, inventory, findings);
  check_type(scene, inventory, findings);
  check_contrast(scene, inventory, findings);
  check_order(scene, inventory, findings);
  check_places(scene, inventory, findings);
  check_tracks(scene, inventory, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.metric < b.metric; });
  return findings;
}

std::string format_finding(const Finding& finding) {
  return fmt::format("{} {}: {}", static_cast<int>(finding.metric), metric_name(finding.metric),
                     finding.message);
}

}  // namespace backstory::scene
