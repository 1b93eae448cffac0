// Pictures of a timeline, as render and make write them.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "scene/scene.h"
#include "timeline/timeline.h"

namespace backstory::cli {

struct DrawingOptions {
  std::string template_name;
  std::string theme_name;
  std::vector<std::string> sizes;
  bool all_sizes = false;  // every preset, instead of `sizes`
  double scale = 0;        // 0 = as the size says
  bool embed_fonts = false;
  bool outline_text = false;
  bool inline_svg = false;
  bool no_style = false;
};

void add_look_options(CLI::App& command, DrawingOptions& options);  // --template --theme
void add_size_option(CLI::App& command, DrawingOptions& options);
void add_drawing_options(CLI::App& command, DrawingOptions& options);  // these, --size and --scale
void add_svg_options(CLI::App& command, DrawingOptions& options);      // how an SVG is written

// Fails, naming the nearest, when the options ask for a size that there is not.
void check_sizes(const DrawingOptions& options);

// The sizes that are asked for, each once; without any the first one that the file's look names, else wide.
std::vector<layout::CanvasSize> choose_sizes(const timeline::Timeline& timeline,
                                             const DrawingOptions& options);

// Draws the timeline in each size and writes it to each file; with several sizes the size's name goes into
// the file's ("a.svg" → "a-wide.svg"). Without a size the first one that the file's look names is drawn, else
// wide. All is drawn before the first file is written. What was written is printed, a line a file.
void draw_files(const timeline::Timeline& timeline, const std::vector<std::filesystem::path>& files,
                const DrawingOptions& options, const std::filesystem::path& data_folder);

// One picture, by the suffix of the file's name.
struct Drawn {
  std::filesystem::path file;
  std::string bytes;
  Size size;  // as its format counts it: a PNG in pixels
};
Drawn draw_file(const scene::Scene& scene, const std::filesystem::path& file, const DrawingOptions& options,
                double usual_scale);

// Pixels of a PNG or WebP for each px of a canvas, where nobody says.
double usual_scale(const layout::CanvasSize& size);

// A picture made elsewhere, into each file.
void write_picture(const scene::Scene& scene, const std::vector<std::filesystem::path>& files,
                   const DrawingOptions& options);

}  // namespace backstory::cli
