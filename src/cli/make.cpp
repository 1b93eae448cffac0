#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "cli/article_file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/drawing.h"
#include "cli/output_file.h"
#include "cli/timeline_file.h"
#include "cli/timeline_output.h"

namespace backstory::cli {
namespace {

constexpr const char* kExamples =
    R"(Writes NAME.yaml, NAME.svg and NAME.png, with the article's NAME. Edit NAME.yaml
and run it again: your edits stay, what the article says anew is added to the
file and listed, and all is drawn. --force writes a new file instead; the old
one is kept beside it as NAME.yaml.~1~.

Examples:
  backstory make article.md
  backstory make article.html -o drafts --size wide,narrow --theme dark)";

struct Options {
  ArticleOptions article;
  std::filesystem::path folder = "out";
  OutputRules rules;
  DrawingOptions drawing;
};

// What a person should look at before the timeline goes out.
std::string review_words(const timeline::Timeline& timeline) {
  Diagnostics found;
  timeline::review(timeline, found);
  const std::size_t warnings = found.count(Severity::warning);
  return warnings == 0 ? "" : fmt::format(", {} to look at (backstory check)", warnings);
}

ExitStatus make(const Options& options) {
  check_sizes(options.drawing);
  const std::filesystem::path data_folder = find_data_folder();
  const Extracted extracted = extract_file(options.article);
  if (extracted.document.diagnostics.has_errors()) return ExitStatus::input_has_errors;
  const timeline::Timeline& now = extracted.extraction.timeline;

  const std::string name = base_name(options.article.path, "article");
  const std::filesystem::path file = options.folder / (name + ".yaml");
  const TimelineOutput outcome = put_timeline(file, now, options.rules);
  if (outcome.status != ExitStatus::done) return outcome.status;
  const std::string shown = file.string();
  // The file is the state: what is drawn is what stands there.
  const std::optional<timeline::Timeline> timeline = open_timeline_file(file.string(), data_folder);
  if (!timeline) return ExitStatus::input_has_errors;
  const std::string summary =
      outcome.summary == "unchanged" || outcome.summary.empty() ? "" : outcome.summary + "; ";
  print(fmt::format("{}: {}{}{}\n{}", escape_controls(shown), summary,
                    count_words(timeline->events.size(), "event"), review_words(*timeline), outcome.list));
  if (timeline::visible_events(*timeline).empty()) {
    report_error(fmt::format("nothing was drawn: no dated events in {}", shown));
    return ExitStatus::input_has_errors;
  }
  draw_files(*timeline, {options.folder / (name + ".svg"), options.folder / (name + ".png")}, options.drawing,
             data_folder);
  return ExitStatus::done;
}

}  // namespace

void add_make(CLI::App& program, Run& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("make", "Article in, timeline file and pictures out");
  add_article_options(*command, options->article);
  command->add_option("-o,--output", options->folder, "The folder to write into (out)")->option_text("DIR");
  command->add_flag("--force", options->rules.force,
                    "Extract anew; a timeline file that was edited is kept as a copy");
  add_drawing_options(*command, options->drawing);
  command->footer(kExamples);
  command->callback([options, &chosen] { chosen = [options] { return make(*options); }; });
}

}  // namespace backstory::cli
