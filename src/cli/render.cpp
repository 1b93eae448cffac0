#include <memory>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/contact_sheet.h"
#include "cli/drawing.h"
#include "cli/output_file.h"
#include "cli/timeline_file.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Without -o: out/NAME.svg and out/NAME.png. Without --size: the first size that
the file's look names, else wide. With several sizes files are called NAME-SIZE.
--contact-sheet writes out/NAME-contact-sheet.svg and .png; with --template or
--theme only these are on it.
A file with errors is not drawn; one with warnings is.

Examples:
  backstory render out/article.yaml
  backstory render out/article.yaml -o story.svg story.pdf --theme dark
  backstory render out/article.yaml --size wide,narrow,square
  backstory render out/article.yaml -o embed.svg --inline --embed-fonts
  backstory render out/article.yaml --contact-sheet -o looks.pdf)";

struct Options {
  std::string input;
  std::vector<std::string> outputs;
  DrawingOptions drawing;
  bool contact_sheet = false;
};

bool is_picture(const std::filesystem::path& file) {
  const std::string suffix = to_lower(file.extension().string());
  return suffix == ".svg" || suffix == ".png" || suffix == ".webp" || suffix == ".pdf";
}

// "-o a.svg b.png": the names that follow are meant as outputs too.
void take_more_outputs(Options& options, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (options.outputs.empty() || !is_picture(word)) {
      fail("unexpected argument '{}'\nSee: backstory render --help", word);
    }
    options.outputs.push_back(word);
  }
}

std::vector<std::filesystem::path> choose_files(const Options& options) {
  std::vector<std::filesystem::path> files(options.outputs.begin(), options.outputs.end());
  for (const std::filesystem::path& file : files) {
    if (!is_picture(file)) {
      fail("cannot draw '{}': the name must end in .svg, .png, .webp or .pdf", file.string());
    }
    refuse_to_replace_input(file, options.input);
  }
  if (!files.empty()) return files;
  const std::string name =
      base_name(options.input, "timeline") + (options.contact_sheet ? "-contact-sheet" : "");
  return {"out/" + name + ".svg", "out/" + name + ".png"};
}

ExitStatus render(const Options& options) {
  check_sizes(options.drawing);
  const std::vector<std::filesystem::path> files = choose_files(options);
  const std::filesystem::path data_folder = find_data_folder();
  const std::optional<timeline::Timeline> timeline = open_timeline_file(options.input, data_folder);
  if (!timeline) return ExitStatus::input_has_errors;
  if (options.contact_sheet) {
    write_picture(draw_contact_sheet(*timeline, options.drawing, data_folder), files, options.drawing);
  } else {
    draw_files(*timeline, files, options.drawing, data_folder);
  }
  return ExitStatus::done;
}

}  // namespace

void add_render(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("render", "Draw a timeline file as SVG, PNG, WebP or PDF");
  command->add_option("TIMELINE", options->input, "A timeline file (YAML); - reads standard input")
      ->required();
  command
      ->add_option("-o,--output", options->outputs, "Write here; the suffix says what: .svg .png .webp .pdf")
      ->allow_extra_args(false)
      ->option_text("FILE");
  add_drawing_options(*command, options->drawing);
  add_svg_options(*command, options->drawing);
  CLI::Option* all =
      command->add_flag("--all-sizes", options->drawing.all_sizes, "Every named size, a file each");
  all->excludes("--size");
  command
      ->add_flag("--contact-sheet", options->contact_sheet,
                 "One page with every template in every theme, to choose from")
      ->excludes(all);
  command->footer(kExamples);
  command->allow_extras();
  command->callback([options, command, &chosen] {
    take_more_outputs(*options, command->remaining());
    chosen = [options] { return render(*options); };
  });
}

}  // namespace backstory::cli
