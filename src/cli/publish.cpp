#include <fmt/format.h>

#include <memory>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "base/link.h"
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
    R"(Writes side by side what each kind of CMS takes; docs/publishing.md says which:
  figure.html          tags that an author without unfiltered HTML may use
  wordpress.html       blocks of its editor: image, caption, text
  timeline.svg         without a style sheet; timeline-wide.svg and
                       timeline-narrow.svg with one, for dark mode
  timeline.pdf, timeline-480.png … timeline-2048.png
  alt.txt, caption.txt, timeline.json
and with --url, the address of the page where it will be seen:
  embed.html, oembed.json, arc.json, apple-news.json, amp.html

Examples:
  backstory publish out/article.yaml -o out/embed
  backstory publish out/article.yaml -o out/embed --url https://example.org/t/ferry)";

struct Options {
  std::string input;
  std::filesystem::path folder;
  std::string url;
  DrawingOptions drawing;
};

// Without the slash at its end.
std::string check_page(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  if (!url.empty() && !(is_web && is_safe_link(url))) {
    fail("--url: '{}' is no address of a page, such as https://example.org/timelines/ferry", url);
  }
  return url;
}

// Everything is drawn before the first file is written, and figure.html, which names the others, comes last:
// who finds it new finds all of them new.
ExitStatus publish_files(const Options& options) {
  const std::string page = check_page(options.url);
  const std::filesystem::path data_folder = find_data_folder();
  const std::optional<timeline::Timeline> timeline = open_timeline_file(options.input, data_folder);
  if (!timeline) return ExitStatus::input_has_errors;
  std::vector<publish::BundleFile> files;
  {
    Progress progress;
    progress.show("drawing the bundle");
    text::TextMeasurer measurer;
    files = publish_bundle(
        *timeline, {options.drawing.template_name, options.drawing.theme_name, data_folder}, measurer, page);
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
  command->add_option("--url", options->url, "Where the page of the timeline will be seen")
      ->option_text("URL");
  add_look_options(*command, options->drawing);
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return publish_files(*options); }; });
}

}  // namespace backstory::cli
