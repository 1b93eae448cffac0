#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/drawing.h"
#include "cli/file_watch.h"
#include "cli/output_file.h"
#include "cli/timeline_file.h"

namespace backstory::cli {
namespace fs = std::filesystem;
namespace {

constexpr const char* kExamples =
    R"(Draws the file at once and each time that it is saved, until Ctrl-C. What is
wrong with it is said in one line, and the last good picture stays.
Without -o: out/NAME.svg and out/NAME.png.

Examples:
  backstory watch story.yaml
  backstory watch story.yaml -o story.svg --theme dark --size wide)";

struct Options {
  std::string input;
  std::vector<std::string> outputs;
  DrawingOptions drawing;
};

class Watcher {
 public:
  explicit Watcher(const Options& options)
      : options_(options), data_folder_(find_data_folder()), files_(choose_files(options)) {}

  // Draws what stands in the file, if that is another text than the one before.
  void draw() {
    try {
      std::error_code error;
      if (!fs::exists(options_.input, error)) return;  // between two steps of an editor's save
      const TimelineFile file = read_timeline_file(options_.input, data_folder_);
      if (last_ == file.source.text) return;
      last_ = file.source.text;
      if (file.timeline) {
        draw_files(*file.timeline, files_, options_.drawing, data_folder_);
      } else {
        report_text(first_fault(file));
      }
    } catch (const std::exception& failure) {
      report_error(failure.what());  // the next save may mend it
    }
    finish_output();
  }

 private:
  const Options& options_;
  fs::path data_folder_;
  std::vector<fs::path> files_;
  std::optional<std::string> last_;

  static std::vector<fs::path> choose_files(const Options& options) {
    if (options.outputs.empty()) {
      const std::string name = base_name(options.input, "timeline");
      return {"out/" + name + ".svg", "out/" + name + ".png"};
    }
    std::vector<fs::path> files(options.outputs.begin(), options.outputs.end());
    for (const fs::path& file : files) refuse_to_replace_input(file, options.input);
    return files;
  }

  static std::string first_fault(const TimelineFile& file) {
    const auto fault = std::ranges::find(file.diagnostics.all(), Severity::error, &Diagnostic::severity);
    const LineColumn place = find_line_column(file.source.text, fault->span.begin);
    const std::size_t others = file.diagnostics.count(Severity::error) - 1;
    return fmt::format("{}:{}:{}: error: {}{}\n", escape_controls(file.source.name), place.line, place.column,
                       escape_controls(fault->message),
                       others == 0 ? "" : fmt::format(" (and {} more)", count_words(others, "error")));
  }
};

ExitStatus watch(const Options& options) {
  check_sizes(options.drawing);
  if (!fs::is_regular_file(options.input)) fail("cannot watch {}: there is no such file", options.input);
  FileWatch saves(options.input);
  Watcher watcher(options);
  do {
    watcher.draw();
  } while (saves.wait_for_save());
  return ExitStatus::done;
}

}  // namespace

void add_watch(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("watch", "Draw a timeline file again each time that it is saved");
  command->add_option("TIMELINE", options->input, "A timeline file (YAML)")->required();
  command
      ->add_option("-o,--output", options->outputs, "Write here; the suffix says what: .svg .png .webp .pdf")
      ->allow_extra_args(false)
      ->option_text("FILE");
  add_drawing_options(*command, options->drawing);
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return watch(*options); }; });
}

}  // namespace backstory::cli
