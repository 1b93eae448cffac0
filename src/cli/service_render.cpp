#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "cli/drawing.h"
#include "cli/options.h"
#include "cli/service_work.h"
#include "cli/timeline_file.h"
#include "pipeline.h"
#include "theme/theme.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

constexpr double kLeastScale = 0.1;
constexpr double kMostScale = 4;
constexpr double kLongestSidePx = 8000;
constexpr double kMostPixels = 5e7;
constexpr double kPrintedScale = 2;

[[noreturn]] void refuse_parameter(const std::string& message) {
  throw JobFault{{400, "bad-parameter", message}};
}

// A name of the catalogue: what stands in a request never opens a file of its own choice.
void check_name(const char* parameter, const std::string& name, const std::vector<theme::Listed>& listed) {
  if (name.empty() || name == kAutomaticTemplate) return;
  std::vector<std::string> names;
  for (const theme::Listed& one : listed) names.push_back(one.name);
  if (std::ranges::find(names, name) != names.end()) return;
  refuse_parameter(fmt::format("{}: there is no '{}'{}; there are {}", parameter, name, suggest(name, names),
                               fmt::join(names, ", ")));
}

// A file of ours may name a path; one that came by the network may not.
void refuse_paths(TimelineFile& file) {
  for (const std::string* name : {&file.timeline->look.template_name, &file.timeline->look.theme}) {
    if (name->find_first_of("./\\") == std::string::npos) continue;
    file.diagnostics.error("path-in-look", {}, fmt::format("'{}' is a path; a name is needed here", *name));
  }
}

layout::CanvasSize choose_size(const timeline::Timeline& timeline, const std::string& asked) {
  const std::string usual = timeline.look.sizes.empty() ? "wide" : timeline.look.sizes.front();
  const std::string& name = asked.empty() ? usual : asked;
  const auto size = layout::find_size(name);
  if (!size)
    refuse_parameter(fmt::format("size: '{}' is none of {}, nor WIDTHxHEIGHT", name,
                                 fmt::join(layout::size_names(), ", ")));
  if (std::max(size->width_px, size->height_px.value_or(0)) > kLongestSidePx) {
    refuse_parameter(fmt::format("size: a side has {} px at most", kLongestSidePx));
  }
  return *size;
}

double choose_scale(const std::string& asked, double usual) {
  if (asked.empty()) return usual;
  double value = 0;
  const char* end = asked.data() + asked.size();
  const auto [stop, fault] = std::from_chars(asked.data(), end, value);
  if (fault == std::errc() && stop == end && value >= kLeastScale && value <= kMostScale) return value;
  refuse_parameter(fmt::format("scale: a number from {} to {}", kLeastScale, kMostScale));
}

render::svg::SvgOptions svg_options(const serve::Job& job) {
  using render::svg::TextForm;
  render::svg::SvgOptions svg;
  const std::string text = job_parameter(job, "text");
  if (text == "embedded") svg.text = TextForm::embedded_fonts;
  if (text == "outlines") svg.text = TextForm::outlines;
  if (!text.empty() && text != "live" && svg.text == TextForm::live) {
    refuse_parameter("text: one of live, embedded, outlines");
  }
  svg.inline_embed = job_parameter(job, "inline") == "true";
  svg.style_sheet = job_parameter(job, "style") != "false";
  return svg;
}

std::string suffix_of(const std::string& type) {
  return type == "image/svg+xml" ? ".svg" : "." + type.substr(type.find('/') + 1);
}

// Its fonts are opened once a process.
text::TextMeasurer& measurer() {
  static text::TextMeasurer one;
  return one;
}

RenderOptions read_look(const serve::Job& job, const fs::path& data_folder) {
  const RenderOptions look{job_parameter(job, "template"), job_parameter(job, "theme"), data_folder};
  check_name("template", look.template_name, theme::list_templates(data_folder));
  check_name("theme", look.theme_name, theme::list_themes(data_folder));
  return look;
}

TimelineFile read_body(const serve::Job& job, const fs::path& data_folder) {
  TimelineFile file = read_timeline_text({"timeline", job.body}, data_folder);
  if (file.timeline) refuse_paths(file);
  if (file.diagnostics.has_errors()) throw JobFault{serve::describe_faults(file.diagnostics, job.body)};
  return file;
}

