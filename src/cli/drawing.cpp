#include "cli/drawing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/console.h"
#include "cli/look_faults.h"
#include "cli/options.h"
#include "cli/output_file.h"
#include "pipeline.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

constexpr double kLeastScale = 0.1;
constexpr double kMostScale = 10;
constexpr double kPhoneWidthPx = 500;
constexpr double kMostPixels = 1e8;
constexpr double kMostSide = 32'000;  // Cairo's surfaces end at 32,767

layout::CanvasSize require_size(const std::string& name) {
  if (const auto size = layout::find_size(name)) return *size;
  const std::vector<std::string> names = layout::size_names();
  fail("unknown size '{}'{}\nSizes: {}, or width and height such as 800x450 or 360xauto in px, 90x60mm in mm",
       name, suggest(name, names), fmt::join(names, ", "));
}

fs::path with_size(const fs::path& file, const std::string& size) {
  return file.parent_path() / (file.stem().string() + "-" + size + file.extension().string());
}

bool has_pixels(const fs::path& file) {
  const std::string suffix = to_lower(file.extension().string());
  return suffix == ".png" || suffix == ".webp";
}

render::svg::SvgOptions svg_options(const DrawingOptions& options) {
  using render::svg::TextForm;
  render::svg::SvgOptions svg;
  svg.inline_embed = options.inline_svg;
  svg.style_sheet = !options.no_style;
  if (options.embed_fonts) svg.text = TextForm::embedded_fonts;
  if (options.outline_text) svg.text = TextForm::outlines;
  return svg;
}

void write_all(const std::vector<Drawn>& drawn) {
  for (const Drawn& one : drawn) {
    write_file(one.file, one.bytes);
    print(fmt::format("{}: {:.0f} × {:.0f} px\n", escape_controls(one.file.string()), one.size.width,
                      one.size.height));
  }
}

std::string describe_left_out(const scene::Scene& scene, const std::string& size) {
  return fmt::format("size {} leaves out {} of {}, the least important; the picture says so", size,
                     scene.events_left_out.size(), count_words(scene.events_total, "event"));
}

}  // namespace

// A phone has more pixels than a px; paper says itself how many.
double usual_scale(const layout::CanvasSize& size) {
  return size.png_scale == 1 && size.width_px < kPhoneWidthPx ? 2 : size.png_scale;
}

Drawn draw_file(const scene::Scene& scene, const fs::path& file, const DrawingOptions& options,
                double usual_scale) {
  if (!has_pixels(file)) return {file, render_scene(scene, file, 1, svg_options(options)), scene.size};
  const double scale = options.scale > 0 ? options.scale : usual_scale;
  const Size pixels{scene.size.width * scale, scene.size.height * scale};
  if (std::max(pixels.width, pixels.height) > kMostSide || pixels.width * pixels.height > kMostPixels) {
    fail("a picture of {:.0f} × {:.0f} px is too large; ask for a smaller --size or --scale", pixels.width,
         pixels.height);
  }
  return {file, render_scene(scene, file, scale), pixels};
}

void add_look_options(CLI::App& command, DrawingOptions& options) {
  command.add_option("--template", options.template_name, "How it is laid out (see: backstory templates)")
      ->option_text("NAME");
  command.add_option("--theme", options.theme_name, "How it looks (see: backstory themes)")
      ->option_text("NAME");
}

void add_size_option(CLI::App& command, DrawingOptions& options) {
  command
      .add_option("--size", options.sizes,
                  fmt::format("{}, px such as 800x450 or 360xauto, or mm such as 90x60mm; may be repeated",
                              fmt::join(layout::size_names(), ", ")))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("SIZE");
}

void add_drawing_options(CLI::App& command, DrawingOptions& options) {
  add_look_options(command, options);
  add_size_option(command, options);
  command
      .add_option("--scale", options.scale,
                  "Pixels of a PNG or WebP for each px of the size (2 below 500 px; print: 300 dpi; else 1)")
      ->check(number_between(kLeastScale, kMostScale))
      ->option_text("N");
}

void add_svg_options(CLI::App& command, DrawingOptions& options) {
  CLI::Option* embed = command.add_flag("--embed-fonts", options.embed_fonts,
                                        "SVG: put the letters that are used into the file, as a font");
  CLI::Option* outline = command.add_flag("--outline-text", options.outline_text,
                                          "SVG: draw letters as shapes, for print shops");
  outline->excludes(embed);
  command.add_flag("--inline", options.inline_svg,
                   "SVG: to be pasted into a page, its events a list for screen readers");
  command
      .add_flag("--no-style", options.no_style,
                "SVG: without <style>, for systems that refuse it; light colours only")
      ->excludes(embed);
}

void check_sizes(const DrawingOptions& options) {
  for (const std::string& name : options.sizes) require_size(name);
}

std::vector<layout::CanvasSize> choose_sizes(const timeline::Timeline& timeline,
                                             const DrawingOptions& options) {
  std::vector<std::string> names = options.all_sizes ? layout::size_names() : options.sizes;
  if (names.empty()) names.push_back(timeline.look.sizes.empty() ? "wide" : timeline.look.sizes.front());
  std::vector<layout::CanvasSize> sizes;
  for (const std::string& name : names) {
    const bool known = std::ranges::any_of(sizes, [&](const auto& size) { return size.name == name; });
    if (!known) sizes.push_back(require_size(name));
  }
  return sizes;
}

void draw_files(const timeline::Timeline& timeline, const std::vector<fs::path>& files,
                const DrawingOptions& options, const fs::path& data_folder) {
  const std::vector<layout::CanvasSize> sizes = choose_sizes(timeline, options);
  const std::string& theme = options.theme_name.empty() ? timeline.look.theme : options.theme_name;
  if (!theme.empty()) report_text(describe_look_faults(theme, data_folder));
  std::vector<Drawn> drawn;
  std::vector<std::string> notes;
  {
    Progress progress;
    text::TextMeasurer measurer;
    for (const layout::CanvasSize& size : sizes) {
      progress.show("drawing " + size.name);
      const scene::Scene scene =
          draw(timeline, size, {options.template_name, options.theme_name, data_folder}, measurer);
      for (const fs::path& file : files) {
        drawn.push_back(draw_file(scene, sizes.size() > 1 ? with_size(file, size.name) : file, options,
                                  usual_scale(size)));
      }
      if (!scene.events_left_out.empty()) notes.push_back(describe_left_out(scene, size.name));
    }
  }
  for (const std::string& note : notes) report_note(note);
  write_all(drawn);
}

void write_picture(const scene::Scene& scene, const std::vector<fs::path>& files,
                   const DrawingOptions& options) {
  std::vector<Drawn> drawn;
  for (const fs::path& file : files) drawn.push_back(draw_file(scene, file, options, 1));
  write_all(drawn);
}

}  // namespace backstory::cli
