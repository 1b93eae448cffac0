// Pictures of a timeline, as render and make write them.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "timeline/timeline.h"

namespace backstory::cli {

struct DrawingOptions {
  std::string template_name;
  std::string theme_name;
  std::vector<std::string> sizes;
  double scale = 0;  // 0 = 2 for pictures below 500 px, else 1
};

void add_look_options(CLI::App& command, DrawingOptions& options);     // --template --theme
void add_drawing_options(CLI::App& command, DrawingOptions& options);  // these, --size and --scale

// Fails, naming the nearest, when the options ask for a size that there is not.
void check_sizes(const DrawingOptions& options);

// Draws the timeline in each size and writes it to each file; with several sizes the size's name goes into
// the file's ("a.svg" → "a-wide.svg"). Without a size the first one that the file's look names is drawn, else
// wide. All is drawn before the first file is written. What was written is printed, a line a file.
void draw_files(const timeline::Timeline& timeline, const std::vector<std::filesystem::path>& files,
                const DrawingOptions& options, const std::filesystem::path& data_folder);

}  // namespace backstory::cli
