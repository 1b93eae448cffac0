// One page with a timeline in every template and theme, to choose from.
#pragma once

#include <filesystem>

#include "cli/drawing.h"
#include "scene/scene.h"
#include "timeline/timeline.h"

namespace backstory::cli {

// A row for each template, a column for each theme, each picture under its name. A template or a theme that
// the options name is the only one. Drawn in the first size that choose_sizes() gives.
scene::Scene draw_contact_sheet(const timeline::Timeline& timeline, const DrawingOptions& options,
                                const std::filesystem::path& data_folder);

}  // namespace backstory::cli
