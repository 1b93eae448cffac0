#include <fmt/format.h>

#include <memory>
#include <optional>

#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/drawing.h"
#include "cli/output_file.h"
#include "cli/timeline_file.h"
#include "pipeline.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Writes timeline-wide.svg and timeline-narrow.svg, a PNG of twice the size for
each, alt.txt, timeline.json and, last, figure.html, which names the pictures.

Example:
  backstory publish out/article.yaml -o out/embed)";

struct Options {
  std::string input;
  std::filesystem::path folder;
  DrawingOptions drawing;
};

// Everything is drawn before the first file is written, and figure.html, which names the others, comes last:
// who finds it new finds all of them new.
ExitStatus publish_files(const Options& options) {
  const std::filesystem::path data_folder = find_data_folder();
  const std::optional<timeline::Timeline> timeline = open_timeline_file(options.input, data_folder);
  if (!timeline) return ExitStatus::input_has_errors;
  std::vector<publish::BundleFile> files;
  {
    Progress progress;
    progress.show("drawing the bundle");
    text::TextMeasurer measurer;
    files = publish_bundle(
        *timeline, {options.drawing.template_name, options.drawing.theme_name, data_folder}, measurer);
  }
  for (const publish::BundleFile& file : files)
    refuse_to_replace_input(options.folder / file.name, options.input);
  for (const publish::BundleFile& file : files) {
    const std::filesystem::path path = options.folder / file.name;
    write_file(path, file.bytes);
    print(fmt::format("{}\n", escape_controls(path.string())));
  }
  return ExitStatus::done;
}

}  // namespace

void add_publish(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("publish", "Write the files that a CMS takes: figure, pictures, text");
  command->add_option("TIMELINE", options->input, "A timeline file (YAML); - reads standard input")
      ->required();
  command->add_option("-o,--output", options->folder, "The folder of the bundle; made if needed")
      ->required()
      ->option_text("DIR");
  add_look_options(*command, options->drawing);
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return publish_files(*options); }; });
}

}  // namespace backstory::cli