// A picture of the embed in vector and, for those that take none, in pixels.
struct EmbedPicture {
  scene::Scene scene;
  publish::Picture picture;
};

EmbedPicture draw_embed(const timeline::Timeline& timeline, const char* size, const RenderOptions& look,
                        std::vector<serve::JobFile>& files) {
  EmbedPicture made{draw(timeline, *layout::find_size(size), look, measurer()), {}};
  const std::string name = fmt::format("embed-{}", size);
  made.picture = {name + ".svg", name + ".png", made.scene.size.width, made.scene.size.height};
  render::svg::SvgOptions svg;
  svg.text = render::svg::TextForm::embedded_fonts;
  files.push_back({name + ".svg", render_scene(made.scene, name + ".svg", 1, svg)});
  files.push_back({name + ".png", render_scene(made.scene, name + ".png", kPrintedScale)});
  return made;
}

Json add_photo(const scene::Scene& scene, double width_px, std::vector<serve::JobFile>& files) {
  const double scale = width_px / scene.size.width;
  const std::string name = fmt::format("photo-{:.0f}.png", width_px);
  files.push_back({name, render_scene(scene, name, scale)});
  return {{"name", name}, {"width", width_px}, {"height", scene.size.height * scale}};
}

Json describe(const publish::Picture& picture) {
  return {{"svg", picture.svg_name},
          {"png", picture.png_name},
          {"width", picture.width_px},
          {"height", picture.height_px}};
}

}  // namespace

serve::JobResult render_job(const serve::Job& job, const fs::path& data_folder) {
  const RenderOptions look = read_look(job, data_folder);
  const render::svg::SvgOptions svg = svg_options(job);
  const TimelineFile file = read_body(job, data_folder);
  const layout::CanvasSize size = choose_size(*file.timeline, job_parameter(job, "size"));
  const double scale = choose_scale(job_parameter(job, "scale"), usual_scale(size));
  const Drawing drawing = draw_by_reason(*file.timeline, size, look, measurer());
  const double longest = std::max(drawing.scene.size.width, drawing.scene.size.height) * scale;
  const double pixels = drawing.scene.size.width * drawing.scene.size.height * scale * scale;
  const bool has_pixels = job.output == "image/png" || job.output == "image/webp";
  if (has_pixels && (longest > 2 * kLongestSidePx || pixels > kMostPixels)) {
    refuse_parameter(
        fmt::format("scale: {:.0f} pixels are too many; ask for a smaller scale or size", pixels));
  }
  serve::JobResult result{200, job.output,
                          render_scene(drawing.scene, "picture" + suffix_of(job.output), scale, svg)};
  result.facts = {{"template", drawing.template_name}, {"left_out", drawing.scene.events_left_out.size()}};
  return result;
}

serve::JobResult publish_job(const serve::Job& job, const fs::path& data_folder) {
  const RenderOptions look = read_look(job, data_folder);
  const TimelineFile file = read_body(job, data_folder);
  const timeline::Timeline& timeline = *file.timeline;
  serve::JobResult result;
  for (publish::BundleFile& one : publish_bundle(timeline, look, measurer(), job_parameter(job, "page"))) {
    result.files.push_back({std::move(one.name), std::move(one.bytes)});
  }
  result.files.push_back({"timeline.yaml", job.body});
  const EmbedPicture wide = draw_embed(timeline, "wide", look, result.files);
  const EmbedPicture narrow = draw_embed(timeline, "narrow", look, result.files);
  Json photos = Json::array();
  for (const double width : {300, 480}) photos.push_back(add_photo(narrow.scene, width, result.files));
  for (const double width : {600, 1024, 2048}) photos.push_back(add_photo(wide.scene, width, result.files));
  result.facts = {{"title", timeline.title},
                  {"language", timeline.language},
                  {"alt", publish::write_alt_text(timeline)},
                  {"figure", publish::write_figure(timeline, wide.picture, narrow.picture)},
                  {"wide", describe(wide.picture)},
                  {"narrow", describe(narrow.picture)},
                  {"photos", std::move(photos)}};
  return result;
}

}  // namespace backstory::cli
