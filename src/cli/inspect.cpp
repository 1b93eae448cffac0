#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/drawing.h"
#include "cli/inspection.h"
#include "cli/options.h"
#include "cli/timeline_file.h"
#include "pipeline.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Without --metrics or --scene: for each size the template, why it was chosen, and
how many of the events the picture shows. Without --size: every named size; with
--scene the first one that the file's look names, else wide.

Examples:
  backstory inspect out/article.yaml
  backstory inspect out/article.yaml --metrics
  backstory inspect out/article.yaml --metrics --size wide --format json
  backstory inspect out/article.yaml --scene --size narrow)";

struct Options {
  std::string input;
  DrawingOptions drawing;
  bool metrics = false;
  bool scene = false;
  std::string format = "table";
};

Inspection inspect_size(const timeline::Timeline& timeline, const layout::CanvasSize& size,
                        const RenderOptions& options, bool metrics, text::TextMeasurer& measurer) {
  Inspection one;
  one.size = size.name;
  Drawing drawing = draw_by_reason(timeline, size, options, measurer);
  one.scene = std::move(drawing.scene);
  one.template_name = std::move(drawing.template_name);
  one.reason = std::move(drawing.reason);
  one.theme_name = std::move(drawing.theme_name);
  if (!metrics) return one;
  one.metrics = scene::measure_scene(one.scene);
  text::TextMeasurer another;
  one.metrics.push_back(scene::compare_scenes(one.scene, draw(timeline, size, options, another)));
  one.findings = scene::check_scene(one.scene);
  return one;
}

std::vector<Inspection> inspect_all(const timeline::Timeline& timeline, const Options& options,
                                    const std::filesystem::path& data_folder) {
  DrawingOptions drawing = options.drawing;
  drawing.all_sizes = drawing.sizes.empty() && !options.scene;
  const RenderOptions wanted{drawing.template_name, drawing.theme_name, data_folder};
  std::vector<Inspection> inspections;
  Progress progress;
  text::TextMeasurer measurer;
  for (const layout::CanvasSize& size : choose_sizes(timeline, drawing)) {
    progress.show("drawing " + size.name);
    inspections.push_back(inspect_size(timeline, size, wanted, options.metrics, measurer));
  }
  return inspections;
}

ExitStatus inspect(const Options& options) {
  check_sizes(options.drawing);
  if (options.scene && options.format == "json") fail("--scene is text; --format json goes with the rest");
  const std::filesystem::path data_folder = find_data_folder();
  const std::optional<timeline::Timeline> timeline = open_timeline_file(options.input, data_folder);
  if (!timeline) return ExitStatus::input_has_errors;
  const std::vector<Inspection> inspections = inspect_all(*timeline, options, data_folder);
  if (options.format == "json") {
    print(format_inspection_json(inspections));
  } else if (options.scene) {
    for (const Inspection& one : inspections) print(scene::format_scene(one.scene));
  } else {
    print(format_choices(inspections));
  }
  if (options.format != "json" && options.metrics) print("\n" + format_metrics_table(inspections));
  return ExitStatus::done;
}

}  // namespace

void add_inspect(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("inspect", "Say how a timeline is drawn, and measure how good the pictures are");
  command->add_option("TIMELINE", options->input, "A timeline file (YAML); - reads standard input")
      ->required();
  command->add_flag("--metrics", options->metrics,
                    "Measure each picture by the 18 numbers of docs/metrics.md");
  command->add_flag("--scene", options->scene, "Print every mark at its place, as text");
  add_look_options(*command, options->drawing);
  add_size_option(*command, options->drawing);
  command->add_option("--format", options->format, "table or json")
      ->check(one_of({"table", "json"}))
      ->option_text("FORMAT");
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return inspect(*options); }; });
}

}  // namespace backstory::cli
