// What backstory inspect has to say of each picture, as a table for people and as JSON for programs.
#pragma once

#include <string>
#include <vector>

#include "scene/checker.h"
#include "scene/metrics.h"
#include "scene/scene.h"

namespace backstory::cli {

struct Inspection {
  std::string size;
  std::string template_name;
  std::string reason;  // why this template
  std::string theme_name;
  scene::Scene scene;
  std::vector<scene::Measurement> metrics;  // none when nobody asked
  std::vector<scene::Finding> findings;
};

// A line a size: its px, the template and why, how many events it shows.
std::string format_choices(const std::vector<Inspection>& inspections);
// A row for each number, a column for each size, then what was found. Nothing for no metrics.
std::string format_metrics_table(const std::vector<Inspection>& inspections);
std::string format_inspection_json(const std::vector<Inspection>& inspections);

}  // namespace backstory::cli
